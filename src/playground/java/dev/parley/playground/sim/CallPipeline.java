package dev.parley.playground.sim;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** What a call goes through: latency, faults, credentials and limits, its handler, the log. Thread-safe. */
final class CallPipeline {

    private record Target(Route route, Request request) {}

    private final Dialect dialect;
    private final Switches switches;
    private final List<Route> routes;
    private final Clock clock;
    private final CallLog log = new CallLog();
    private final Hooks hooks = new Hooks();

    CallPipeline(Dialect dialect, Switches switches, List<Route> routes, Clock clock) {
        this.dialect = dialect;
        this.switches = switches;
        this.routes = List.copyOf(routes);
        this.clock = clock;
    }

    CallLog log() {
        return log;
    }

    Hooks hooks() {
        return hooks;
    }

    /** The answer; empty when the connection is to be dropped without one. */
    Optional<Answer> run(Request request) {
        long start = System.nanoTime();
        String path = dialect.below(request.path()).orElse(null);
        Optional<Target> target = path == null ? Optional.empty() : find(request, path);
        Optional<Answer> answer = target.isPresent()
                ? serve(target.get().route(), target.get().request())
                : Optional.of(unknown(request, path));
        String name = target.map(found -> found.route().name()).orElse(request.method() + " (unknown)");
        Route.Kind kind = target.map(found -> found.route().kind()).orElse(Route.Kind.API);
        long millis = (System.nanoTime() - start) / 1_000_000;
        log.add(new Call(clock.instant(), name, answer.map(Answer::status).orElse(0), millis), kind);
        return answer;
    }

    private Optional<Target> find(Request request, String path) {
        return routes.stream()
                .filter(route -> route.method().equals(request.method()))
                .flatMap(route ->
                        route.match(path).stream().map(variables -> new Target(route, request.below(path, variables))))
                .findFirst();
    }

    private Answer unknown(Request request, String path) {
        if (path == null) {
            return Answer.empty(404);
        }
        Optional<Answer> refusal = dialect.gate(request.below(path, List.of()));
        if (refusal.isPresent()) {
            return dialect.finish(refusal.get());
        }
        List<String> methods = routes.stream()
                .filter(route -> route.match(path).isPresent())
                .map(Route::method)
                .toList();
        return dialect.finish(methods.isEmpty() ? dialect.error(404) : dialect.methodNotAllowed(methods));
    }

    private Optional<Answer> serve(Route route, Request request) {
        pause(switches.latencyMillis.get());
        Optional<FaultRule> failure = switches.failures().take(request.method(), request.path());
        if (failure.isPresent()) {
            return Optional.of(dialect.finish(dialect.error(failure.get().status())));
        }
        if (switches.htmlPages().take(request.method(), request.path()).isPresent()) {
            return Optional.of(Answer.htmlPage());
        }
        if (route.kind() == Route.Kind.API) {
            Optional<Answer> refusal = dialect.gate(request);
            if (refusal.isPresent()) {
                return Optional.of(dialect.finish(refusal.get()));
            }
        }
        Answer answer = handle(route, request);
        boolean lost = answer.status() < 300
                && switches.lostResponses()
                        .take(request.method(), request.path())
                        .isPresent();
        return lost ? Optional.empty() : Optional.of(dialect.finish(answer));
    }

    private Answer handle(Route route, Request request) {
        hooks.run(true, route.name());
        try {
            return route.handler().apply(request);
        } catch (Rejected e) {
            return e.answer();
        } finally {
            hooks.run(false, route.name());
        }
    }

    private static void pause(long millis) {
        if (millis > 0) {
            try {
                Thread.sleep(millis);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
