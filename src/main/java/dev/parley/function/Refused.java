package dev.parley.function;

/** An action cannot be done as asked; the caller is told what is wrong with the request and the way out. */
final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Failure failure;

    Refused(String code, String message, String wayOut) {
        super(message);
        failure = new Failure(code, message, wayOut);
    }

    Failure failure() {
        return failure;
    }
}
