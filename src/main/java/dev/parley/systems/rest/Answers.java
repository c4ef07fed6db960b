package dev.parley.systems.rest;

/** What a system answers to writes; where it is no record, the record is read afterwards. */
record Answers(Create create, Update update) {

    /** The answer to a create. */
    enum Create {
        RECORD,
        /** Just the id, bare or in an object. */
        ID
    }

    /** The answer to an update. */
    enum Update {
        RECORD,
        /** Nothing, or something else. */
        NONE
    }
}
