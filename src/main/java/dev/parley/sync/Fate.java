package dev.parley.sync;

/** What became of one record in one go. */
public enum Fate {
    /** Linked, and nothing was to be done. */
    UNCHANGED,
    /** Values travelled. */
    UPDATED,
    /** Linked with an existing record. */
    LINKED,
    /** A counterpart was created. */
    CREATED,
    /** The link ended. */
    RETIRED,
    /** Stored with a problem. */
    PROBLEM,
    /** Marked to be looked at again. */
    DUE,
    /** Not ours: outside the filter, a tombstone, or nothing to create. */
    IGNORED
}
