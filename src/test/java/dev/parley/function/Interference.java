package dev.parley.function;

import dev.parley.systems.http.Http;
import dev.parley.systems.http.Reply;
import dev.parley.systems.http.Request;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Stands between the function and the network: answers in a system's place what a simulator cannot be made to say. */
final class Interference implements UnaryOperator<Http> {

    private final Clock clock;
    private final List<Rule> rules = new CopyOnWriteArrayList<>();
    private final List<Request> sent = new CopyOnWriteArrayList<>();

    Interference(Clock clock) {
        this.clock = clock;
    }

    private record Rule(Predicate<Request> concerned, AtomicInteger left, Function<Request, Reply> answer) {}

    /** The next calls of a system, by the address it begins with, are answered so and do not arrive. */
    void answer(int times, String address, int status, Map<String, String> headers, String body) {
        answer(times, to(address), request -> new Reply(status, headers, body, clock.instant()));
    }

    void answer(int times, Predicate<Request> concerned, Function<Request, Reply> answer) {
        rules.add(new Rule(concerned, new AtomicInteger(times), answer));
    }

    static Predicate<Request> to(String address) {
        return request -> request.uri().toString().startsWith(address);
    }

    /** From now on everything arrives again. */
    void end() {
        rules.clear();
    }

    /** How many calls a system was sent, those answered here included. */
    long calls(String address) {
        return sent.stream().filter(to(address)).count();
    }

    @Override
    public Http apply(Http network) {
        return request -> {
            sent.add(request);
            Optional<Rule> rule = rules.stream()
                    .filter(each ->
                            each.concerned().test(request) && each.left().getAndDecrement() > 0)
                    .findFirst();
            return rule.map(found -> found.answer().apply(request)).orElseGet(() -> network.send(request));
        };
    }
}
