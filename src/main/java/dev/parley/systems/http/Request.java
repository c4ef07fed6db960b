package dev.parley.systems.http;

import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A request to a business system. Immutable. Its text form is method and template only, because address, headers and
 * body may carry secrets and personal values.
 *
 * @param template the path with ids left out ({@code /Customers/{id}}), for counts, logs and messages
 * @param repeatable whether sending it twice does no harm: reads and token requests, never a write
 * @param timeout after which no answer is waited for
 */
public record Request(
        String method,
        URI uri,
        String template,
        Map<String, String> headers,
        Optional<Content> content,
        boolean repeatable,
        Duration timeout) {

    private static final Duration UNLESS_SAID = Duration.ofSeconds(10);

    public Request {
        headers = Map.copyOf(headers);
    }

    /** A body and its media type. */
    public record Content(String type, String text) {}

    public static Request read(URI uri, String template) {
        return new Request("GET", uri, template, Map.of(), Optional.empty(), true, UNLESS_SAID);
    }

    public static Request write(String method, URI uri, String template, Content content) {
        return new Request(method, uri, template, Map.of(), Optional.of(content), false, UNLESS_SAID);
    }

    public static Request delete(URI uri, String template) {
        return new Request("DELETE", uri, template, Map.of(), Optional.empty(), false, UNLESS_SAID);
    }

    public Request with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Request(method, uri, template, more, content, repeatable, timeout);
    }

    public Request within(Duration time) {
        return new Request(method, uri, template, headers, content, repeatable, time);
    }

    /** This request, declared to do no harm when it is sent twice. */
    public Request asRepeatable() {
        return new Request(method, uri, template, headers, content, true, timeout);
    }

    @Override
    public String toString() {
        return method + " " + template;
    }
}
