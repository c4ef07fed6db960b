package dev.parley.function;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/**
 * Whatever the process tells while it is open: log, standard output, standard error. The simulators' own HTTP server is
 * left out; it stands for the other side.
 */
final class CapturedOutput implements AutoCloseable {

    private final PrintStream out = System.out;
    private final PrintStream err = System.err;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final CapturedLog log = CapturedLog.ofEverything();

    CapturedOutput() {
        PrintStream both = new PrintStream(printed, true, StandardCharsets.UTF_8);
        System.setOut(both);
        System.setErr(both);
    }

    List<String> lines() {
        return Stream.concat(
                        log.lines().stream().filter(line -> !line.contains("com.sun.net.httpserver")),
                        printed.toString(StandardCharsets.UTF_8).lines())
                .toList();
    }

    @Override
    public void close() {
        System.setOut(out);
        System.setErr(err);
        log.close();
    }
}
