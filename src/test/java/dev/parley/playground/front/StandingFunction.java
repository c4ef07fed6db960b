package dev.parley.playground.front;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.playground.board.Function;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;

/** Answers in the shapes of a function whose one pair waits for approval, and has one conflict for a person. */
final class StandingFunction implements Function {

    static final String HASH = "c0ffee";

    private static final ObjectMapper JSON = new ObjectMapper();

    private String standing = "waiting";

    @Override
    public synchronized CompletableFuture<byte[]> invoke(byte[] event) {
        try {
            return CompletableFuture.completedFuture(JSON.writeValueAsBytes(answer(JSON.readTree(event))));
        } catch (IOException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private ObjectNode answer(JsonNode event) {
        var answer = JsonNodeFactory.instance.objectNode().put("ok", true);
        switch (event.path("action").asText()) {
            case "sync" -> answer.putArray("pairs");
            case "status" ->
                answer.putArray("pairs").addObject().put("pair", "customer").put("standing", standing);
            case "links" -> answer.putArray("links");
            case "problems" -> answer.putArray("problems").add(conflict());
            case "preview" -> preview(answer);
            case "approve" -> approve(event.path("hash").asText(), answer);
            case "pause" -> standing = "paused";
            case "resume" -> standing = "live";
            default ->
                refuse(answer, "there is no action " + event.path("action").asText());
        }
        return answer;
    }

    private void approve(String hash, ObjectNode answer) {
        if (hash.equals(HASH)) {
            standing = "live";
            counts(answer);
        } else {
            refuse(answer, "another hash");
        }
    }

    private static void preview(ObjectNode answer) {
        counts(answer).put("complete", true).put("hash", HASH);
        var deed = answer.putArray("first").addObject().put("pair", "customer").put("deed", "update");
        deed.put("side", "right")
                .put("left", "5100001")
                .put("right", "7700000000001")
                .put("properties", "City");
    }

    private static ObjectNode counts(ObjectNode answer) {
        var pair = answer.putArray("pairs").addObject().put("pair", "customer");
        pair.putObject("counts").put("createdRight", 12).put("removedLeft", 0);
        return answer;
    }

    private static void refuse(ObjectNode answer, String message) {
        answer.put("ok", false).putObject("error").put("message", message).put("wayOut", "ask for another");
    }

    private static ObjectNode conflict() {
        var problem = JsonNodeFactory.instance.objectNode().put("pair", "customer");
        problem.put("side", "left").put("id", "5100001").put("left", "5100001").put("right", "7700000000001");
        problem.put("code", "CONFLICT").put("message", "both sides were edited").put("property", "City");
        return problem.put("attempts", 1).putNull("next");
    }
}
