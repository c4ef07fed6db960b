package dev.parley.systems.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.mapping.Path;
import dev.parley.mapping.PropertySchema;
import dev.parley.sync.Change;
import dev.parley.sync.RemoteFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The elements of one list as they are to be sent. */
final class Elements {

    private final Datatype type;
    private final Path path;
    private final ListRule rule;

    Elements(Datatype type, Path path, ListRule rule) {
        this.type = type;
        this.path = path;
        this.rule = rule;
    }

    /** The list with changes of its elements put in; new ones at the end, without what the system alone writes. */
    ArrayNode merged(JsonNode before, List<Change> changes) {
        List<ObjectNode> elements = new ArrayList<>();
        before.forEach(element -> elements.add(element.deepCopy()));
        for (Change change : changes) {
            Change.Element which = change.element().orElseThrow();
            switch (which.kind()) {
                case INSERT -> elements.add(inserted(change.value()));
                case UPDATE -> Bodies.merge(find(elements, which), change.value());
                case REMOVE -> elements.removeIf(element -> is(element, which.id()));
            }
        }
        elements.forEach(this::withoutReadOnly);
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        elements.forEach(array::add);
        return array;
    }

    ObjectNode inserted(JsonNode value) {
        ObjectNode element = value.deepCopy();
        Bodies.withoutNulls(element);
        return element;
    }

    /** An existing element with the members that change, ready to be sent alone. */
    ObjectNode changed(JsonNode list, Change change) {
        List<ObjectNode> elements = new ArrayList<>();
        list.forEach(element -> elements.add(element.deepCopy()));
        ObjectNode element = find(elements, change.element().orElseThrow());
        Bodies.merge(element, change.value());
        withoutReadOnly(element);
        return element;
    }

    private ObjectNode find(List<ObjectNode> elements, Change.Element which) {
        return elements.stream()
                .filter(element -> is(element, which.id()))
                .findFirst()
                .orElseThrow(() -> new RemoteFailure.Unavailable(
                        type.name() + ": an element of " + path + " is no longer there",
                        false,
                        Optional.empty(),
                        null));
    }

    private boolean is(ObjectNode element, Optional<String> id) {
        return rule.id()
                .flatMap(known -> Nodes.text(element.path(known.property())))
                .filter(text -> id.filter(text::equals).isPresent())
                .isPresent();
    }

    private void withoutReadOnly(ObjectNode element) {
        type.schema().list(path).orElseThrow().element().properties().values().stream()
                .filter(property -> !property.writable())
                .map(PropertySchema::path)
                .filter(member -> rule.id()
                        .filter(known -> known.property().equals(member.text()))
                        .isEmpty())
                .forEach(member -> Bodies.remove(element, member));
    }
}
