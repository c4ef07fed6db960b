package dev.parley.playground.sim;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * The records of a simulator as a person at the system's own screen edits them: the same checks, stamps and webhooks as
 * over the API, but no call is counted and no fault or lag applies. Records have the shape the API answers; what comes
 * back is a copy. An edit the system refuses throws {@link Rejected}. Thread-safe.
 */
public interface Records {

    Optional<ObjectNode> find(String id);

    /** In the order of their ids. */
    List<ObjectNode> all();

    int size();

    /** Adds a record; the system gives the id. */
    ObjectNode create(ObjectNode fields);

    /** Sets every editable property; those not given are cleared. */
    ObjectNode put(String id, ObjectNode fields);

    /** Sets the properties given, inside nested objects too; null clears. */
    ObjectNode patch(String id, ObjectNode changes);

    void delete(String id);

    /** Fills the system: as {@code create}, but stamped one after another in the past and without webhooks. */
    void load(List<ObjectNode> records);

    default ObjectNode get(String id) {
        return find(id).orElseThrow(() -> new NoSuchElementException("No record " + id));
    }

    default Optional<ObjectNode> find(long id) {
        return find(Long.toString(id));
    }

    default ObjectNode get(long id) {
        return get(Long.toString(id));
    }

    default ObjectNode put(long id, ObjectNode fields) {
        return put(Long.toString(id), fields);
    }

    default ObjectNode patch(long id, ObjectNode changes) {
        return patch(Long.toString(id), changes);
    }

    default void delete(long id) {
        delete(Long.toString(id));
    }

    default ObjectNode set(long id, String path, Object value) {
        return set(Long.toString(id), path, value);
    }

    /** Sets one property, e.g. {@code set("7", "MailAddress.City", "Ås")}. */
    default ObjectNode set(String id, String path, Object value) {
        String[] names = path.split("\\.");
        ObjectNode changes = Json.object(names[names.length - 1], value);
        for (int i = names.length - 2; i >= 0; i--) {
            changes = Json.object(names[i], changes);
        }
        return patch(id, changes);
    }
}
