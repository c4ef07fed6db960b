package dev.parley.sync;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.dataflow.Conditions;
import dev.parley.dataflow.MatchRule;
import dev.parley.dataflow.Side;
import dev.parley.mapping.Fields;
import dev.parley.mapping.NormalForm;
import dev.parley.mapping.Path;
import dev.parley.mapping.PropertySchema;
import dev.parley.mapping.RecordSchema;
import dev.parley.mapping.Unconvertible;
import dev.parley.mapping.ValueType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Computes the match keys of records: equal keys on both sides mean the same thing. Empty never matches. Pure. */
final class MatchKeys {

    private MatchKeys() {}

    /** By rule text: the keyed hash of the rule's normalised values; only rules of which every value is present. */
    static Map<String, String> of(BoundPair pair, Side side, ObjectNode body) {
        Map<String, String> keys = new LinkedHashMap<>();
        for (MatchRule rule : pair.definition().match()) {
            values(pair, rule, side, body)
                    .ifPresent(
                            values -> keys.put(rule.text(), pair.fingerprints().key(rule.text(), values)));
        }
        return keys;
    }

    /** The keys as they are claimed in the store. */
    static List<Claim.Key> claims(BoundPair pair, Side side, ObjectNode body) {
        return of(pair, side, body).entrySet().stream()
                .map(key -> new Claim.Key(key.getKey(), key.getValue(), Optional.empty()))
                .toList();
    }

    /** What a key listing must bring to compute keys and to apply the filter. */
    static Set<Path> needed(BoundPair pair, Side side) {
        Set<Path> paths = new LinkedHashSet<>();
        pair.definition().match().forEach(rule -> rule.keys().forEach(key -> paths.add(key.path(side))));
        pair.definition().end(side).filter().ifPresent(filter -> paths.addAll(Conditions.paths(filter)));
        return paths;
    }

    private static Optional<List<String>> values(BoundPair pair, MatchRule rule, Side side, ObjectNode body) {
        List<String> values = new ArrayList<>();
        for (MatchRule.Key key : rule.keys()) {
            String value = normal(pair, key, side, body).toLowerCase(Locale.ROOT);
            if (value.isEmpty() || pair.definition().policies().ignoreKeys().contains(value)) {
                return Optional.empty();
            }
            values.add(value);
        }
        return Optional.of(values);
    }

    private static String normal(BoundPair pair, MatchRule.Key key, Side side, ObjectNode body) {
        RecordSchema schema = pair.traits(side).schema();
        Path path = key.path(side);
        Optional<BoundProperty> travelling = pair.properties()
                .filter(property -> property.path(Side.LEFT).equals(key.left())
                        && property.path(Side.RIGHT).equals(key.right()))
                .findFirst();
        if (travelling.isPresent()) {
            return travelling.get().sight(side, body).normal();
        }
        PropertySchema property = schema.property(path).orElse(PropertySchema.of(path.text(), ValueType.STRING));
        JsonNode raw = Fields.value(body, property, schema);
        try {
            return NormalForm.of(raw, property.type(), property);
        } catch (Unconvertible e) {
            return "";
        }
    }
}
