package dev.parley.function;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What a webhook's sender is answered; nothing of the request comes back. The better ones first: of several, the worst
 * is answered.
 */
enum HttpAnswer {
    DONE(200, "done"),
    DUE(202, "due"),
    MALFORMED(400, "malformed"),
    UNSIGNED(401, "signature"),
    UNKNOWN(404, "unknown"),
    METHOD(405, "method", "Allow", "POST"),
    TOO_LARGE(413, "too large"),
    /** Nothing could be stored: the sender has to come again. */
    UNAVAILABLE(503, "unavailable", "Retry-After", "60");

    private final int code;
    private final String status;
    private final String[] header;

    HttpAnswer(int code, String status, String... header) {
        this.code = code;
        this.status = status;
        this.header = header;
    }

    HttpAnswer orWorse(HttpAnswer other) {
        return compareTo(other) >= 0 ? this : other;
    }

    int code() {
        return code;
    }

    /** {@code {"statusCode","headers","body","isBase64Encoded"}}, payload format 2.0. */
    ObjectNode json() {
        ObjectNode answer = Answers.object().put("statusCode", code);
        ObjectNode headers = answer.putObject("headers").put("Content-Type", "application/json");
        headers.put("X-Content-Type-Options", "nosniff").put("Cache-Control", "no-store");
        if (header.length == 2) {
            headers.put(header[0], header[1]);
        }
        answer.put("body", Answers.object().put("status", status).toString());
        return answer.put("isBase64Encoded", false);
    }
}
