package dev.parley.function;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.formatters.PatternFormatter;

/** Everything that is logged while it is open: messages, their parameters, exceptions with causes and traces. */
final class CapturedLog extends Handler implements AutoCloseable {

    private static final String PARLEY = "dev.parley";

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final PatternFormatter format = new PatternFormatter("%p %c %s%e");
    private final Logger root = Logger.getLogger("");
    private final Logger parley = Logger.getLogger(PARLEY);
    private final Level before = parley.getLevel();
    private final Level rootBefore = root.getLevel();

    /** Parley's own loggers at their finest, all others as they are set. */
    CapturedLog() {
        this(Logger.getLogger("").getLevel());
    }

    private CapturedLog(Level others) {
        setLevel(Level.ALL);
        parley.setLevel(Level.ALL);
        root.setLevel(others);
        root.addHandler(this);
    }

    /** Every logger of the process at its finest. */
    static CapturedLog ofEverything() {
        return new CapturedLog(Level.ALL);
    }

    @Override
    public void publish(LogRecord event) {
        lines.add(format.format(event) + Arrays.toString(event.getParameters()));
    }

    List<String> lines() {
        return List.copyOf(lines);
    }

    @Override
    public void flush() {
        // Nothing is held back.
    }

    @Override
    public void close() {
        root.removeHandler(this);
        parley.setLevel(before);
        root.setLevel(rootBefore);
    }
}
