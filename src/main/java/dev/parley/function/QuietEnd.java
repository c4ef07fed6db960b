package dev.parley.function;

import io.quarkus.logging.LoggingFilter;
import java.util.logging.Filter;
import java.util.logging.LogRecord;

/**
 * Keeps one line out of the log that looks like an error and is none: an instance that Lambda ends (SIGTERM, as soon as
 * an extension runs beside it) closes the connection on which it waits for the next event, and Quarkus' poll loop tells
 * so at level ERROR.
 */
@LoggingFilter(name = "quiet-end")
final class QuietEnd implements Filter {

    static final String AFTER_SHUTDOWN = "[Error Occurred After Shutdown]";

    @Override
    public boolean isLoggable(LogRecord line) {
        return line.getMessage() == null || !line.getMessage().contains(AFTER_SHUTDOWN);
    }
}
