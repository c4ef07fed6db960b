package dev.parley.playground.sim.resource;

import dev.parley.playground.sim.Rejected;
import java.util.List;

/** How a system refuses a call that concerns a record. Thread-safe. */
public interface Refusals {

    Rejected notFound();

    /** Properties that are missing, of the wrong kind or point to nothing; never empty. */
    Rejected invalid(List<String> properties);

    /** Another record holds the value of a property only one may hold. */
    Rejected duplicate(String property, String holder);

    /** The record cannot be deleted: others point to it. */
    Rejected inUse();

    /** Whether a record others point to can be deleted nevertheless. */
    boolean deletesReferred();

    /** Whether a property the resource does not have is refused as invalid; else it is passed over. */
    boolean refusesUnknown();
}
