package dev.parley.playground.front;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.parley.playground.Loopback;
import java.io.IOException;
import java.util.Set;

/**
 * The playground's door: {@code /webhooks/**} goes to the function as an HTTP API would send it, {@code POST /invoke} to
 * the function as it is; {@code /api/**} serves the page, and all else is the page. It answers programs on this machine,
 * and in a browser its own page only.
 */
final class Front implements AutoCloseable {

    /** What a function takes at most. */
    private static final int BODY_LIMIT = 6 * 1024 * 1024;

    private static final Set<String> NAMES = Set.of("127.0.0.1", "localhost");

    private final Webhooks webhooks;
    private final Invoke invoke;
    private final Api api;
    private final HttpServer server;

    /** Listens from now on; port 0 takes any free one. */
    Front(int port, Webhooks webhooks, Invoke invoke, Api api) throws IOException {
        this.webhooks = webhooks;
        this.invoke = invoke;
        this.api = api;
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
        if (path.startsWith("/webhooks/")) {
            return webhooks.take(exchange, body);
        }
        if (path.equals("/invoke")) {
            return method.equals("POST") ? invoke.take(body) : Reply.message(405, "Method Not Allowed");
        }
        if (path.startsWith("/api/")) {
            return api.take(method, path, uri.getQuery(), body);
        }
        return method.equals("GET") ? Page.at(path) : Reply.message(405, "Method Not Allowed");
    }

    /** Whether a page of another site is behind this: by its origin, or by a name of its own that leads here. */
    private static boolean isForeign(HttpExchange exchange) {
        var host = String.valueOf(exchange.getRequestHeaders().getFirst("Host"));
        var origin = exchange.getRequestHeaders().getFirst("Origin");
        return !NAMES.contains(host.replaceFirst(":\\d+$", "")) || origin != null && !origin.equals("http://" + host);
    }
}
