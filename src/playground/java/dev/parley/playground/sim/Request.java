package dev.parley.playground.sim;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One HTTP request as a handler sees it.
 *
 * @param method upper case
 * @param base the API's base path, version included
 * @param path decoded, below the base path
 * @param query the query
 * @param headers names in any letter case
 * @param body the raw bytes
 * @param variables what the placeholders of the route's template stand for, in their order
 */
public record Request(
        String method, String base, String path, Query query, Headers headers, byte[] body, List<String> variables) {

    static Request read(HttpExchange exchange) throws IOException {
        URI uri = exchange.getRequestURI();
        try (InputStream in = exchange.getRequestBody()) {
            return new Request(
                    exchange.getRequestMethod(),
                    "",
                    uri.getPath(),
                    Query.parse(uri.getRawQuery()),
                    exchange.getRequestHeaders(),
                    in.readAllBytes(),
                    List.of());
        }
    }

    Request below(String shorterPath, List<String> placeholders) {
        String base = path.substring(0, path.length() - shorterPath.length());
        return new Request(method, base, shorterPath, query, headers, body, placeholders);
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.getFirst(name));
    }

    /** The media type without its parameters, in lower case; empty when there is none. */
    public String contentType() {
        return header("Content-Type")
                .map(type -> type.split(";")[0].strip().toLowerCase(Locale.ROOT))
                .orElse("");
    }

    /** The body as JSON, or nothing when it is not. */
    public Optional<JsonNode> json() {
        return Json.parse(body);
    }

    /** The address that was called without its query, for links in answers. */
    public String address() {
        return "http://" + header("Host").orElse("127.0.0.1") + base + path;
    }

    /** A placeholder as a number; a value no record can have when it is not one. */
    public long id(int placeholder) {
        try {
            return Long.parseLong(variables.get(placeholder));
        } catch (NumberFormatException e) {
            return Long.MIN_VALUE;
        }
    }
}
