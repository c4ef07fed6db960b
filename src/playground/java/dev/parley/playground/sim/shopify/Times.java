package dev.parley.playground.sim.shopify;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** Shopify's times: whole seconds with the offset of the shop's zone, here Oslo. */
final class Times {

    static final ZoneId ZONE = ZoneId.of("Europe/Oslo");

    private static final DateTimeFormatter SECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx").withZone(ZONE);

    private Times() {}

    static String text(Instant instant) {
        return SECONDS.format(instant.truncatedTo(ChronoUnit.SECONDS));
    }

    static Instant instant(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }

    /** A client's time, with a zone or as a bare date of the shop's zone. */
    static Instant read(String name, String text) {
        try {
            return text.length() == "2026-01-31".length()
                    ? LocalDate.parse(text).atStartOfDay(ZONE).toInstant()
                    : instant(text);
        } catch (DateTimeException e) {
            throw ShopifyErrors.badRequest(name, "Invalid value");
        }
    }
}
