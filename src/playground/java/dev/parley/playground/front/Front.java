package dev.parley.playground.front;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.parley.playground.Loopback;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The playground's door: {@code /webhooks/**} goes to the function as an HTTP API would send it, {@code POST /invoke}
 * to the function as it is; {@code /api/**} serves the page, and all else is the page. It answers programs on this
 * machine, and in a browser its own page only.
 */
final class Front implements AutoCloseable {

    /** What a function takes at most. */
    private static final int BODY_LIMIT = 6 * 1024 * 1024;

    private static final Set<String> NAMES = Set.of("127.0.0.1", "localhost");

    private final Supplier<Optional<Scene>> scene;
    private final Consumer<String> change;
    private final HttpServer server;

    /**
     * Listens from now on; port 0 takes any free one.
     *
     * @param scene the one being shown; none while nothing has been opened
     * @param change begins to open another dataflow, and returns at once
     */
    Front(int port, Supplier<Optional<Scene>> scene, Consumer<String> change) throws IOException {
        this.scene = scene;
        this.change = change;
        this.server = Loopback.server("front", port, this::handle);
        server.start();
    }

    /** Such as {@code 127.0.0.1:8080}. */
    String authority() {
        return Loopback.authority(server);
    }

    @Override
    public void close() {
        Loopback.stop(server);
    }

    private void handle(HttpExchange exchange) throws IOException {
        Reply reply;
        try {
            reply = reply(exchange);
        } catch (JsonProcessingException e) {
            reply = Reply.message(400, "the body is no JSON");
        } catch (Malformed e) {
            reply = Reply.message(400, e.getMessage());
        } catch (RuntimeException e) {
            System.err.println("The playground failed at " + exchange.getRequestURI() + ": " + e);
            reply = Reply.message(500, "Internal Server Error");
        }
        reply.headers().forEach(exchange.getResponseHeaders()::set);
        Loopback.answer(exchange, reply.status(), reply.body());
    }

    private Reply reply(HttpExchange exchange) throws IOException {
        if (isForeign(exchange)) {
            return Reply.message(403, "Forbidden");
        }
        var body = exchange.getRequestBody().readNBytes(BODY_LIMIT + 1);
        if (body.length > BODY_LIMIT) {
            return Reply.message(413, "Request Entity Too Large");
        }
        var method = exchange.getRequestMethod();
        var uri = exchange.getRequestURI();
        var path = uri.getPath();
        if (path.startsWith("/webhooks/") || path.equals("/invoke") || path.startsWith("/api/")) {
            var shown = scene.get();
            return shown.isPresent()
                    ? reply(shown.get(), exchange, body)
                    : Reply.message(503, "the playground is being started");
        }
        return method.equals("GET") ? Page.at(path) : Reply.message(405, "Method Not Allowed");
    }

    private Reply reply(Scene shown, HttpExchange exchange, byte[] body) throws IOException {
        var method = exchange.getRequestMethod();
        var uri = exchange.getRequestURI();
        var path = uri.getPath();
        if (path.startsWith("/webhooks/")) {
            return shown.webhooks.take(exchange, body);
        }
        if (path.equals("/invoke")) {
            return method.equals("POST") ? shown.invoke.take(body) : Reply.message(405, "Method Not Allowed");
        }
        if ((method + " " + path).equals("POST /api/dataflow")) {
            change.accept(Body.object(body).path("dataflow").asText());
            return Reply.json(202, JsonNodeFactory.instance.objectNode());
        }
        return shown.api.take(method, path, uri.getQuery(), body);
    }

    /** Whether a page of another site is behind this: by its origin, or by a name of its own that leads here. */
    private static boolean isForeign(HttpExchange exchange) {
        var host = String.valueOf(exchange.getRequestHeaders().getFirst("Host"));
        var origin = exchange.getRequestHeaders().getFirst("Origin");
        return !NAMES.contains(host.replaceFirst(":\\d+$", "")) || origin != null && !origin.equals("http://" + host);
    }
}
