package dev.parley.playground.sim.shopify;

import dev.parley.playground.sim.Answer;
import dev.parley.playground.sim.Dialect;
import dev.parley.playground.sim.LeakyBucket;
import dev.parley.playground.sim.Request;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Shopify's base path, token header, leaky bucket and error bodies. Thread-safe. */
final class ShopifyDialect implements Dialect {

    private static final Pattern API = Pattern.compile("/admin/api/(?:\\d{4}-\\d{2}|unstable)(/.+)");

    private final String accessToken;
    private final ShopifySwitches switches;
    private final LeakyBucket bucket;
    private final Supplier<String> newId;

    ShopifyDialect(String accessToken, ShopifySwitches switches, LeakyBucket bucket, Supplier<String> newId) {
        this.accessToken = accessToken;
        this.switches = switches;
        this.bucket = bucket;
        this.newId = newId;
    }

    @Override
    public Optional<String> below(String path) {
        return Optional.of(API.matcher(path)).filter(Matcher::matches).map(matcher -> matcher.group(1));
    }

    @Override
    public Optional<Answer> gate(Request request) {
        boolean known = request.header("X-Shopify-Access-Token")
                .filter(accessToken::equals)
                .isPresent();
        if (!known || switches.accessTokenRevoked.isOn()) {
            return Optional.of(error(401));
        }
        boolean over =
                switches.rateLimit.isOn() && !bucket.take(switches.bucketSize.get(), switches.leakPerSecond.get());
        return over ? Optional.of(error(429)) : Optional.empty();
    }

    @Override
    public Answer error(int status) {
        Answer answer = ShopifyErrors.answer(status);
        return status == 429 && switches.retryAfterHeader.isOn() ? answer.with("Retry-After", "2.0") : answer;
    }

    @Override
    public Answer methodNotAllowed(List<String> allowed) {
        return error(405).with("Allow", String.join(", ", allowed));
    }

    @Override
    public Answer finish(Answer answer) {
        int level = bucket.level(switches.leakPerSecond.get());
        return answer.with("X-Request-Id", newId.get())
                .with("X-Shopify-Shop-Api-Call-Limit", level + "/" + switches.bucketSize.get());
    }
}
