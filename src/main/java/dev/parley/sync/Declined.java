package dev.parley.sync;

/** What a person asked for cannot be done as things stand; nothing was changed. The message names ids, no values. */
public final class Declined extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final Code code;
    private final String wayOut;

    /** Why. */
    public enum Code {
        /** One of the records is linked already. */
        LINK_EXISTS,
        /** The record is not linked. */
        NOT_LINKED,
        /** Neither the store nor the system knows the record. */
        UNKNOWN_RECORD,
        /** The record does not belong to the pair. */
        OUTSIDE_FILTER,
        /** There is nothing for a person to decide. */
        NO_CONFLICT,
        /** There are several conflicts, and none was named. */
        SEVERAL_CONFLICTS,
        /** No create of the record waits for a person. */
        NO_UNKNOWN_OUTCOME,
        /** The pair is paused, or waits for an approval. */
        PAUSED,
        /** Another worker is at this record. */
        BUSY
    }

    Declined(Code code, String message, String wayOut) {
        super(message);
        this.code = code;
        this.wayOut = wayOut;
    }

    static Declined busy(String message) {
        return new Declined(Code.BUSY, message, "ask again in a minute");
    }

    public Code code() {
        return code;
    }

    /** What to do instead. */
    public String wayOut() {
        return wayOut;
    }
}
