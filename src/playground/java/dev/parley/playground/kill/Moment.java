package dev.parley.playground.kill;

/** Where in its work a function is killed: seen from outside, by the call it is at. */
public enum Moment {
    /** A write has left the function and does not reach the system. */
    BEFORE_REMOTE_WRITE("before a write to a system"),
    /** A write has taken effect in the system; its answer does not reach the function. */
    AFTER_REMOTE_WRITE("after a write to a system"),
    /** A write has left the function and does not reach the store. */
    BEFORE_STORE_WRITE("before a write to the store"),
    /** A write has taken effect in the store; its answer does not reach the function. */
    AFTER_STORE_WRITE("after a write to the store"),
    /** A read of a system or of the store gets no answer. */
    AT_READ("at a read");

    private final String words;

    Moment(String words) {
        this.words = words;
    }

    /** For people. */
    public String words() {
        return words;
    }
}
