package dev.parley.playground.sim.resource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.playground.sim.Json;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What the records of one resource look like.
 *
 * @param resource its name in the API, e.g. {@code customers}
 * @param ids how its ids are written
 * @param stamping the id and the stamps
 * @param fields all other properties
 * @param derive sets what follows from the rest, right before a record is kept; the id is set by then
 */
public record Shape(String resource, Ids ids, Stamping stamping, List<Field> fields, Consumer<ObjectNode> derive) {

    /** A shape in which nothing follows from the rest. */
    public Shape(String resource, Ids ids, Stamping stamping, List<Field> fields) {
        this(resource, ids, stamping, fields, row -> {});
    }

    /** A property by its name. */
    public Optional<Field> field(String name) {
        return find(fields, name);
    }

    static Optional<Field> find(List<Field> fields, String name) {
        for (Field field : fields) {
            if (field.name().equals(name)) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }

    /** Whether the name is that of the id or of a stamp. */
    boolean isSystems(String name) {
        return name.equals(stamping.id()) || name.equals(stamping.created()) || name.equals(stamping.modified());
    }

    /** A record without content; tells which names there are. */
    public ObjectNode blank() {
        ObjectNode row = Json.object(stamping.id(), null);
        fields.forEach(field -> row.set(field.name(), none(field)));
        return row.putNull(stamping.created()).putNull(stamping.modified());
    }

    static JsonNode none(Field field) {
        return field.kind() == Field.Kind.LIST
                ? JsonNodeFactory.instance.arrayNode()
                : JsonNodeFactory.instance.nullNode();
    }
}
