package dev.parley.sync;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.dataflow.Side;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All records of one side by match key, from one key listing; lives no longer than an invocation. Not thread-safe. */
final class KeyIndex {

    private final BoundPair pair;
    private final Side side;
    private final Map<String, Set<String>> idsByKey = new HashMap<>();
    private Instant asOf;

    private KeyIndex(BoundPair pair, Side side, Instant asOf) {
        this.pair = pair;
        this.side = side;
        this.asOf = asOf;
    }

    static KeyIndex list(BoundPair pair, Side side, BusinessSystem system, Instant now) {
        KeyIndex index = new KeyIndex(pair, side, now);
        Optional<String> token = Optional.empty();
        do {
            BusinessSystem.Page page = system.keys(pair.datatype(side), MatchKeys.needed(pair, side), token);
            page.rows().forEach(row -> index.add(row.id(), row.body()));
            token = page.next();
        } while (token.isPresent());
        return index;
    }

    /**
     * Adds what was created since the listing; one call, and only when the listing is older than what reads may lag.
     */
    void refresh(BusinessSystem system, Instant now) {
        Traits traits = pair.traits(side);
        if (traits.listsCreated() && now.isAfter(asOf.plus(traits.readLag()))) {
            system.createdSince(
                            pair.datatype(side), asOf.minus(traits.overlap()).minus(Cursors.CLOCK_OFFSET))
                    .forEach(record -> add(record.id(), record.body()));
            asOf = now;
        }
    }

    void add(String id, ObjectNode body) {
        if (pair.holds(side, body)) {
            MatchKeys.of(pair, side, body)
                    .forEach((rule, hash) -> idsByKey.computeIfAbsent(rule + '\n' + hash, key -> new LinkedHashSet<>())
                            .add(id));
        }
    }

    Set<String> ids(Map<String, String> keys) {
        Set<String> ids = new LinkedHashSet<>();
        keys.forEach((rule, hash) -> ids.addAll(idsByKey.getOrDefault(rule + '\n' + hash, Set.of())));
        return ids;
    }
}
