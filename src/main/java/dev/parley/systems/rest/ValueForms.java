package dev.parley.systems.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.parley.mapping.Path;
import dev.parley.mapping.ValueType;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * Dates and times that a system writes in a form of its own: inside Parley they are ISO. Immutable.
 *
 * @param own by the path of a property
 * @param ofLists by the path of a list, then by the path inside an element
 */
record ValueForms(Map<Path, Timed> own, Map<Path, Map<Path, Timed>> ofLists) {

    private static final TimeForm ISO = new TimeForm("iso", ZoneOffset.UTC);

    ValueForms {
        own = Map.copyOf(own);
        ofLists = Map.copyOf(ofLists);
    }

    /** How one property is written; its type is a date or a time. */
    record Timed(ValueType type, TimeForm form) {

        /** What cannot be read stays as it is, to be told as what does not convert. */
        JsonNode read(JsonNode value) {
            return form.read(value)
                    .<JsonNode>map(time -> TextNode.valueOf(iso(time)))
                    .orElse(value);
        }

        private String iso(Instant time) {
            return type == ValueType.DATE
                    ? time.atZone(form.zone()).toLocalDate().toString()
                    : time.toString();
        }

        JsonNode written(JsonNode value) {
            TimeForm given = type == ValueType.DATE ? new TimeForm("iso", form.zone()) : ISO;
            return given.read(value).map(form::json).orElse(value);
        }
    }

    boolean isEmpty() {
        return own.isEmpty() && ofLists.isEmpty();
    }

    /** A record of the system with its times in ISO; the given one is not changed. */
    ObjectNode read(ObjectNode record) {
        return isEmpty() ? record : each(record, Timed::read);
    }

    /** A record, or part of one, as the system wants it; the given one is not changed. */
    ObjectNode written(ObjectNode record) {
        return isEmpty() ? record : each(record, Timed::written);
    }

    /** An element of a list as the system wants it; the given one is not changed. */
    ObjectNode writtenElement(Path list, JsonNode element) {
        ObjectNode copy = element.deepCopy();
        convert(copy, ofLists.getOrDefault(list, Map.of()), Timed::written);
        return copy;
    }

    private ObjectNode each(ObjectNode record, BiFunction<Timed, JsonNode, JsonNode> how) {
        ObjectNode copy = record.deepCopy();
        convert(copy, own, how);
        ofLists.forEach((path, members) -> Nodes.at(copy, path).forEach(element -> convert(element, members, how)));
        return copy;
    }

    private static void convert(JsonNode holder, Map<Path, Timed> members, BiFunction<Timed, JsonNode, JsonNode> how) {
        members.forEach((path, timed) -> {
            JsonNode value = Nodes.at(holder, path);
            if (value.isValueNode() && !value.isNull() && holder instanceof ObjectNode object) {
                Bodies.set(object, path, how.apply(timed, value));
            }
        });
    }
}
