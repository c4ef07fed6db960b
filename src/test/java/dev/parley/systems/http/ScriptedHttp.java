package dev.parley.systems.http;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Answers by a list; the last entry answers for ever. Remembers what was asked. */
final class ScriptedHttp implements Http {

    private final Clock clock;
    private final Deque<Function<Request, Reply>> script = new ArrayDeque<>();
    private final List<Request> requests = new ArrayList<>();

    ScriptedHttp(Clock clock) {
        this.clock = clock;
    }

    ScriptedHttp status(int status) {
        return status(status, Map.of(), "{}");
    }

    ScriptedHttp status(int status, Map<String, String> headers, String body) {
        script.add(request -> new Reply(status, headers, body, clock.instant()));
        return this;
    }

    ScriptedHttp failing(RuntimeException failure) {
        script.add(request -> {
            throw failure;
        });
        return this;
    }

    List<Request> requests() {
        return requests;
    }

    @Override
    public Reply send(Request request) {
        requests.add(request);
        Function<Request, Reply> answer = script.size() > 1 ? script.poll() : script.peek();
        return answer.apply(request);
    }
}
