package dev.parley.systems.shopify;

import dev.parley.systems.http.Pace;
import dev.parley.systems.http.Reply;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Keeps the shop's leaky bucket from running over: each answer tells its level ({@code 32/40}); above four fifths we
 * wait until it has leaked back. The rest is room for the shop's other apps' bursts and for webhooks. For one thread.
 */
final class CallLimit implements Pace {

    private static final Pattern LEVEL = Pattern.compile("\\s*(\\d{1,6})\\s*/\\s*(\\d{1,6})\\s*");
    private static final double FREE = 0.8;

    private final double leakPerSecond;
    private Instant notBefore = Instant.MIN;
    private Instant fullUntil = Instant.MIN;

    CallLimit(double leakPerSecond) {
        this.leakPerSecond = leakPerSecond;
    }

    @Override
    public Duration take(Instant now) {
        return until(notBefore, now);
    }

    @Override
    public Duration takeUrgently(Instant now) {
        return until(fullUntil, now);
    }

    @Override
    public boolean isTheSystems() {
        return true;
    }

    private static Duration until(Instant end, Instant now) {
        return end.isAfter(now) ? Duration.between(now, end) : Duration.ZERO;
    }

    @Override
    public void learn(Reply reply) {
        Matcher level =
                LEVEL.matcher(reply.header("X-Shopify-Shop-Api-Call-Limit").orElse(""));
        if (level.matches()) {
            int used = Integer.parseInt(level.group(1));
            int size = Integer.parseInt(level.group(2));
            notBefore = leaked(reply, used - FREE * size);
            fullUntil = leaked(reply, used - (size - 1.0));
        }
    }

    private Instant leaked(Reply reply, double over) {
        return reply.sentAt().plusMillis((long) Math.ceil(Math.max(0, over / leakPerSecond * 1000)));
    }
}
