package dev.parley.playground.board;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.concurrent.CompletionException;

/** Direct actions of the function. Thread-safe. */
public final class Actions {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Function function;

    public Actions(Function function) {
        this.function = function;
    }

    /** The event that asks for an action; parameters go beside. */
    public static ObjectNode event(String action) {
        return JsonNodeFactory.instance.objectNode().put("action", action);
    }

    /**
     * Asks for an action and waits.
     *
     * @return what the function answered; where it gave no answer, {@code
     *     {"ok":false,"error":{"code","message","wayOut"}}}
     */
    public ObjectNode ask(ObjectNode event) {
        try {
            var answer =
                    JSON.readTree(function.invoke(JSON.writeValueAsBytes(event)).join());
            return answer instanceof ObjectNode object
                    ? object
                    : failure("NO_ANSWER", "the function answered no JSON object");
        } catch (CompletionException e) {
            return failure("FUNCTION_FAILED", e.getCause().getMessage());
        } catch (IOException e) {
            return failure("NO_ANSWER", "the function answered something that is no JSON");
        }
    }

    private static ObjectNode failure(String code, String message) {
        var answer = JsonNodeFactory.instance.objectNode().put("ok", false);
        answer.putObject("error")
                .put("code", code)
                .put("message", message)
                .put("wayOut", "look at the function's log: the page shows it, target/playground/function.log has all");
        return answer;
    }
}
