package dev.parley.playground.front;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.sun.net.httpserver.HttpExchange;
import dev.parley.playground.board.Findings;
import dev.parley.playground.board.Function;
import dev.parley.playground.board.Journal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionException;

/** Passes webhooks to the function as an HTTP API would, and tells each in the journal. Thread-safe. */
final class Webhooks {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Function function;
    private final Journal journal;
    private final Findings findings;
    private final Clock clock;

    Webhooks(Function function, Journal journal, Findings findings, Clock clock) {
        this.function = function;
        this.journal = journal;
        this.findings = findings;
        this.clock = clock;
    }

    Reply take(HttpExchange exchange, byte[] body) throws IOException {
        var began = clock.millis();
        var event = HttpEvent.of(
                exchange.getRequestMethod(),
                exchange.getRequestURI(),
                exchange.getRequestHeaders(),
                body,
                UUID.randomUUID().toString(),
                clock.instant());
        var reply = reply(event);
        var topic = topic(exchange, body).orElse(event.path("rawPath").asText());
        tell(topic, body, reply, clock.millis() - began);
        findings.refresh();
        return reply;
    }

    private Reply reply(JsonNode event) throws IOException {
        byte[] answer;
        try {
            answer = function.invoke(JSON.writeValueAsBytes(event)).join();
        } catch (CompletionException e) {
            return Reply.message(500, "Internal Server Error");
        }
        var read = JSON.readTree(answer);
        return read.has("statusCode")
                ? spelledOut(read)
                : new Reply(200, Map.of("Content-Type", "application/json"), answer);
    }

    private static Reply spelledOut(JsonNode answer) {
        var headers = new HashMap<String, String>();
        answer.path("headers").forEachEntry((name, value) -> headers.put(name, value.asText()));
        var text = answer.path("body").asText("");
        var body = answer.path("isBase64Encoded").asBoolean()
                ? Base64.getDecoder().decode(text)
                : text.getBytes(StandardCharsets.UTF_8);
        return new Reply(answer.path("statusCode").asInt(), headers, body);
    }

    private void tell(String topic, byte[] body, Reply reply, long millis) {
        var entry = JsonNodeFactory.instance.objectNode();
        entry.put("topic", topic).put("status", reply.status()).put("ms", millis);
        text(body, "id").ifPresent(id -> entry.put("id", id));
        journal.add("webhook", entry);
    }

    /** Shopify names it in a header, the CRMs in the body. */
    private static Optional<String> topic(HttpExchange exchange, byte[] body) {
        var header = exchange.getRequestHeaders().getFirst("X-Shopify-Topic");
        return Optional.ofNullable(header).or(() -> text(body, "event")).or(() -> text(body, "triggercode"));
    }

    private static Optional<String> text(byte[] body, String name) {
        try {
            return Optional.ofNullable(JSON.readTree(body))
                    .map(node -> node.path(name).asText(""))
                    .filter(text -> !text.isEmpty());
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
