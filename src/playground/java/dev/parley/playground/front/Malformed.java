package dev.parley.playground.front;

/** What was asked for is not of the form expected; the message says what is. */
final class Malformed extends RuntimeException {

    private static final long serialVersionUID = 1;

    Malformed(String message) {
        super(message);
    }
}
