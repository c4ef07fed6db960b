package dev.parley.playground.sim.poweroffice;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

/** Change stamps with 7 fractional digits, each later than the one before. Thread-safe. */
final class Stamps {

    private static final DateTimeFormatter SEVEN_DIGITS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSSxxx").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter READ = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .optionalStart()
            .appendLiteral('T')
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .optionalStart()
            .appendOffsetId()
            .toFormatter(Locale.ROOT);
    private static final int TICK_NANOS = 100;

    private final Clock clock;
    private Instant last = Instant.EPOCH;

    Stamps(Clock clock) {
        this.clock = clock;
    }

    synchronized Instant next() {
        Instant now = clock.instant();
        Instant tick = now.minusNanos(now.getNano() % TICK_NANOS);
        last = tick.isAfter(last) ? tick : last.plusNanos(TICK_NANOS);
        return last;
    }

    static String text(Instant stamp) {
        return SEVEN_DIGITS.format(stamp);
    }

    static Instant instant(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }

    /** A client's time: {@code T} or a blank in the middle, any number of fractional digits, no zone meaning UTC. */
    static Instant read(String name, String text) {
        try {
            String iso = text.strip().replaceFirst("(?<=^\\d{4}-\\d{2}-\\d{2}) ", "T");
            TemporalAccessor parsed = READ.parseBest(iso, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
            if (parsed instanceof OffsetDateTime time) {
                return time.toInstant();
            }
            return parsed instanceof LocalDateTime time
                    ? time.toInstant(ZoneOffset.UTC)
                    : ((LocalDate) parsed).atStartOfDay().toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            throw Problems.badRequest("The value of " + name + " is not a valid date and time.");
        }
    }
}
