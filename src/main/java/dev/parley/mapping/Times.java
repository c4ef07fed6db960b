package dev.parley.mapping;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates and times out of text. PowerOffice Go sends seven decimals, sometimes no zone, and dates with a time part. */
final class Times {

    private static final Pattern DATE_TIME = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})"
            + "(?:[Tt ](\\d{2}:\\d{2})(:\\d{2})?(?:[.,](\\d+))? ?([Zz]|[+-]\\d{2}(?::?\\d{2})?)?)?");

    private static final int NANO_DIGITS = 9;

    private Times() {}

    /** The date as written; a time part is cut. */
    static LocalDate date(String text) {
        Matcher parts = parts(text, "not a date (YYYY-MM-DD)");
        try {
            return LocalDate.parse(parts.group(1));
        } catch (DateTimeException e) {
            throw new Unconvertible("not a date (YYYY-MM-DD)");
        }
    }

    /** The instant; without zone it is UTC, without time midnight; decimals after the ninth are cut. */
    static Instant instant(String text) {
        Matcher parts = parts(text, "not a date and time (ISO 8601)");
        try {
            if (parts.group(2) == null) {
                return date(text).atStartOfDay(ZoneOffset.UTC).toInstant();
            }
            String seconds = parts.group(3) == null ? ":00" : parts.group(3);
            LocalDateTime local = LocalDateTime.parse(parts.group(1) + "T" + parts.group(2) + seconds)
                    .withNano(nanos(parts.group(4)));
            ZoneOffset zone = parts.group(5) == null
                    ? ZoneOffset.UTC
                    : ZoneOffset.of(parts.group(5).toUpperCase(Locale.ROOT));
            return OffsetDateTime.of(local, zone).toInstant();
        } catch (DateTimeException e) {
            throw new Unconvertible("not a date and time (ISO 8601)");
        }
    }

    /**
     * ISO text in UTC, decimals only as far as they are not zero.
     *
     * @param decimals of a second that are kept, -1 for all
     */
    static String text(Instant instant, int decimals) {
        String fraction = String.format(Locale.ROOT, "%09d", instant.getNano());
        String kept = fraction.substring(0, decimals < 0 ? NANO_DIGITS : Math.min(decimals, NANO_DIGITS))
                .replaceAll("0+$", "");
        String seconds = DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(
                LocalDateTime.ofEpochSecond(instant.getEpochSecond(), 0, ZoneOffset.UTC));
        return seconds + (kept.isEmpty() ? "" : "." + kept) + "Z";
    }

    private static int nanos(String fraction) {
        if (fraction == null) {
            return 0;
        }
        return Integer.parseInt((fraction + "000000000").substring(0, NANO_DIGITS));
    }

    private static Matcher parts(String text, String wanted) {
        Matcher matcher = DATE_TIME.matcher(Blanks.strip(text));
        if (!matcher.matches()) {
            throw new Unconvertible(wanted);
        }
        return matcher;
    }
}
