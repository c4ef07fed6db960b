package dev.parley.systems.rest;

/** What a system answers where a list has nothing; an empty array is always understood. */
enum EmptyList {
    ARRAY,
    NO_CONTENT,
    NOT_FOUND
}
