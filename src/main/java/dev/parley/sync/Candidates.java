package dev.parley.sync;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.dataflow.MatchRule;
import dev.parley.dataflow.Side;
import dev.parley.mapping.Fields;
import dev.parley.mapping.PropertySchema;
import dev.parley.mapping.RecordSchema;
import java.time.Clock;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the records of both sides that share a match key with a record, with as few remote calls as possible: from a
 * key listing made once per invocation, or by a look-up where the system offers one. Not thread-safe.
 */
final class Candidates {

    private final BoundPair pair;
    private final Map<Side, BusinessSystem> systems = new EnumMap<>(Side.class);
    private final Map<Side, KeyIndex> indexes = new EnumMap<>(Side.class);
    private final Clock clock;

    Candidates(BoundPair pair, BusinessSystem left, BusinessSystem right, Clock clock) {
        this.pair = pair;
        this.clock = clock;
        systems.put(Side.LEFT, left);
        systems.put(Side.RIGHT, right);
    }

    /** Ids of both sides that bear one of the record's keys; the record itself is left out. */
    record Found(Set<String> others, Set<String> siblings) {
        static final Found NONE = new Found(Set.of(), Set.of());

        boolean any() {
            return !others.isEmpty() || !siblings.isEmpty();
        }
    }

    /** Lists the keys of both sides, so that a whole run needs no further look-up. */
    void listBoth() {
        if (!pair.definition().match().isEmpty()) {
            index(Side.LEFT);
            index(Side.RIGHT);
        }
    }

    /** What the key listings made so far say; empty without any remote call when one of them is missing. */
    Optional<Found> known(Side side, RemoteRecord record) {
        return indexes.size() == 2 ? Optional.of(find(side, record, false)) : Optional.empty();
    }

    /** Looks for candidates now. {@code collides}: the target itself refuses a second holder of a unique key. */
    Found find(Side side, RemoteRecord record, boolean collides) {
        Map<String, String> keys = MatchKeys.of(pair, side, record.body());
        if (keys.isEmpty()) {
            return Found.NONE;
        }
        Set<String> others = new LinkedHashSet<>();
        Set<String> siblings = new LinkedHashSet<>();
        for (MatchRule rule : pair.definition().match()) {
            if (keys.containsKey(rule.text())) {
                Map<String, String> key = Map.of(rule.text(), keys.get(rule.text()));
                others.addAll(others(rule, side.opposite(), key, record, collides));
                siblings.addAll(siblings(rule, side, key, record));
            }
        }
        siblings.remove(record.id());
        return new Found(others, siblings);
    }

    private Set<String> others(
            MatchRule rule, Side other, Map<String, String> key, RemoteRecord record, boolean collides) {
        if (indexes.containsKey(other)) {
            return index(other).ids(key);
        }
        if (unique(rule, other) && collides) {
            return Set.of();
        }
        return searched(rule, other, other.opposite(), key, record);
    }

    /** Records of the record's own side; a unique key has none. */
    private Set<String> siblings(MatchRule rule, Side side, Map<String, String> key, RemoteRecord record) {
        if (unique(rule, side)) {
            return Set.of();
        }
        return indexes.containsKey(side) ? index(side).ids(key) : searched(rule, side, side, key, record);
    }

    /** By a look-up where the system offers one for the rule, else by a key listing. */
    private Set<String> searched(
            MatchRule rule, Side where, Side ofRecord, Map<String, String> key, RemoteRecord record) {
        Optional<MatchRule.Key> searchable = rule.keys().stream()
                .filter(part -> pair.traits(where).lookUps().contains(part.path(where)))
                .findFirst();
        return searchable
                .map(part -> lookUp(part, where, ofRecord, key, record))
                .orElseGet(() -> index(where).ids(key));
    }

    private Set<String> lookUp(
            MatchRule.Key part, Side other, Side side, Map<String, String> key, RemoteRecord record) {
        RecordSchema schema = pair.traits(side).schema();
        JsonNode value = schema.property(part.path(side))
                .map(property -> Fields.value(record.body(), property, schema))
                .orElseGet(() -> Fields.read(record.body(), part.path(side), schema));
        Set<String> ids = new LinkedHashSet<>();
        for (RemoteRecord hit : systems.get(other)
                .lookUp(pair.datatype(other), part.path(other), value.asText().strip())) {
            Map<String, String> keys = MatchKeys.of(pair, other, hit.body());
            if (pair.holds(other, hit.body()) && keys.entrySet().containsAll(key.entrySet())) {
                ids.add(hit.id());
            }
        }
        return ids;
    }

    private boolean unique(MatchRule rule, Side side) {
        return rule.keys().stream().anyMatch(key -> pair.traits(side)
                .schema()
                .property(key.path(side))
                .map(PropertySchema::unique)
                .orElse(false));
    }

    private KeyIndex index(Side side) {
        KeyIndex index = indexes.get(side);
        if (index == null) {
            index = KeyIndex.list(pair, side, systems.get(side), clock.instant());
            indexes.put(side, index);
        } else {
            index.refresh(systems.get(side), clock.instant());
        }
        return index;
    }
}
