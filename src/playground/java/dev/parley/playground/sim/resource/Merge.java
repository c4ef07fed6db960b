package dev.parley.playground.sim.resource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.playground.sim.Json;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** One edit of one record: sets what is given and notes what cannot stand. Guarded by the stock's lock. */
final class Merge {

    private final Stock stock;
    private final Shape shape;
    private final Set<String> wrong = new TreeSet<>();

    Merge(Stock stock, Shape shape) {
        this.stock = stock;
        this.shape = shape;
    }

    void apply(ObjectNode row, JsonNode given) {
        for (Map.Entry<String, JsonNode> entry : given.properties()) {
            if (!shape.isSystems(entry.getKey())) {
                set(row, shape.fields(), entry, "");
            }
        }
    }

    /** Notes what is still missing; refuses the edit if anything is wrong with it. */
    void settle(ObjectNode row) {
        require(row, shape.fields(), "");
        for (Field field : shape.fields()) {
            row.path(field.name()).forEach(element -> require(element, field.elements(), field.name() + "."));
        }
        if (!wrong.isEmpty()) {
            throw stock.refusals().invalid(List.copyOf(wrong));
        }
    }

    private void require(JsonNode holder, List<Field> fields, String prefix) {
        fields.stream()
                .filter(field -> field.required() && !holder.hasNonNull(field.name()))
                .forEach(field -> wrong.add(prefix + field.name()));
    }

    private void set(ObjectNode holder, List<Field> fields, Map.Entry<String, JsonNode> entry, String prefix) {
        Optional<Field> known = Shape.find(fields, entry.getKey());
        if (known.isEmpty() && stock.refusals().refusesUnknown()) {
            wrong.add(prefix + entry.getKey());
        }
        known.filter(field -> !field.readOnly()).ifPresent(field -> {
            Optional<JsonNode> value = value(field, entry.getValue(), holder);
            value.ifPresentOrElse(fits -> holder.set(field.name(), fits), () -> wrong.add(prefix + field.name()));
        });
    }

    private Optional<JsonNode> value(Field field, JsonNode given, ObjectNode holder) {
        if (given.isNull() || given.isTextual() && given.textValue().isEmpty()) {
            return Optional.of(Shape.none(field));
        }
        Optional<JsonNode> fits = field.conform(given);
        return switch (field.kind()) {
            case REFERENCE -> fits.flatMap(id -> stock.reference(field.refersTo(), id.asText()));
            case LIST -> fits.map(list -> elements(field, list, holder.withArrayProperty(field.name())));
            default -> fits;
        };
    }

    /** The new list: elements with a known id are kept and changed, those without are new, the rest is gone. */
    private ArrayNode elements(Field list, JsonNode given, ArrayNode before) {
        ArrayNode after = before.arrayNode();
        for (JsonNode each : given) {
            ObjectNode element = element(list, each, before);
            for (Map.Entry<String, JsonNode> entry : each.properties()) {
                if (!entry.getKey().equals(shape.stamping().id())) {
                    set(element, list.elements(), entry, list.name() + ".");
                }
            }
            after.add(element);
        }
        return after;
    }

    private ObjectNode element(Field list, JsonNode given, ArrayNode before) {
        String id = shape.stamping().id();
        if (given.hasNonNull(id)) {
            for (JsonNode known : before) {
                if (known.get(id).asText().equals(given.get(id).asText())) {
                    return known.deepCopy();
                }
            }
            wrong.add(list.name() + "." + id);
        }
        ObjectNode element = Json.object(id, stock.newElement());
        list.elements().forEach(field -> element.set(field.name(), Shape.none(field)));
        return element;
    }
}
