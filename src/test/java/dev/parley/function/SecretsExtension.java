package dev.parley.function;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.parley.playground.Loopback;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Stands for the AWS Parameters and Secrets Lambda Extension, on the wire: the path, the token's header, the form of
 * an answer. What it says of failures is not documented; it quotes Secrets Manager's exceptions, as those who met it
 * report.
 */
final class SecretsExtension implements AutoCloseable {

    static final String TOKEN = "session token";

    private static final String PATH = "/secretsmanager/get?secretId=";

    private final HttpServer server;
    private final Map<String, String> secrets = new HashMap<>();
    private final Deque<Failure> failures = new ArrayDeque<>();
    final List<String> asked = new CopyOnWriteArrayList<>();

    /** @param millis before it is sent */
    private record Failure(int status, String body, long millis) {}

    private SecretsExtension() throws IOException {
        server = Loopback.server("secrets", 0, this::handle);
        server.start();
    }

    static SecretsExtension start() {
        try {
            return new SecretsExtension();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param text JSON with apostrophes in place of quotes */
    SecretsExtension holding(String name, String text) {
        secrets.put(name, text.replace('\'', '"'));
        return this;
    }

    /** The next answers fail. */
    SecretsExtension failing(int times, int status, String body) {
        for (int i = 0; i < times; i++) {
            failures.add(new Failure(status, body, 0));
        }
        return this;
    }

    /** The next answers come that late. */
    SecretsExtension late(int times, long millis) {
        for (int i = 0; i < times; i++) {
            failures.add(new Failure(500, "", millis));
        }
        return this;
    }

    /** What the function's environment says of it, and more. */
    Map<String, String> environment(Map<String, String> more) {
        Map<String, String> all = new HashMap<>(more);
        all.put(
                "PARAMETERS_SECRETS_EXTENSION_HTTP_PORT",
                String.valueOf(server.getAddress().getPort()));
        all.put("AWS_SESSION_TOKEN", TOKEN);
        return all;
    }

    private void handle(HttpExchange exchange) throws IOException {
        String name = URLDecoder.decode(exchange.getRequestURI().toString(), StandardCharsets.UTF_8)
                .replace(PATH, "");
        asked.add(name);
        Failure failure = failures.poll();
        if (failure != null) {
            pause(failure.millis());
            answer(exchange, failure.status(), failure.body());
        } else if (!TOKEN.equals(exchange.getRequestHeaders().getFirst("X-Aws-Parameters-Secrets-Token"))) {
            answer(exchange, 403, "forbidden");
        } else if (!secrets.containsKey(name)) {
            answer(exchange, 400, "ResourceNotFoundException: Secrets Manager can't find the specified secret value");
        } else {
            String answer = JsonNodeFactory.instance
                    .objectNode()
                    .put("Name", name)
                    .put("SecretString", secrets.get(name))
                    .toString();
            answer(exchange, 200, answer);
        }
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        Loopback.answer(exchange, status, body.getBytes(StandardCharsets.UTF_8));
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        Loopback.stop(server);
    }
}
