package dev.parley.yaml;

import java.time.Duration;

/** Times of a file: {@code 500ms}, {@code 2s}, {@code 5m}. */
public final class Durations {

    public static final String PATTERN = "\\d{1,6}(ms|s|m)";

    private Durations() {}

    /** @param text of {@link #PATTERN} */
    public static Duration read(String text) {
        if (text.endsWith("ms")) {
            return Duration.ofMillis(amount(text, 2));
        }
        return text.endsWith("s") ? Duration.ofSeconds(amount(text, 1)) : Duration.ofMinutes(amount(text, 1));
    }

    private static long amount(String text, int unit) {
        return Long.parseLong(text.substring(0, text.length() - unit));
    }
}
