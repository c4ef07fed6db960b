package dev.parley.playground.sim.poweroffice;

import java.util.List;
import java.util.function.LongPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The vendor's notation for numbers in a filter: {@code 30000, 14153-19534, 150000-}, both ends inclusive. */
final class NumberRanges {

    private static final Pattern RANGE = Pattern.compile("(\\d{1,18})\\s*(-)?\\s*(\\d{1,18})?");

    private NumberRanges() {}

    static LongPredicate of(String name, List<String> ranges) {
        return ranges.stream().map(range -> one(name, range)).reduce(number -> false, LongPredicate::or);
    }

    private static LongPredicate one(String name, String range) {
        Matcher matcher = RANGE.matcher(range);
        if (!matcher.matches() || matcher.group(2) == null && matcher.group(3) != null) {
            throw Problems.badRequest("The value of " + name + " is not a list of numbers and ranges.");
        }
        long from = Long.parseLong(matcher.group(1));
        if (matcher.group(2) == null) {
            return number -> number == from;
        }
        long to = matcher.group(3) == null ? Long.MAX_VALUE : Long.parseLong(matcher.group(3));
        return number -> number >= from && number <= to;
    }
}
