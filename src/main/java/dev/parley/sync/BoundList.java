package dev.parley.sync;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.dataflow.PropertyPair;
import dev.parley.dataflow.Side;
import dev.parley.mapping.Channel;
import dev.parley.mapping.Fields;
import dev.parley.mapping.Fingerprints;
import dev.parley.mapping.ListSchema;
import dev.parley.mapping.NormalForm;
import dev.parley.mapping.Path;
import dev.parley.mapping.RecordSchema;
import dev.parley.mapping.Unconvertible;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A list on each side, whose elements are synchronised one by one. Immutable.
 *
 * @param key tells by a value of its own which element is which
 * @param members what travels of each element
 */
record BoundList(
        PropertyPair definition,
        Map<Side, RecordSchema> records,
        Map<Side, ListSchema> lists,
        Channel key,
        List<Member> members,
        int revision,
        Fingerprints fingerprints) {

    BoundList {
        members = List.copyOf(members);
    }

    BoundList with(References references) {
        List<Member> resolved = members.stream()
                .map(member -> member instanceof BoundReference reference ? reference.with(references) : member)
                .toList();
        return new BoundList(definition, records, lists, key, resolved, revision, fingerprints);
    }

    String name() {
        return definition.name();
    }

    Path path(Side side) {
        return definition.path(side).orElseThrow();
    }

    /** The references inside its elements. */
    Stream<BoundReference> references() {
        return members.stream().filter(BoundReference.class::isInstance).map(BoundReference.class::cast);
    }

    List<ObjectNode> elements(Side side, ObjectNode body) {
        List<ObjectNode> elements = new ArrayList<>();
        for (JsonNode element : Fields.read(body, path(side), records.get(side))) {
            if (element instanceof ObjectNode object) {
                elements.add(object);
            }
        }
        return elements;
    }

    /** The element's key in normal form; empty text when it has none. */
    String keyOf(Side side, ObjectNode element) {
        try {
            return side == Side.LEFT ? key.normalLeft(key.readLeft(element)) : key.normalRight(key.readRight(element));
        } catch (Unconvertible e) {
            return "";
        }
    }

    /** By what a connector knows the element: its own id, or its key where it has none. */
    String idOf(Side side, ObjectNode element) {
        Optional<String> id = lists.get(side).id().map(path -> Fields.read(
                        element, path, lists.get(side).element())
                .asText(""));
        return id.filter(text -> !text.isEmpty() && !text.equals("null")).orElseGet(() -> keyOf(side, element));
    }

    boolean keyWritable(Side side) {
        return key.end(side == Side.LEFT).property().writable();
    }

    /** What the element shows of everything that travels. */
    Sight sight(Side side, ObjectNode element) {
        StringBuilder normal = new StringBuilder("[");
        for (Member member : members) {
            Sight sight = member.sight(side, element);
            if (sight.fault().isPresent()) {
                String message = name() + " " + idOf(side, element) + ", "
                        + sight.fault().get().message();
                Problem.Code code = sight.fault().get().code();
                return Sight.faulty(element, fingerprints.of("!" + element), code, message);
            }
            normal.append(member.name().length()).append(member.name()).append('=');
            normal.append(sight.normal().length()).append(':').append(sight.normal());
        }
        String text = normal.append(']').toString();
        return new Sight(element, text, fingerprints.of(text), Optional.empty());
    }

    boolean same(ObjectNode left, ObjectNode right) {
        return members.stream()
                .allMatch(member -> member.same(member.sight(Side.LEFT, left), member.sight(Side.RIGHT, right)));
    }

    /** All that a new element of a side is made of. */
    ObjectNode made(Side target, ObjectNode source) {
        ObjectNode made = JsonNodeFactory.instance.objectNode();
        RecordSchema schema = lists.get(target).element();
        carriedKey(target, source).ifPresent(value -> Fields.write(made, keyPath(target), value, schema));
        for (Member member : members) {
            Sight seen = member.sight(target.opposite(), source);
            if (member.definition().way().to(target) && !seen.empty()) {
                Change change = member.sending(target, seen, Sight.NOTHING).change();
                Fields.write(made, change.path(), change.value(), schema);
            }
        }
        return made;
    }

    /** What changes in an existing element so that it shows what the other side's does. */
    ObjectNode changed(Side target, ObjectNode source, ObjectNode there) {
        ObjectNode changed = JsonNodeFactory.instance.objectNode();
        RecordSchema schema = lists.get(target).element();
        if (!keyOf(target, there).equals(keyOf(target.opposite(), source))) {
            carriedKey(target, source).ifPresent(value -> Fields.write(changed, keyPath(target), value, schema));
        }
        for (Member member : members) {
            Sight from = member.sight(target.opposite(), source);
            Sight to = member.sight(target, there);
            boolean same = target == Side.RIGHT ? member.same(from, to) : member.same(to, from);
            if (member.definition().way().to(target) && !same) {
                Change change = member.sending(target, from, to).change();
                Fields.write(changed, change.path(), change.value(), schema);
            }
        }
        return changed;
    }

    private Path keyPath(Side side) {
        return key.end(side == Side.LEFT).property().path();
    }

    /** The key in the target's form; none where the target gives its elements their keys itself. */
    private Optional<JsonNode> carriedKey(Side target, ObjectNode source) {
        if (!keyWritable(target) || keyOf(target.opposite(), source).isEmpty()) {
            return Optional.empty();
        }
        JsonNode value = target == Side.RIGHT ? key.toRight(key.readLeft(source)) : key.toLeft(key.readRight(source));
        return Optional.of(value).filter(present -> !NormalForm.empty(present));
    }
}
