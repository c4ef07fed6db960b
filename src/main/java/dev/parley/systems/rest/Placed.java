package dev.parley.systems.rest;

import dev.parley.yaml.Section;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Checks which places a template has. */
final class Placed {

    private Placed() {}

    /** A query in which {@code needed} stands; other places than it and {@code free} are problems. */
    static void check(Section section, String key, Map<String, Template> query, String needed, String... free) {
        if (!section.has(key)) {
            return;
        }
        Set<String> places = new LinkedHashSet<>();
        query.forEach((name, value) -> {
            places.addAll(new Template(name).places());
            places.addAll(value.places());
        });
        check(section, key, places, needed, free);
    }

    static void check(Section section, String key, Template template, String needed, String... free) {
        check(section, key, template.places(), needed, free);
    }

    /** A query without places. */
    static void none(Section section, String key, Map<String, Template> query) {
        query.values().stream()
                .flatMap(value -> value.places().stream())
                .forEach(place -> unknown(section, key, place, List.of()));
    }

    private static void check(Section section, String key, Set<String> places, String needed, String... free) {
        List<String> known = Stream.concat(Stream.of(needed), Stream.of(free)).toList();
        places.stream().filter(place -> !known.contains(place)).forEach(place -> unknown(section, key, place, known));
        if (!places.contains(needed)) {
            section.problem(key, "no {" + needed + "} in \"" + key + "\"", "put {" + needed + "} where the value goes");
        }
    }

    static void unknown(Section section, String key, String place, List<String> known) {
        String wayOut = known.isEmpty() ? "write it out" : "known here: {" + String.join("}, {", known) + "}";
        section.problem(key, "nothing is known of {" + place + "} in \"" + key + "\"", wayOut);
    }
}
