package dev.parley.playground.lambda;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** What the function wrote: the last 500 lines here, all of them in a file. Thread-safe. */
public final class FunctionLog implements AutoCloseable {

    /** How many lines are kept. */
    public static final int KEPT = 500;

    private final Deque<String> lines = new ArrayDeque<>();
    private final BufferedWriter file;
    private boolean closed;

    /** Starts the file anew. */
    public FunctionLog(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        this.file = Files.newBufferedWriter(file);
    }

    /** Takes one line, without its end; after {@link #close()} it is dropped. */
    public synchronized void add(String line) {
        if (closed) {
            return;
        }
        lines.addLast(line);
        if (lines.size() > KEPT) {
            lines.removeFirst();
        }
        try {
            file.write(line);
            file.newLine();
            file.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("The function's log could not be written", e);
        }
    }

    /** The lines kept, oldest first. */
    public synchronized List<String> lines() {
        return List.copyOf(lines);
    }

    @Override
    public synchronized void close() throws IOException {
        closed = true;
        file.close();
    }
}
