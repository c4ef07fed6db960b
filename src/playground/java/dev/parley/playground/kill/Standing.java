package dev.parley.playground.kill;

import dev.parley.dataflow.Side;
import dev.parley.playground.desk.Field;
import dev.parley.playground.desk.Row;
import java.util.List;
import java.util.Map;

/**
 * How a pair stands at rest.
 *
 * @param fields of the left desk
 * @param rows by side
 * @param links left and right ids
 * @param problems left or right id and code
 */
record Standing(List<Field> fields, Map<Side, List<Row>> rows, List<Linked> links, List<Trouble> problems) {

    /** A link. */
    record Linked(String left, String right) {
        String id(Side side) {
            return side == Side.LEFT ? left : right;
        }
    }

    /** A problem that stands. */
    record Trouble(Side side, String id, String code, String message) {}

    Standing {
        fields = List.copyOf(fields);
        rows = Map.copyOf(rows);
        links = List.copyOf(links);
        problems = List.copyOf(problems);
    }

    boolean unknownOutcome(Side side, String id) {
        return problems.stream()
                .anyMatch(problem -> problem.code().equals("UNKNOWN_OUTCOME")
                        && problem.side() == side
                        && problem.id().equals(id));
    }
}
