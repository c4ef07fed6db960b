package dev.parley.playground.kill;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.parley.playground.Loopback;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Stands between the function and a system or the store, and passes every call on as it is, unless the trap strikes
 * before the call is passed on, or after its effect and before its answer: then there is no answer. On the loopback
 * interface only. Thread-safe.
 */
final class Passage implements AutoCloseable {

    private static final Set<String> STORE_WRITES =
            Set.of("PutItem", "UpdateItem", "DeleteItem", "TransactWriteItems", "BatchWriteItem");

    /** What HTTP says between two machines and not from one end to the other. */
    private static final Set<String> BY_HOP =
            Set.of("connection", "content-length", "expect", "host", "http2-settings", "transfer-encoding", "upgrade");

    private record Passing(Moment before, Moment after, String call) {}

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String target;
    private final Trap trap;
    private final HttpServer server;

    /** @param target scheme, host and port of the one behind */
    Passage(String target, Trap trap) throws IOException {
        this.target = target;
        this.trap = trap;
        this.server = Loopback.server("passage", 0, this::handle);
        server.start();
    }

    /** Scheme, host and port to give to the function instead. */
    String origin() {
        return "http://" + Loopback.authority(server);
    }

    @Override
    public void close() {
        Loopback.stop(server);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = exchange.getRequestBody().readAllBytes();
            var passing = passing(exchange);
            if (trap.strikes(passing.before(), passing.call())) {
                return;
            }
            var answer = client.send(request(exchange, body), BodyHandlers.ofByteArray());
            if (passing.before() == passing.after() || !trap.strikes(passing.after(), passing.call())) {
                relay(exchange, answer);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Passing passing(HttpExchange exchange) {
        var operation = Optional.ofNullable(exchange.getRequestHeaders().getFirst("X-Amz-Target"))
                .map(text -> text.substring(text.indexOf('.') + 1));
        if (operation.filter(STORE_WRITES::contains).isPresent()) {
            return new Passing(Moment.BEFORE_STORE_WRITE, Moment.AFTER_STORE_WRITE, operation.get());
        }
        var path = exchange.getRequestURI().getPath();
        var call = operation.orElse(exchange.getRequestMethod() + " " + path);
        var reads = operation.isPresent() || exchange.getRequestMethod().equals("GET") || path.startsWith("/OAuth/");
        return reads
                ? new Passing(Moment.AT_READ, Moment.AT_READ, call)
                : new Passing(Moment.BEFORE_REMOTE_WRITE, Moment.AFTER_REMOTE_WRITE, call);
    }

    private HttpRequest request(HttpExchange exchange, byte[] body) {
        var request = HttpRequest.newBuilder(URI.create(target + exchange.getRequestURI()))
                .method(
                        exchange.getRequestMethod(),
                        body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (!BY_HOP.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
            }
        });
        return request.build();
    }

    /** Addresses of the one behind, as of a next page, lead through here as well. */
    private void relay(HttpExchange exchange, HttpResponse<byte[]> answer) throws IOException {
        answer.headers().map().forEach((name, values) -> {
            if (!BY_HOP.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> exchange.getResponseHeaders().add(name, value.replace(target, origin())));
            }
        });
        Loopback.answer(exchange, answer.statusCode(), answer.body());
    }
}
