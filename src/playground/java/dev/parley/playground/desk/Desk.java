package dev.parley.playground.desk;

import java.util.List;
import java.util.Map;

/**
 * One of the two systems as a person sits before it: looks records up, edits, adds, deletes. What is done here is no call
 * over the API. Values are text; a property that is not there reads as empty text, and empty text clears. Thread-safe.
 */
public interface Desk {

    /** The name of the system as its users know it. */
    String label();

    /** What a record shows, in the order of the page. */
    List<Field> fields();

    /** All records of the datatype, in the order of their ids. */
    List<Row> rows();

    /**
     * Sets the properties given and leaves the others.
     *
     * @param changes by {@link Field#key()}
     * @throws Refused if the system does not take them
     */
    void edit(String id, Map<String, String> changes);

    /**
     * Adds a record.
     *
     * @param values by {@link Field#key()}
     * @return the id the system gave
     * @throws Refused if the system does not take it
     */
    String add(Map<String, String> values);

    /**
     * Deletes a record.
     *
     * @throws Refused if the system does not allow it
     */
    void delete(String id);

    /** The calls received over the API so far. */
    Traffic traffic();
}
