package dev.parley.systems.rest;

/**
 * One key of a system file.
 *
 * @param preset what holds without it, in words; empty when it is required
 */
record Key(String name, Form form, boolean required, String preset) {

    static Key required(String name, Form form) {
        return new Key(name, form, true, "");
    }

    static Key optional(String name, Form form, String preset) {
        return new Key(name, form, false, preset);
    }

    /** Without it there is none of what it describes. */
    static Key optional(String name, Form form) {
        return optional(name, form, "none");
    }
}
