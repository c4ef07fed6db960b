package dev.parley.playground.browser;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;

/**
 * One connection of the DevTools protocol: commands with their answers, and events. Source: Chrome DevTools Protocol,
 * stable version 1.3. Thread-safe.
 */
final class DevTools implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int ANSWER_SECONDS = 20;

    private final Map<Integer, CompletableFuture<JsonNode>> asked = new ConcurrentHashMap<>();
    private final AtomicInteger last = new AtomicInteger();
    private final WebSocket socket;

    /** @param events takes the name and the parameters of each event, on a thread of the connection */
    DevTools(URI address, BiConsumer<String, JsonNode> events) {
        socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(address, new Listener(events))
                .join();
    }

    /**
     * Sends a command and waits for its result.
     *
     * @param parameters names and values in turn
     */
    synchronized JsonNode send(String method, Object... parameters) {
        var id = last.incrementAndGet();
        var command = JsonNodeFactory.instance.objectNode().put("id", id).put("method", method);
        ObjectNode given = command.putObject("params");
        for (int i = 0; i < parameters.length; i += 2) {
            given.set((String) parameters[i], JSON.valueToTree(parameters[i + 1]));
        }
        var answer = new CompletableFuture<JsonNode>().orTimeout(ANSWER_SECONDS, TimeUnit.SECONDS);
        asked.put(id, answer);
        socket.sendText(command.toString(), true).join();
        return answer.join();
    }

    @Override
    public void close() {
        socket.abort();
    }

    private final class Listener implements WebSocket.Listener {

        private final BiConsumer<String, JsonNode> events;
        private final StringBuilder text = new StringBuilder();

        Listener(BiConsumer<String, JsonNode> events) {
            this.events = events;
        }

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean isLast) {
            text.append(part);
            if (isLast) {
                take(text.toString());
                text.setLength(0);
            }
            from.request(1);
            return null;
        }

        private void take(String message) {
            JsonNode read;
            try {
                read = JSON.readTree(message);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException(e);
            }
            if (!read.has("id")) {
                events.accept(read.path("method").asText(), read.path("params"));
                return;
            }
            var waiting = asked.remove(read.path("id").asInt());
            if (read.has("error")) {
                waiting.completeExceptionally(
                        new IllegalStateException(read.path("error").toString()));
            } else {
                waiting.complete(read.path("result"));
            }
        }
    }
}
