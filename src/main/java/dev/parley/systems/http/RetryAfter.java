package dev.parley.systems.http;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;

/** How long an answer asks us to stay away. */
final class RetryAfter {

    static final int TOO_MANY = 429;

    private static final BigDecimal A_DAY = BigDecimal.valueOf(86_400);
    private static final Pattern SECONDS = Pattern.compile("-?\\d{1,12}(?:\\.\\d{0,9})?");

    static final Duration WHEN_NOT_SAID = Duration.ofSeconds(1);

    private RetryAfter() {}

    /**
     * Seconds, also fractional ({@code "2.0"}, Shopify), or a date. A 429 without either counts as one second
     * (PowerOffice: "wait at least one second and retry"); any other answer without it as nothing said.
     */
    static Optional<Duration> of(Reply reply) {
        Optional<Duration> said = said(reply);
        return reply.status() == TOO_MANY ? said.or(() -> Optional.of(WHEN_NOT_SAID)) : said;
    }

    /** What the header says, at most a day: it may be a mistake, and one call a day does no harm. */
    static Optional<Duration> said(Reply reply) {
        return reply.header("Retry-After").flatMap(text -> parse(text.trim(), reply));
    }

    private static Optional<Duration> parse(String text, Reply reply) {
        if (!SECONDS.matcher(text).matches()) {
            return date(text, reply);
        }
        BigDecimal seconds = new BigDecimal(text).max(BigDecimal.ZERO).min(A_DAY);
        return Optional.of(Duration.ofMillis(seconds.movePointRight(3).longValue()));
    }

    private static Optional<Duration> date(String text, Reply reply) {
        try {
            ZonedDateTime until = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME);
            Duration wait = Duration.between(reply.sentAt(), until.toInstant());
            Duration most = Duration.ofSeconds(A_DAY.longValue());
            return Optional.of(wait.isNegative() ? Duration.ZERO : wait.compareTo(most) < 0 ? wait : most);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
