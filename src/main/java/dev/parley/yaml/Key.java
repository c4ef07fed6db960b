package dev.parley.yaml;

/**
 * One key of a mapping. Immutable.
 *
 * @param preset what holds without it, in words; empty when it is required
 * @param says what it is for, for whoever writes the file; may be empty
 */
public record Key(String name, Form form, boolean required, String preset, String says) {

    public static Key required(String name, Form form) {
        return new Key(name, form, true, "", "");
    }

    public static Key optional(String name, Form form, String preset) {
        return new Key(name, form, false, preset, "");
    }

    /** Without it there is none of what it describes. */
    public static Key optional(String name, Form form) {
        return optional(name, form, "none");
    }

    /** This key with a line about what it is for. */
    public Key says(String what) {
        return new Key(name, form, required, preset, what);
    }
}
