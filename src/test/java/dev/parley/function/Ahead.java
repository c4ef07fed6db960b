package dev.parley.function;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Supplier;

/** The machine's clock, so much ahead of it as is said at the moment. */
final class Ahead extends Clock {

    private final Clock machine = Clock.systemUTC();
    private final Supplier<Duration> ahead;

    Ahead(Supplier<Duration> ahead) {
        this.ahead = ahead;
    }

    @Override
    public Instant instant() {
        return machine.instant().plus(ahead.get());
    }

    @Override
    public ZoneId getZone() {
        return machine.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(machine.withZone(zone), ahead.get());
    }
}
