package dev.parley.systems.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.sync.RemoteFailure;
import java.util.Optional;

/** JSON of answers. Decimals are kept as written: amounts must not pass through binary fractions. */
public final class Json {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Json() {}

    /** The body; a body that is no JSON is {@link #notUnderstood}. */
    public static JsonNode read(String system, Request request, Reply reply) {
        JsonNode node = tolerant(reply);
        if (node.isMissingNode()) {
            throw notUnderstood(system, request, "no JSON");
        }
        return node;
    }

    /** The body as an object. */
    public static ObjectNode object(String system, Request request, JsonNode node) {
        if (node instanceof ObjectNode object) {
            return object;
        }
        throw notUnderstood(system, request, "no JSON object where one is expected");
    }

    /**
     * An answer of a shape this connector was not built for. After a write it is as good as no answer: the write may
     * have taken effect, so a caller must not take it for refused.
     */
    public static RemoteFailure notUnderstood(String system, Request request, String what) {
        String message = system + " " + request + ": " + what + " in the answer";
        return request.repeatable()
                ? new RemoteFailure.Unreadable(message, null)
                : new RemoteFailure.Unavailable(message, true, Optional.empty(), null);
    }

    /** The body, or a missing node when it is no JSON. */
    public static JsonNode tolerant(Reply reply) {
        return parse(reply.body());
    }

    /** The text as JSON, or a missing node. */
    public static JsonNode parse(String text) {
        try {
            JsonNode node = MAPPER.readTree(text);
            return node == null ? MissingNode.getInstance() : node;
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }
}
