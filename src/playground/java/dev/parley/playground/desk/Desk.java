package dev.parley.playground.desk;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A datatype of one of the two systems as a person sits before it: looks records up, edits, adds, deletes. What is done
 * here is no call over the API. Values are text; a property that is not there reads as empty text, and empty text
 * clears. Thread-safe.
 */
public interface Desk {

    /** The system whose desk it is. */
    About about();

    /** What a record shows, in the order of the page. */
    List<Field> fields();

    /** All records of the datatype that belong to the pair, in the order of their ids. */
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
     * @return the id Parley knows it by
     * @throws Refused if the system does not take it
     */
    String add(Map<String, String> values);

    /**
     * Deletes a record.
     *
     * @throws Refused if the system does not allow it
     */
    void delete(String id);

    /** What else can be done with a record. */
    List<Deed> deeds();

    /**
     * Does one of {@link #deeds()}.
     *
     * @throws Refused if the system does not allow it
     */
    void perform(String deed, String id);

    /** What is being made to go wrong at the system, whatever the datatype. */
    Set<Fault> faults();

    /**
     * Makes something go wrong at the system, or right again.
     *
     * @throws Refused if the system is not simulated
     */
    void let(Fault fault, boolean happen);

    /** The calls received over the API so far. */
    Traffic traffic();

    /**
     * A system, for people.
     *
     * @param system as definitions call it
     * @param label as its users call it
     * @param announces whether it sends webhooks
     * @param simulated whether it can be looked at here
     */
    record About(String system, String label, boolean announces, boolean simulated) {}
}
