package dev.parley.playground.trial;

/** What a worker does to a record of a system. */
enum Deed {
    CREATED,
    UPDATED,
    REMOVED
}
