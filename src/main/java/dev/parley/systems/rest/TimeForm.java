package dev.parley.systems.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Optional;

/**
 * How a system writes times.
 *
 * @param format {@code iso}, {@code seconds} or {@code millis} since 1970, or a pattern
 * @param zone of texts without one, and of those that are written
 */
record TimeForm(String format, ZoneId zone) {

    private static final DateTimeFormatter ISO = new DateTimeFormatterBuilder()
            .appendPattern("uuuu-MM-dd")
            .optionalStart()
            .appendPattern("['T'][' ']HH:mm[:ss]")
            .optionalStart()
            .appendFraction(ChronoField.NANO_OF_SECOND, 1, 9, true)
            .optionalEnd()
            .appendPattern("[XXX][XX][X]")
            .optionalEnd()
            .toFormatter(Locale.ROOT);

    private static final String ISO_MILLIS = "uuuu-MM-dd'T'HH:mm:ss.SSSXXX";

    /** Whether it is the pattern of times. */
    static boolean possible(String format) {
        try {
            new TimeForm(format, ZoneId.of("UTC")).write(Instant.EPOCH);
            return true;
        } catch (IllegalArgumentException | DateTimeException e) {
            return false;
        }
    }

    /** Empty when there is none, or none that can be read. */
    Optional<Instant> read(JsonNode node) {
        return Nodes.text(node).flatMap(text -> {
            try {
                return Optional.of(parsed(text.strip()));
            } catch (DateTimeException | NumberFormatException e) {
                return Optional.empty();
            }
        });
    }

    private Instant parsed(String text) {
        if (format.equals("seconds")) {
            return Instant.ofEpochSecond(Long.parseLong(text));
        }
        if (format.equals("millis")) {
            return Instant.ofEpochMilli(Long.parseLong(text));
        }
        DateTimeFormatter form = format.equals("iso") ? ISO : DateTimeFormatter.ofPattern(format, Locale.ROOT);
        TemporalAccessor time = form.parseBest(text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
        if (time instanceof OffsetDateTime there) {
            return there.toInstant();
        }
        return time instanceof LocalDate date
                ? date.atStartOfDay(zone).toInstant()
                : ((LocalDateTime) time).atZone(zone).toInstant();
    }

    /** As {@link #write}, numbers as such. */
    JsonNode json(Instant time) {
        boolean isNumber = format.equals("seconds") || format.equals("millis");
        return isNumber
                ? JsonNodeFactory.instance.numberNode(Long.parseLong(write(time)))
                : JsonNodeFactory.instance.textNode(write(time));
    }

    /** What is finer than the format is cut. */
    String write(Instant time) {
        return switch (format) {
            case "seconds" -> Long.toString(time.getEpochSecond());
            case "millis" -> Long.toString(time.toEpochMilli());
            case "iso" -> formatted(ISO_MILLIS, time);
            default -> formatted(format, time);
        };
    }

    private String formatted(String pattern, Instant time) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withZone(zone).format(time);
    }
}
