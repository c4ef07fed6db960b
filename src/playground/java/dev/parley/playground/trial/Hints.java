package dev.parley.playground.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Webhooks that were sent and have not arrived, and those that have. Not thread-safe. */
final class Hints {

    private final List<Ref> waiting = new ArrayList<>();
    private final List<Ref> arrived = new ArrayList<>();

    void send(Ref record) {
        waiting.add(record);
    }

    /** Any of those that wait: the order is not kept. */
    Optional<Ref> take(int pick) {
        if (waiting.isEmpty()) {
            return Optional.empty();
        }
        Ref record = waiting.remove(pick % waiting.size());
        arrived.add(record);
        return Optional.of(record);
    }

    /** One that arrived before. */
    Optional<Ref> again(int pick) {
        return arrived.isEmpty() ? Optional.empty() : Optional.of(arrived.get(pick % arrived.size()));
    }

    void clear() {
        waiting.clear();
    }
}
