package dev.parley.function;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

/**
 * The frame of every answer to an action. Answers are trees, not records: a native image needs no reflection for them.
 */
final class Answers {

    /** Lambda takes 6 MB; the contract is under 5. */
    static final int MOST_BYTES = 5_000_000;

    /** What a list may grow to before the rest is left to the next page. */
    static final int LIST_BYTES = 4_000_000;

    private Answers() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** {@code {"ok":true,"action"}}, to be filled. */
    static ObjectNode ok(String action) {
        return object().put("ok", true).put("action", action);
    }

    /** {@code {"ok":false,"error":{"code","message","wayOut"}}}. */
    static ObjectNode error(Failure failure) {
        ObjectNode answer = object().put("ok", false);
        answer.set("error", failure.json());
        return answer;
    }

    /** The answer, unless it is longer than Lambda can hand over. */
    static ObjectNode within(ObjectNode answer) {
        if (bytes(answer) < MOST_BYTES) {
            return answer;
        }
        return error(new Failure("TOO_LARGE", "the answer is over 5 MB", "ask for one pair, or a smaller limit"));
    }

    static int bytes(ObjectNode node) {
        return node.toString().getBytes(StandardCharsets.UTF_8).length;
    }

    /** Sets a member to the text, or to null. */
    static void put(ObjectNode node, String name, Optional<?> value) {
        node.put(name, value.map(Object::toString).orElse(null));
    }

    /** ISO 8601 in UTC, at full precision. */
    static void at(ObjectNode node, String name, Instant time) {
        node.put(name, time.toString());
    }
}
