package dev.parley.sync;

/** The link store could not be reached or refused for a reason of its own; nobody's data is at fault. Try again. */
public final class StoreFailure extends RuntimeException {

    private static final long serialVersionUID = 1;

    public StoreFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
