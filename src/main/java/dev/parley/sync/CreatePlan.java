package dev.parley.sync;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.parley.dataflow.Conditions;
import dev.parley.dataflow.Side;
import dev.parley.mapping.Channel;
import dev.parley.mapping.Fields;
import dev.parley.mapping.NormalForm;
import dev.parley.mapping.Path;
import dev.parley.mapping.PropertySchema;
import dev.parley.mapping.RecordSchema;
import dev.parley.mapping.Unconvertible;
import dev.parley.mapping.ValueType;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a counterpart is created with, or why it cannot be. Pure.
 *
 * @param body in the target's own form; nothing stands in it for an empty value
 * @param sent by property name: fingerprint of the value sent, or of nothing, seen through the target's schema;
 *     none for an empty value in whose place the target assumes one
 * @param problem why nothing must be sent
 */
record CreatePlan(ObjectNode body, Map<String, String> sent, Optional<Action.Raise> problem) {

    static CreatePlan of(BoundPair pair, Side target, RemoteRecord source) {
        CreatePlan plan =
                new CreatePlan(JsonNodeFactory.instance.objectNode(), new LinkedHashMap<>(), Optional.empty());
        Map<String, Sight> sights = pair.sights(target.opposite(), source.body());
        Optional<Action.Raise> problem = Optional.empty();
        for (BoundGroup group : pair.groups()) {
            boolean nothing = group.empty(target.opposite(), sights);
            for (BoundProperty property : group.members()) {
                Sight seen = sights.get(property.name());
                problem = problem.or(() -> plan.add(pair, target, property, nothing ? Sight.NOTHING : seen));
            }
        }
        return problem.or(() -> plan.addForCreateOnly(pair, target, source))
                .or(() -> plan.addFilter(pair, target))
                .or(() -> new CreateNeeds(pair, target, plan.body).missing())
                .map(CreatePlan::refused)
                .orElse(plan);
    }

    private static CreatePlan refused(Action.Raise raise) {
        return new CreatePlan(JsonNodeFactory.instance.objectNode(), Map.of(), Optional.of(raise));
    }

    /** Equal for equal creates: the same content is not sent again after a refusal. */
    String content(BoundPair pair) {
        return pair.fingerprints().of(body.toString());
    }

    private Optional<Action.Raise> add(BoundPair pair, Side target, BoundProperty property, Sight seen) {
        if (!property.definition().way().to(target)) {
            return Optional.empty();
        }
        RecordSchema schema = pair.traits(target).schema();
        return trying(property, seen, () -> {
            JsonNode value = value(property, target, seen);
            write(property.path(target), value, schema);
            boolean assumed = property.schema(target).assumed().isPresent();
            if (!NormalForm.empty(value) || !assumed) {
                sent.put(property.name(), property.sight(target, value).fingerprint());
            }
        });
    }

    private static JsonNode value(BoundProperty property, Side target, Sight seen) {
        return seen.empty()
                ? property.definition().defaultValue().orElse(NullNode.getInstance())
                : property.carry(target, seen.raw());
    }

    private void write(Path path, JsonNode value, RecordSchema schema) {
        if (!NormalForm.empty(value)) {
            Fields.write(body, path, value, schema);
        }
    }

    private Optional<Action.Raise> addForCreateOnly(BoundPair pair, Side target, RemoteRecord source) {
        RecordSchema schema = pair.traits(target).schema();
        Optional<Action.Raise> problem = Optional.empty();
        for (CreateOnly only : pair.onCreate()) {
            if (only.target() == target) {
                only.constant().ifPresent(value -> write(only.path(), value, schema));
                problem = problem.or(() -> only.from().flatMap(property -> {
                    Sight seen = property.sight(target.opposite(), source.body());
                    return trying(property, seen, () -> write(only.path(), value(property, target, seen), schema));
                }));
            }
        }
        return problem;
    }

    private static Optional<Action.Raise> trying(BoundProperty property, Sight seen, Runnable work) {
        if (seen.fault().isPresent()) {
            return Optional.of(invalid(property.name(), seen.fault().get()));
        }
        try {
            work.run();
            return Optional.empty();
        } catch (Unconvertible e) {
            return Optional.of(invalid(property.name(), e.getMessage()));
        }
    }

    private static Action.Raise invalid(String property, String message) {
        return new Action.Raise(Problem.Code.INVALID_VALUE, message, Optional.of(property));
    }

    /** What makes the new record belong to the pair. */
    private Optional<Action.Raise> addFilter(BoundPair pair, Side target) {
        RecordSchema schema = pair.traits(target).schema();
        Map<Path, String> assigned =
                pair.definition().end(target).filter().map(Conditions::assigned).orElse(Map.of());
        for (Map.Entry<Path, String> equality : assigned.entrySet()) {
            try {
                write(equality.getKey(), literal(schema, equality.getKey(), equality.getValue()), schema);
            } catch (Unconvertible e) {
                return Optional.of(invalid(equality.getKey().text(), e.getMessage()));
            }
        }
        return Optional.empty();
    }

    /** The text of a filter in the property's own type. */
    private static JsonNode literal(RecordSchema schema, Path path, String text) {
        PropertySchema asText = PropertySchema.of(path.text(), ValueType.STRING);
        PropertySchema own = schema.property(path).orElse(asText);
        Channel.End from = new Channel.End(schema, asText, ValueType.STRING);
        Channel.End to = new Channel.End(schema, own, own.type());
        return new Channel(path.text(), from, to, Optional.empty()).toRight(TextNode.valueOf(text));
    }
}
