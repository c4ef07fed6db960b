package dev.parley.playground;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.playground.lambda.FunctionLog;
import dev.parley.playground.lambda.FunctionPackage;
import dev.parley.playground.lambda.FunctionProcess;
import dev.parley.playground.lambda.LocalLambda;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;

/**
 * The function as built in {@code target/function.zip}, for Java or native, with a database and two simulated systems
 * full of records, and nothing between them that limits. Ends with all it started.
 */
final class Deployed implements AutoCloseable {

    private static final Path TARGET = Path.of("target");
    private static final Duration TIMEOUT = Duration.ofMinutes(2);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Deque<AutoCloseable> started = new ArrayDeque<>();
    private final FunctionLog log;
    private final FunctionPackage unpacked;
    private final Map<String, String> environment;
    private final FunctionProcess process;
    private final LocalLambda lambda;

    /** @param more settings beside those that any function has, or in their place */
    Deployed(Burden burden, Map<String, String> more) throws IOException {
        var database = ending(DynamoDbLocal.start());
        log = ending(new FunctionLog(TARGET.resolve("playground/deployed.log")));
        unpacked = ending(FunctionPackage.unpack(TARGET));
        Stage.createTable(database);
        var none = Files.createDirectories(TARGET.resolve("playground/no-definitions"));
        var settings = new Settings(
                burden.dataflow(),
                database.endpoint(),
                none,
                "http://127.0.0.1/webhooks",
                Stage.newKey(),
                burden.settings());
        environment = new HashMap<>(settings.environment());
        environment.putAll(more);
        process = new FunctionProcess(unpacked, environment, log::add);
        lambda = ending(new LocalLambda(process, 1, TIMEOUT, Clock.systemUTC()));
    }

    /** The answer of an action that takes nothing more. */
    JsonNode ask(String action) throws IOException {
        return send(JSON.createObjectNode().put("action", action));
    }

    /**
     * The answer to an event.
     *
     * @throws dev.parley.playground.lambda.FunctionFailed when the function reports an error in place of an answer
     */
    JsonNode send(ObjectNode event) throws IOException {
        try {
            return JSON.readTree(lambda.invoke(JSON.writeValueAsBytes(event)).join());
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : e;
        }
    }

    /** Whether no instance is known any more. */
    boolean idle() {
        return lambda.instances() == 0;
    }

    /** The last lines the function wrote. */
    List<String> log() {
        return log.lines();
    }

    /** Starts instances of the same function for another. */
    FunctionProcess process() {
        return process;
    }

    /** What its instances are told. */
    Map<String, String> environment() {
        return Map.copyOf(environment);
    }

    /** Bytes of the artefact. */
    long size() throws IOException {
        return Files.size(TARGET.resolve("function.zip"));
    }

    /** Whether it is an executable of its own. */
    boolean isNative() {
        return Files.exists(unpacked.folder().resolve("bootstrap"));
    }

    /** The processes of the function that run now. */
    List<ProcessHandle> processes() {
        var folder = unpacked.folder().toString();
        return ProcessHandle.current()
                .descendants()
                .filter(child -> child.info().commandLine().orElse("").contains(folder))
                .toList();
    }

    /** The largest resident set of any of them, in kB; 0 where the system does not tell. */
    long peakKilobytes() {
        return processes().stream().mapToLong(PeakMemory::kilobytes).max().orElse(0);
    }

    @Override
    public void close() throws IOException {
        for (var each : started) {
            try {
                each.close();
            } catch (Exception e) {
                throw new IOException("something did not end", e);
            }
        }
    }

    private <T extends AutoCloseable> T ending(T thing) {
        started.push(thing);
        return thing;
    }
}
