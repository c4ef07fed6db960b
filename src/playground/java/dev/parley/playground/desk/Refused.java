package dev.parley.playground.desk;

/** The system did not take an edit; the message says why, in its words. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1;

    public Refused(String message) {
        super(message);
    }
}
