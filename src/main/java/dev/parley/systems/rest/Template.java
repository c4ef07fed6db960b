package dev.parley.systems.rest;

import dev.parley.yaml.Form;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text with places to fill: {@code /customers/{CustomerId}/contacts}. Immutable. */
record Template(String text) {

    /** What a template may be: braces only around names. */
    static final String PATTERN = "([^{}]|\\{" + Form.JsonPath.PATTERN + "})*";

    private static final Pattern PLACE = Pattern.compile("\\{([^{}]+)}");

    /** The names in braces, in their order. */
    Set<String> places() {
        Set<String> names = new LinkedHashSet<>();
        PLACE.matcher(text).results().forEach(found -> names.add(found.group(1)));
        return names;
    }

    /** @param values what to put in for each name */
    String fill(UnaryOperator<String> values) {
        return PLACE.matcher(text).replaceAll(found -> Matcher.quoteReplacement(values.apply(found.group(1))));
    }

    /** The parts of a path, each filled by itself: a slash in a value stays within its part. */
    String[] segments(UnaryOperator<String> values) {
        List<String> segments = new ArrayList<>();
        for (String part : text.split("/")) {
            if (!part.isEmpty()) {
                segments.add(new Template(part).fill(values));
            }
        }
        return segments.toArray(String[]::new);
    }
}
