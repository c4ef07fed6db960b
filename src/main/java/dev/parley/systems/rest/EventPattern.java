package dev.parley.systems.rest;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Names of events, in which an asterisk stands for anything: {@code customer.*}. */
final class EventPattern {

    private EventPattern() {}

    static boolean matches(String pattern, String event) {
        String expression =
                Arrays.stream(pattern.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
        return Pattern.matches(expression, event);
    }
}
