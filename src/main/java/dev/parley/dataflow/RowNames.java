package dev.parley.dataflow;

import dev.parley.mapping.Path;
import dev.parley.yaml.Problems;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Gives rows their names: the left property's, or both properties' where another row bears that. */
final class RowNames {

    private final Problems problems;
    private final Map<String, Integer> rows = new HashMap<>();
    private final Map<String, Integer> groups = new HashMap<>();

    RowNames(Problems problems) {
        this.problems = problems;
    }

    /** The row under a name that no other bears; empty when there is none, which is a problem. */
    Optional<Row> named(Row row) {
        String usual = row.pair().name();
        String name = rows.containsKey(usual) && !groups.containsKey(usual) ? ofBoth(row.pair()) : usual;
        boolean free = free(name, row.line());
        if (free) {
            rows.put(name, row.line());
        }
        return Optional.of(row.named(name)).filter(named -> free);
    }

    void group(String name, int line) {
        if (free(name, line)) {
            groups.put(name, line);
        }
    }

    private boolean free(String name, int line) {
        Integer first = rows.getOrDefault(name, groups.get(name));
        if (first != null) {
            String message = "\"" + name + "\" has a row or group already, in line " + first;
            problems.at(line, message, "a row bears the name of its left property; keep one, or rename the group");
        }
        return first == null;
    }

    private static String ofBoth(PropertyPair row) {
        return (row.left().map(Path::text).orElse("") + " -> "
                        + row.right().map(Path::text).orElse(""))
                .strip();
    }
}
