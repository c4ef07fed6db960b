package dev.parley.playground.sim.poweroffice;

import dev.parley.playground.sim.Answer;
import dev.parley.playground.sim.Dialect;
import dev.parley.playground.sim.LeakyBucket;
import dev.parley.playground.sim.Request;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * PowerOffice Go's base paths (production and demo, any letter case), credentials, rate limit and errors.
 * Thread-safe.
 */
final class PowerOfficeDialect implements Dialect {

    private static final Pattern API = Pattern.compile("(?:/Demo)?/v2(/.+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern TOKEN = Pattern.compile("(?:/Demo)?(/OAuth/Token)", Pattern.CASE_INSENSITIVE);

    private static final Map<String, String> PRIVILEGES = Map.of(
            "customers", "Customer",
            "contactpersons", "ContactPerson",
            "products", "Product",
            "salesorders", "SalesOrders");

    private final Tokens tokens;
    private final PowerOfficeSwitches switches;
    private final LeakyBucket bucket;

    PowerOfficeDialect(Tokens tokens, PowerOfficeSwitches switches, LeakyBucket bucket) {
        this.tokens = tokens;
        this.switches = switches;
        this.bucket = bucket;
    }

    @Override
    public Optional<String> below(String path) {
        return Optional.of(API.matcher(path))
                .filter(Matcher::matches)
                .or(() -> Optional.of(TOKEN.matcher(path)).filter(Matcher::matches))
                .map(matcher -> matcher.group(1));
    }

    @Override
    public Optional<Answer> gate(Request request) {
        if (!tokens.bearsSubscriptionKey(request)) {
            return Optional.of(Tokens.missingSubscriptionKey());
        }
        long rate = switches.requestsPerSecond.get();
        if (switches.rateLimit.isOn() && !bucket.take(rate, rate)) {
            return Optional.of(error(429));
        }
        return tokens.accepts(request) ? privilege(request) : Optional.of(error(401));
    }

    private Optional<Answer> privilege(Request request) {
        String resource = request.path().split("/")[1].toLowerCase(Locale.ROOT);
        String privilege = PRIVILEGES.get(resource);
        if (privilege == null) {
            return Optional.empty();
        }
        List<String> held = switches.privileges.get();
        boolean allowed =
                held.contains(privilege + "_Full") || request.method().equals("GET") && held.contains(privilege);
        return allowed ? Optional.empty() : Optional.of(error(403));
    }

    @Override
    public Answer error(int status) {
        return status == 429 ? Problems.tooManyRequests(switches.retryAfterHeader.isOn()) : Problems.answer(status);
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
