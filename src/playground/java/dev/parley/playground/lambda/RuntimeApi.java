package dev.parley.playground.lambda;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.parley.playground.Loopback;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * The HTTP API that AWS Lambda gives to one instance, version 2018-06-01: {@code GET invocation/next} waits for an
 * event, {@code POST invocation/{id}/response} and {@code …/error} end it, {@code POST init/error} says that the start
 * failed. Source: AWS Lambda Developer Guide, "Using the Lambda runtime API".
 *
 * <p>One invocation at a time, as one instance has it. Thread-safe.
 */
final class RuntimeApi implements AutoCloseable {

    private static final String ROOT = "/2018-06-01/runtime/";
    private static final Pattern OUTCOME = Pattern.compile(ROOT + "invocation/([^/]+)/(response|error)");
    private static final String ARN = "arn:aws:lambda:eu-north-1:000000000000:function:parley-playground";

    private final Supplier<Optional<Invocation>> work;
    private final Duration timeout;
    private final Clock clock;
    private final HttpServer server;
    private Invocation current;
    private FunctionFailed initFailure;

    /**
     * @param work waits for the next invocation; empty when the instance is to ask no more
     * @param timeout how long an invocation may take, told to the instance as its deadline
     */
    RuntimeApi(Supplier<Optional<Invocation>> work, Duration timeout, Clock clock) throws IOException {
        this.work = work;
        this.timeout = timeout;
        this.clock = clock;
        this.server = Loopback.server("runtime-api", 0, this::handle);
        server.start();
    }

    String authority() {
        return Loopback.authority(server);
    }

    /** What the instance has taken and not ended yet. */
    synchronized Optional<Invocation> current() {
        return Optional.ofNullable(current).filter(taken -> !taken.isOver());
    }

    /** What the instance said when it could not start. */
    synchronized Optional<FunctionFailed> initFailure() {
        return Optional.ofNullable(initFailure);
    }

    @Override
    public void close() {
        Loopback.stop(server);
    }

    private void handle(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        var outcome = OUTCOME.matcher(path);
        if (path.equals(ROOT + "invocation/next")) {
            next(exchange);
        } else if (outcome.matches()) {
            end(exchange, outcome.group(1), outcome.group(2).equals("error"));
        } else if (path.equals(ROOT + "init/error")) {
            var failure = FunctionFailed.reported(exchange.getRequestBody().readAllBytes(), "Runtime.InitError");
            synchronized (this) {
                initFailure = failure;
            }
            say(exchange, 202, "{\"status\":\"OK\"}");
        } else {
            say(exchange, 404, "{\"errorType\":\"UnknownPath\",\"errorMessage\":\"no such path in the Runtime API\"}");
        }
    }

    private void next(HttpExchange exchange) throws IOException {
        var taken = work.get();
        if (taken.isEmpty()) {
            exchange.close();
            return;
        }
        synchronized (this) {
            current = taken.get();
        }
        var headers = exchange.getResponseHeaders();
        headers.set("Content-Type", "application/json");
        headers.set("Lambda-Runtime-Aws-Request-Id", taken.get().id());
        headers.set("Lambda-Runtime-Deadline-Ms", Long.toString(clock.millis() + timeout.toMillis()));
        headers.set("Lambda-Runtime-Invoked-Function-Arn", ARN);
        Loopback.answer(exchange, 200, taken.get().event());
    }

    private void end(HttpExchange exchange, String id, boolean failed) throws IOException {
        var body = exchange.getRequestBody().readAllBytes();
        var ended = current().filter(taken -> taken.id().equals(id));
        if (ended.isEmpty()) {
            say(exchange, 400, "{\"errorType\":\"InvalidRequestID\",\"errorMessage\":\"not the invocation at hand\"}");
            return;
        }
        say(exchange, 202, "{\"status\":\"OK\"}");
        if (failed) {
            ended.get().fail(FunctionFailed.reported(body, "Unhandled"));
        } else {
            ended.get().answer().complete(body);
        }
    }

    private static void say(HttpExchange exchange, int status, String json) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        Loopback.answer(exchange, status, json.getBytes(StandardCharsets.UTF_8));
    }
}
