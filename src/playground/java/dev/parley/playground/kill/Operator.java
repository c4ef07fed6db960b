package dev.parley.playground.kill;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.playground.front.HttpEvent;
import dev.parley.playground.lambda.LocalLambda;
import dev.parley.playground.sim.webhook.WebhookDelivery;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;

/** Invokes the function: actions, and webhooks as an HTTP API hands them over. Thread-safe. */
final class Operator {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final LocalLambda lambda;

    Operator(LocalLambda lambda) {
        this.lambda = lambda;
    }

    /** What the function answers; empty if its process ended before it did. */
    Optional<JsonNode> ask(String action) {
        return send(JSON.createObjectNode().put("action", action).put("limit", 1000), action.equals("links"));
    }

    /** As {@link #ask(String)}, of an action that takes no limit. */
    Optional<JsonNode> run(String action) {
        return send(JSON.createObjectNode().put("action", action), false);
    }

    private Optional<JsonNode> send(ObjectNode event, boolean whole) {
        try {
            var answer =
                    JSON.readTree(lambda.invoke(JSON.writeValueAsBytes(event)).join());
            if (whole && answer.has("next")) {
                throw new IllegalStateException("more links than one answer holds");
            }
            return Optional.of(answer);
        } catch (CompletionException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new IllegalStateException("the function answers no JSON", e);
        }
    }

    /** The status the sender sees. */
    int deliver(String system, WebhookDelivery delivery) throws IOException {
        Map<String, List<String>> headers = delivery.headers().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, header -> List.of(header.getValue())));
        var event = HttpEvent.of(
                "POST",
                URI.create("/webhooks/" + system),
                headers,
                delivery.body(),
                UUID.randomUUID().toString(),
                Instant.now());
        return send(event, false)
                .map(answer -> answer.path("statusCode").asInt(500))
                .orElse(500);
    }
}
