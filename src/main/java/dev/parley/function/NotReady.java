package dev.parley.function;

/** No event can be worked on yet: a secret that all of them need is missing. The message names it, and no value. */
final class NotReady extends RuntimeException {

    private static final long serialVersionUID = 1;

    NotReady(String message) {
        super(message);
    }

    Failure failure() {
        return new Failure("SETTINGS", getMessage(), "mend it; the next event looks again");
    }
}
