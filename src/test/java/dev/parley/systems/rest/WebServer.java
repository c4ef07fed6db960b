package dev.parley.systems.rest;

import dev.parley.systems.http.Http;
import dev.parley.systems.http.MovableClock;
import dev.parley.systems.http.Reply;
import dev.parley.systems.http.Request;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/** Answers what a test has laid ready, in its order, and remembers what was asked. */
final class WebServer implements Http {

    final MovableClock clock = new MovableClock(Instant.parse("2026-03-01T08:00:00Z"));
    private final Deque<Reply> answers = new ArrayDeque<>();
    private final List<Request> requests = new ArrayList<>();

    WebServer answering(String body) {
        return answering(200, body);
    }

    WebServer answering(int status, String body) {
        return answering(status, Map.of(), body);
    }

    /** @param body with apostrophes in place of quotes */
    WebServer answering(int status, Map<String, String> headers, String body) {
        answers.add(new Reply(status, headers, body.replace('\'', '"'), clock.instant()));
        return this;
    }

    @Override
    public Reply send(Request request) {
        requests.add(request);
        return answers.remove();
    }

    /** {@code GET /customers?page=1}, decoded, without the base address. */
    List<String> asked() {
        return requests.stream()
                .map(request -> request.method() + " "
                        + URLDecoder.decode(
                                request.uri().toString().replaceFirst("^https://acme.example/api", ""),
                                StandardCharsets.UTF_8))
                .toList();
    }

    /** Bodies sent, with apostrophes in place of quotes. */
    List<String> sent() {
        return requests.stream()
                .flatMap(request -> request.content().stream())
                .map(content -> content.text().replace('"', '\''))
                .toList();
    }

    Request last() {
        return requests.get(requests.size() - 1);
    }
}
