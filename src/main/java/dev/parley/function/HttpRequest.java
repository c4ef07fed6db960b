package dev.parley.function;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A request as an HTTP API or a function URL hands it over (payload format 2.0). Whatever is missing or of another type
 * reads as empty.
 *
 * @param headers by name in any letter case; several of one name are joined by commas
 * @param body as it came: text, or base64
 */
record HttpRequest(String method, String path, Map<String, String> headers, Optional<String> body, boolean isBase64) {

    private static final String NO_STAGE = "$default";

    static HttpRequest of(ObjectNode event) {
        JsonNode context = event.path("requestContext");
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        event.path("headers").properties().forEach(header -> {
            if (header.getValue().isTextual()) {
                headers.put(header.getKey(), header.getValue().textValue());
            }
        });
        return new HttpRequest(
                context.path("http").path("method").asText().toUpperCase(Locale.ROOT),
                path(event.path("rawPath").asText(), context.path("stage").asText()),
                headers,
                Optional.ofNullable(event.path("body").textValue()),
                event.path("isBase64Encoded").asBoolean());
    }

    /** An HTTP API with a named stage puts it before the path. */
    private static String path(String raw, String stage) {
        String prefix = "/" + stage;
        boolean staged = !stage.isEmpty() && !stage.equals(NO_STAGE) && raw.startsWith(prefix + "/");
        return staged ? raw.substring(prefix.length()) : raw;
    }
}
