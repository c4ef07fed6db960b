package dev.parley.playground.sim;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One HTTP answer of a simulator.
 *
 * @param status the HTTP status
 * @param headers header names and values, one value each
 * @param body the bytes; empty means no body at all
 */
public record Answer(int status, Map<String, String> headers, byte[] body) {

    private static final byte[] NONE = new byte[0];

    /** An answer without a body. */
    public static Answer empty(int status) {
        return new Answer(status, Map.of(), NONE);
    }

    /** An answer with a JSON body. */
    public static Answer json(int status, JsonNode body) {
        return of(status, "application/json; charset=utf-8", Json.bytes(body));
    }

    /** An answer with bytes of a given content type. */
    public static Answer of(int status, String contentType, byte[] body) {
        return new Answer(status, Map.of("Content-Type", contentType), body);
    }

    /** What a gateway's maintenance page looks like: status 200, but HTML. */
    public static Answer htmlPage() {
        String page = "<!DOCTYPE html><html><head><title>Please wait</title></head><body>One moment…</body></html>";
        return of(200, "text/html; charset=utf-8", page.getBytes(StandardCharsets.UTF_8));
    }

    /** The same answer with one more header. */
    public Answer with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Answer(status, more, body);
    }
}
