package dev.parley.playground.front;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An HTTP request as an API Gateway HTTP API hands it to a function, payload format 2.0: header names in lower case,
 * several values of one joined by commas, a body that is no text in base64. Source: Amazon API Gateway Developer Guide,
 * "Create AWS Lambda proxy integrations for HTTP APIs".
 */
public final class HttpEvent {

    private static final Pattern TEXT = Pattern.compile("(text/|application/(json|javascript|xml)).*");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ROOT).withZone(ZoneOffset.UTC);

    private HttpEvent() {}

    /** The event of a request. */
    public static ObjectNode of(
            String method, URI uri, Map<String, List<String>> headers, byte[] body, String id, Instant now) {
        var event = JsonNodeFactory.instance.objectNode();
        var path = uri.getPath();
        event.put("version", "2.0").put("routeKey", "$default").put("rawPath", path);
        event.put("rawQueryString", Optional.ofNullable(uri.getRawQuery()).orElse(""));
        var names = event.putObject("headers");
        headers.forEach((name, values) -> names.put(name.toLowerCase(Locale.ROOT), String.join(",", values)));
        if (uri.getRawQuery() != null) {
            event.set("queryStringParameters", query(uri.getRawQuery()));
        }
        event.set("requestContext", context(method, path, names, id, now));
        putBody(event, names.path("content-type").asText("text/plain"), body);
        return event;
    }

    private static ObjectNode context(String method, String path, JsonNode headers, String id, Instant now) {
        var context = JsonNodeFactory.instance.objectNode();
        context.put("accountId", "000000000000").put("apiId", "playground").put("stage", "$default");
        context.put("domainName", headers.path("host").asText()).put("domainPrefix", "playground");
        context.putObject("http")
                .put("method", method)
                .put("path", path)
                .put("protocol", "HTTP/1.1")
                .put("sourceIp", "127.0.0.1")
                .put("userAgent", headers.path("user-agent").asText());
        context.put("requestId", id).put("routeKey", "$default");
        return context.put("time", TIME.format(now)).put("timeEpoch", now.toEpochMilli());
    }

    private static ObjectNode query(String raw) {
        var parameters = JsonNodeFactory.instance.objectNode();
        Arrays.stream(raw.split("&")).map(each -> each.split("=", 2)).forEach(pair -> {
            var name = decoded(pair[0]);
            var value = pair.length == 2 ? decoded(pair[1]) : "";
            parameters.put(name, parameters.has(name) ? parameters.get(name).asText() + "," + value : value);
        });
        return parameters;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static void putBody(ObjectNode event, String type, byte[] body) {
        var text = TEXT.matcher(type.toLowerCase(Locale.ROOT)).matches() ? text(body) : Optional.<String>empty();
        event.put("isBase64Encoded", text.isEmpty());
        if (body.length > 0 || text.isPresent()) {
            event.put("body", text.orElseGet(() -> Base64.getEncoder().encodeToString(body)));
        }
    }

    private static Optional<String> text(byte[] body) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
