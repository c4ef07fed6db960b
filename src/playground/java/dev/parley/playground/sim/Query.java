package dev.parley.playground.sim;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The query part of a request; names in any letter case, the last one of several counts. Immutable. */
public final class Query {

    private final Map<String, String> values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final List<String> raw = new ArrayList<>();

    /** Reads a raw query; as on a real server a bare {@code +} is a blank. Null means no query. */
    public static Query parse(String rawQuery) {
        Query query = new Query();
        for (String part : rawQuery == null ? new String[0] : rawQuery.split("&")) {
            if (!part.isEmpty()) {
                query.raw.add(part);
                int equals = part.indexOf('=');
                String name = decode(equals < 0 ? part : part.substring(0, equals));
                query.values.put(decode(name), equals < 0 ? "" : decode(part.substring(equals + 1)));
            }
        }
        return query;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    public Set<String> names() {
        return values.keySet();
    }

    /** The value of a parameter that is there and not blank. */
    public Optional<String> get(String name) {
        return Optional.ofNullable(values.get(name)).filter(Predicate.not(String::isBlank));
    }

    /** A comma list, each entry stripped; empty when the parameter is absent. */
    public List<String> list(String name) {
        return get(name)
                .map(text -> Arrays.stream(text.split(","))
                        .map(String::strip)
                        .filter(Predicate.not(String::isEmpty))
                        .toList())
                .orElse(List.of());
    }

    /** The raw query with one parameter replaced or added, as links to a next page are made. */
    public String with(String name, String value) {
        String prefix = name.toLowerCase(Locale.ROOT) + "=";
        String kept = raw.stream()
                .filter(part -> !part.toLowerCase(Locale.ROOT).startsWith(prefix))
                .collect(Collectors.joining("&"));
        return (kept.isEmpty() ? "" : kept + "&") + name + "=" + value;
    }
}
