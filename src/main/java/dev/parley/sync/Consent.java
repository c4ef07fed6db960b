package dev.parley.sync;

import dev.parley.dataflow.Side;

/**
 * Asked right before anything of a record is written, to a system or to a link that ends or begins: a preview counts
 * what a run would do and withholds it, an approval's ceiling ends the run. Not thread-safe.
 */
interface Consent {

    /** Everything may be done. */
    Consent GIVEN = deed -> true;

    /**
     * Whether it may be done.
     *
     * @return false when it is only taken note of: the caller does nothing and goes on as if it had been done
     * @throws RuntimeException that ends the run when it must not go on
     */
    boolean to(Deed deed);

    /** What is done to a record. */
    enum Kind {
        LINK,
        CREATE,
        UPDATE,
        /** The record on the side is deleted or archived, because its counterpart was. */
        REMOVE,
        /** The link ends, because the record on the side is gone. */
        RETIRE
    }

    /**
     * One thing about to be done.
     *
     * @param side of the record it is done to; of a link, the side it was found from
     * @param left id, empty when the left record is the one to be created
     * @param right likewise
     * @param content fingerprint of what is written; empty where nothing is
     * @param properties names of what is written, for a reader; no values
     */
    record Deed(Kind kind, Side side, String left, String right, String content, String properties) {}
}
