package dev.parley.systems.http;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * An answer as it came. Immutable. Its text form is the status only.
 *
 * @param headers first value of each; names in any letter case
 * @param body text as UTF-8, empty when there was none
 * @param sentAt when the request was sent (our clock): what the answer shows is at least as new
 */
public record Reply(int status, Map<String, String> headers, String body, Instant sentAt) {

    public Reply {
        Map<String, String> anyCase = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        anyCase.putAll(headers);
        headers = Collections.unmodifiableMap(anyCase);
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    public boolean succeeded() {
        return status >= 200 && status < 300;
    }

    @Override
    public String toString() {
        return "status " + status;
    }
}
