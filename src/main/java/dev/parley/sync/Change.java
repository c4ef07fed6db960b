package dev.parley.sync;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import dev.parley.mapping.Path;
import dev.parley.mapping.Selector;
import java.util.Optional;

/**
 * A value to be written to one property, or to one element of a list.
 *
 * @param path where, in the target's own names; of an element, the path of its list
 * @param value in the target's own form; JSON null clears the property. Of an element: an object with what is to be
 *     set, paths relative to the element, JSON null for what is to be cleared; all of it for a new one, only what
 *     changed for an existing one; JSON null for one to be removed
 * @param element which element, when it is one
 * @param selector which element of an array the path leads through, when it is not the primary one
 */
public record Change(Path path, JsonNode value, Optional<Element> element, Optional<Selector> selector) {

    public Change(Path path, JsonNode value) {
        this(path, value, Optional.empty(), Optional.empty());
    }

    /** A new element of the list at {@code list}. */
    public static Change insert(Path list, JsonNode element) {
        return new Change(list, element, Optional.of(new Element(Kind.INSERT, Optional.empty())), Optional.empty());
    }

    /** @param id the element's own id, as text; see {@link dev.parley.mapping.ListSchema#id} */
    public static Change update(Path list, String id, JsonNode members) {
        return new Change(list, members, Optional.of(new Element(Kind.UPDATE, Optional.of(id))), Optional.empty());
    }

    /** @param id the element's own id, as text */
    public static Change remove(Path list, String id) {
        return new Change(
                list, NullNode.getInstance(), Optional.of(new Element(Kind.REMOVE, Optional.of(id))), Optional.empty());
    }

    /** What is done to an element. */
    public enum Kind {
        INSERT,
        UPDATE,
        REMOVE
    }

    /**
     * Which element of a list.
     *
     * @param id its own id; empty for a new one
     */
    public record Element(Kind kind, Optional<String> id) {}
}
