package dev.parley.playground.trial;

import java.util.ArrayList;
import java.util.List;

/** Steps that wait for their moment in the middle of a worker's call. Not thread-safe. */
final class Moments {

    private final Happening happening;
    private final Counter counter;
    private List<Armed> armed = new ArrayList<>();

    /** Lets a step happen. */
    @FunctionalInterface
    interface Happening {
        /** @param after whether the call has taken effect */
        void now(Step step, Call call, boolean after);
    }

    private record Armed(long at, Step step) {}

    Moments(Happening happening, Counter counter) {
        this.happening = happening;
        this.counter = counter;
    }

    void arm(Step step) {
        armed.add(new Armed(counter.calls + step.delay(), step));
    }

    /** Forgets what has not happened yet. */
    void clear() {
        armed = new ArrayList<>();
    }

    void before(Call call) {
        counter.calls++;
        fire(call, false);
    }

    void after(Call call) {
        fire(call, true);
    }

    private void fire(Call call, boolean after) {
        for (Armed next : List.copyOf(armed)) {
            Step step = next.step();
            boolean now = next.at() <= counter.calls && call.fits(step.kind().when(), after, step.after());
            if (now && armed.remove(next)) {
                happening.now(step, call, after);
            }
        }
    }
}
