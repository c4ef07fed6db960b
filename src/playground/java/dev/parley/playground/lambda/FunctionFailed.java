package dev.parley.playground.lambda;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * An invocation without an answer: the function reported an error, its instance ended, or it took too long. The types
 * of the latter two are those AWS Lambda answers with, {@code Runtime.ExitError} and {@code Sandbox.Timedout}.
 */
public final class FunctionFailed extends RuntimeException {

    private static final long serialVersionUID = 1;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String type;

    FunctionFailed(String type, String message) {
        super(message);
        this.type = type;
    }

    /**
     * From the body a function posts to {@code .../error}: {@code {"errorType","errorMessage",…}}; any other is kept as
     * text.
     */
    static FunctionFailed reported(byte[] body, String otherwise) {
        try {
            var error = JSON.readTree(body);
            return new FunctionFailed(
                    error.path("errorType").asText(otherwise),
                    error.path("errorMessage").asText("the function gave no message"));
        } catch (IOException e) {
            return new FunctionFailed(otherwise, "the function reported an error that is no JSON");
        }
    }

    /** The type of the error, such as {@code java.lang.IllegalStateException} or {@code Runtime.ExitError}. */
    public String type() {
        return type;
    }

    /** What Lambda answers to the one who invoked: {@code {"errorType","errorMessage"}}. */
    public byte[] body() {
        var error = JsonNodeFactory.instance.objectNode();
        return error.put("errorType", type)
                .put("errorMessage", getMessage())
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }
}
