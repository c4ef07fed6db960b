package dev.parley.sync;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.parley.dataflow.Conditions;
import dev.parley.dataflow.MatchRule;
import dev.parley.dataflow.Side;
import dev.parley.mapping.Fields;
import dev.parley.mapping.NormalForm;
import dev.parley.mapping.Path;
import dev.parley.mapping.PropertySchema;
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
        pair.definition().end(side).deleted().ifPresent(mark -> paths.addAll(Conditions.paths(mark)));
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
        Optional<BoundProperty> travelling = pair.properties()
                .filter(BoundProperty.class::isInstance)
                .map(BoundProperty.class::cast)
                .filter(property -> property.path(Side.LEFT).equals(key.left())
                        && property.path(Side.RIGHT).equals(key.right()))
                .findFirst();
        PropertySchema own = schema(pair, key, side);
        PropertySchema other = schema(pair, key, side.opposite());
        try {
            String normal = travelling
                    .map(property -> property.sight(side, body).normal())
                    .orElseGet(() -> NormalForm.of(
                            Fields.value(body, own, pair.traits(side).schema()), own.type(), own));
            return own.type() == ValueType.STRING ? asTyped(normal, other) : normal;
        } catch (Unconvertible e) {
            return "";
        }
    }

    private static PropertySchema schema(BoundPair pair, MatchRule.Key key, Side side) {
        Path path = key.path(side);
        return pair.traits(side)
                .schema()
                .property(path)
                .orElseGet(() -> PropertySchema.of(path.text(), ValueType.STRING));
    }

    /** A text as the other side keeps it: "042" is the number 42 there. What is no such value equals none there. */
    private static String asTyped(String normal, PropertySchema other) {
        return other.type() == ValueType.STRING ? normal : NormalForm.of(TextNode.valueOf(normal), other.type(), other);
    }
}
