package dev.parley.document.intake;

import dev.parley.dataflow.Side;
import dev.parley.mapping.Path;
import dev.parley.mapping.PropertySchema;
import dev.parley.mapping.RecordSchema;
import dev.parley.yaml.Nearest;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the properties of one datatype that paths in documents mean; for one thread. */
final class Resolver {

    private final String system;
    private final String datatype;
    private final Side side;
    private final Optional<RecordSchema> schema;
    private final Findings findings;
    private final Set<Path> arrays = new HashSet<>();

    /** @param schema empty where nothing is known about the datatype; then paths are taken as they are */
    Resolver(String system, String datatype, Side side, Optional<RecordSchema> schema, Findings findings) {
        this.system = system;
        this.datatype = datatype;
        this.side = side;
        this.schema = schema;
        this.findings = findings;
    }

    Side side() {
        return side;
    }

    Optional<RecordSchema> schema() {
        return schema;
    }

    Optional<PropertySchema> property(Path path) {
        return schema.flatMap(known -> known.property(path));
    }

    /** The datatype as findings call it. */
    String name() {
        return system + " \"" + datatype + "\"";
    }

    /**
     * What a path means.
     *
     * @param path as the definition writes it
     * @param wrong why there is none; the finding is made
     */
    record Found(Optional<Path> path, Optional<Code> wrong) {}

    Found path(String exact, Place place) {
        String today = OldNames.today(system, datatype, exact.strip()).orElse(exact);
        Optional<Path> asIs = parsed(today);
        Optional<Path> found = asIs.filter(this::exists)
                .or(() -> parsed(today.strip()).filter(path -> schema.isPresent() && exists(path)))
                .map(this::declared);
        if (asIs.isEmpty()) {
            return new Found(Optional.empty(), Optional.of(malformed(exact, place)));
        }
        if (found.isEmpty()) {
            return new Found(Optional.empty(), Optional.of(unknown(exact, asIs.get(), place)));
        }
        noted(exact, found.get(), place);
        return new Found(found, Optional.empty());
    }

    private boolean exists(Path path) {
        return schema.isEmpty()
                || property(path).isPresent()
                || schema.get().list(path).isPresent();
    }

    /** The spelling of the system. */
    private Path declared(Path path) {
        return property(path).map(PropertySchema::path).orElse(path);
    }

    private static Optional<Path> parsed(String text) {
        try {
            // Conditions and match rules have no form for a text with both kinds of quotes.
            boolean quoted = text.indexOf('"') >= 0 && text.indexOf('\'') >= 0;
            return text.isBlank() || quoted ? Optional.empty() : Optional.of(Path.of(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Code malformed(String exact, Place place) {
        String message = "\"" + exact + "\" is no path: names have one dot between";
        findings.add(Code.MALFORMED_PATH, place, message, "write the row with the path that is meant");
        return Code.MALFORMED_PATH;
    }

    private Code unknown(String exact, Path path, Place place) {
        List<String> known = schema.orElseThrow().properties().values().stream()
                .map(property -> property.path().text())
                .toList();
        String wayOut = OldNames.remark(system, datatype, exact.strip())
                .orElseGet(() -> Nearest.wayOut(path.text().strip(), known));
        if (schema.orElseThrow().lists().keySet().stream().anyMatch(path::within)) {
            String message = "\"" + exact + "\" of " + name() + " is a member of a list's elements";
            findings.add(Code.LIST, place, message, "write the list as one row with \"each\"");
            return Code.LIST;
        }
        String message = name() + " has no property \"" + exact + "\"";
        findings.add(Code.UNKNOWN_PROPERTY, place, message, wayOut);
        return Code.UNKNOWN_PROPERTY;
    }

    private void noted(String exact, Path path, Place place) {
        if (!exact.strip().equals(path.text().strip())) {
            String remark = OldNames.remark(system, datatype, exact.strip()).orElse("");
            String message = "\"" + exact + "\" of " + name() + " is named \"" + path + "\" today";
            findings.add(Code.PROPERTY_RENAMED, place, message, remark);
        }
        if (!exact.equals(exact.strip())) {
            boolean kept = path.text().equals(exact);
            String message = "\"" + exact + "\" has blanks at its ends; they are " + (kept ? "kept" : "left out");
            findings.add(Code.PATH_BLANKS, place, message, kept ? "remove them if the property has none" : "");
        }
        arrays(path, place);
    }

    private void arrays(Path path, Place place) {
        schema.ifPresent(known -> {
            known.primaries().forEach((array, member) -> {
                if (path.within(array) && arrays.add(array)) {
                    String message = "\"" + array + "\" of " + name() + " is an array: the element with " + member
                            + ": true is meant";
                    String wayOut = "another element: a condition on one of its members, docs/reference/definition.md";
                    findings.add(Code.ARRAY, place, message, wayOut);
                }
            });
            known.singles().stream()
                    .filter(array -> path.within(array) && arrays.add(array))
                    .forEach(array -> findings.add(
                            Code.ARRAY,
                            place,
                            "\"" + array + "\" of " + name()
                                    + " is an array: only records with one element are reached",
                            ""));
        });
    }
}
