package dev.parley.systems.http;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Notes how far the clock of whoever answers is from ours, by the header {@code Date}. For one thread. */
public final class DateWatch implements Http {

    private final Http next;
    private final Clock clock;
    private Optional<Duration> ahead = Optional.empty();

    public DateWatch(Http next, Clock clock) {
        this.next = next;
        this.clock = clock;
    }

    @Override
    public Reply send(Request request) {
        Reply reply = next.send(request);
        Instant now = clock.instant();
        reply.header("Date").flatMap(DateWatch::time).ifPresent(date -> ahead = Optional.of(ahead(date, reply, now)));
        return reply;
    }

    /** How far it was ahead of ours in the last answer, to the second; empty when no answer told. */
    public Optional<Duration> ahead() {
        return ahead;
    }

    /** Between sending and receiving it may have been any time; within that, and its whole second, it is in step. */
    private static Duration ahead(Instant date, Reply reply, Instant now) {
        if (date.isAfter(now)) {
            return Duration.between(now, date);
        }
        Instant latest = date.plusSeconds(1);
        return latest.isBefore(reply.sentAt()) ? Duration.between(reply.sentAt(), latest) : Duration.ZERO;
    }

    private static Optional<Instant> time(String header) {
        try {
            return Optional.of(ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
