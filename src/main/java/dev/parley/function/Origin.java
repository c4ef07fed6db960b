package dev.parley.function;

/** Where an exception comes from, for the log. Its message and its causes stay out: they may quote a value. */
final class Origin {

    private Origin() {}

    static String of(Throwable thrown) {
        StackTraceElement[] trace = thrown.getStackTrace();
        return trace.length == 0 ? "unknown place" : trace[0].toString();
    }
}
