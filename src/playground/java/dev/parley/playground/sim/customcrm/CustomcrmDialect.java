package dev.parley.playground.sim.customcrm;

import dev.parley.playground.sim.Answer;
import dev.parley.playground.sim.Dialect;
import dev.parley.playground.sim.LeakyBucket;
import dev.parley.playground.sim.Request;
import java.util.List;
import java.util.Optional;

/** Customcrm's base path, access token, rate limit and errors. Thread-safe. */
final class CustomcrmDialect implements Dialect {

    static final String BASE = "/api";

    private final String token;
    private final CustomcrmSwitches switches;
    private final LeakyBucket bucket;

    CustomcrmDialect(String token, CustomcrmSwitches switches, LeakyBucket bucket) {
        this.token = token;
        this.switches = switches;
        this.bucket = bucket;
    }

    @Override
    public Optional<String> below(String path) {
        return path.startsWith(BASE + "/") ? Optional.of(path.substring(BASE.length())) : Optional.empty();
    }

    @Override
    public Optional<Answer> gate(Request request) {
        boolean known = request.header("Authorization")
                .filter(("Bearer " + token)::equals)
                .isPresent();
        if (!known || switches.tokenRevoked.isOn()) {
            return Optional.of(error(401));
        }
        long rate = switches.requestsPerSecond.get();
        boolean over = switches.rateLimit.isOn() && !bucket.take(rate, rate);
        return over ? Optional.of(error(429)) : Optional.empty();
    }

    @Override
    public Answer error(int status) {
        Answer answer = CustomcrmErrors.answer(status);
        return status == 429 && switches.retryAfterHeader.isOn() ? answer.with("Retry-After", "1") : answer;
    }

    @Override
    public Answer methodNotAllowed(List<String> allowed) {
        return error(405).with("Allow", String.join(", ", allowed));
    }

    @Override
    public Answer finish(Answer answer) {
        return answer;
    }
}
