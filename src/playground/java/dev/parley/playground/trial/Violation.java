package dev.parley.playground.trial;

/** Something happened that must never happen. An error, so that no engine takes it for a failure it may handle. */
final class Violation extends Error {

    private static final long serialVersionUID = 1;

    private final String kind;

    /**
     * @param kind what is broken, the same in every history that breaks it
     * @param what happened, with the records it happened to
     */
    Violation(String kind, String what) {
        super(kind + ": " + what);
        this.kind = kind;
    }

    String kind() {
        return kind;
    }
}
