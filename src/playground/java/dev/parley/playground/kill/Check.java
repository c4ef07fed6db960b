package dev.parley.playground.kill;

import dev.parley.dataflow.Side;
import dev.parley.playground.desk.Field;
import dev.parley.playground.desk.Row;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Whether what stands at rest is what people have entered: no record twice and none missing, every link one-to-one and
 * between the same thing, every last edit on both sides. Pure; one per check.
 */
final class Check {

    private final List<Sort> sorts;
    private final Map<String, Standing> standings;
    private final Traces traces;
    private final List<Violation> violations = new ArrayList<>();
    private int unknownOutcomes;

    /** @param standings by pair */
    Check(List<Sort> sorts, Map<String, Standing> standings, Traces traces) {
        this.sorts = List.copyOf(sorts);
        this.standings = Map.copyOf(standings);
        this.traces = traces;
    }

    /** Everything that must not be. */
    List<Violation> of(List<Planted> planted) {
        for (var sort : sorts) {
            var mine = planted.stream()
                    .filter(each -> each.pair().equals(sort.pair()))
                    .toList();
            var standing = standings.get(sort.pair());
            links(sort, standing);
            strays(sort, standing, mine);
            problems(sort, standing);
            mine.forEach(each -> record(sort, standing, each));
        }
        return List.copyOf(violations);
    }

    /** Creates whose outcome cannot be found out: allowed, and counted. */
    int unknownOutcomes() {
        return unknownOutcomes;
    }

    private void links(Sort sort, Standing standing) {
        for (var side : Side.values()) {
            var seen = new HashSet<String>();
            standing.links().stream()
                    .map(link -> link.id(side))
                    .filter(id -> !seen.add(id))
                    .forEach(id -> violation("LINKED_TWICE", sort, side.word() + " " + id));
        }
    }

    private void strays(Sort sort, Standing standing, List<Planted> planted) {
        var keys = planted.stream().map(Planted::key).collect(Collectors.toSet());
        standing.rows().forEach((side, rows) -> rows.stream()
                .filter(row -> !keys.contains(row.value(sort.key())))
                .forEach(row -> violation("STRAY", sort, side.word() + " " + row.id() + " was not entered")));
    }

    private void problems(Sort sort, Standing standing) {
        for (var problem : standing.problems()) {
            if (problem.code().equals("UNKNOWN_OUTCOME")) {
                unknownOutcomes++;
            } else {
                violation(
                        "PROBLEM",
                        sort,
                        problem.side().word() + " " + problem.id() + " " + problem.code() + " " + problem.message());
            }
        }
    }

    private void record(Sort sort, Standing standing, Planted planted) {
        var found = new HashMap<Side, Row>();
        for (var side : Side.values()) {
            var rows = standing.rows().get(side).stream()
                    .filter(row -> row.value(sort.key()).equals(planted.key()))
                    .toList();
            if (rows.size() > 1) {
                violation("DUPLICATE", sort, planted.key() + " " + side.word() + " " + ids(rows));
            }
            rows.stream().findFirst().ifPresent(row -> found.put(side, row));
        }
        if (found.size() == Side.values().length) {
            linked(sort, standing, planted, found);
            sort.properties().forEach(property -> traced(sort, planted, property, found));
            agreed(sort, standing, planted, found);
        } else if (found.entrySet().stream()
                .noneMatch(each ->
                        standing.unknownOutcome(each.getKey(), each.getValue().id()))) {
            violation("MISSING", sort, planted.key() + " stands on " + found.keySet());
        }
    }

    private void linked(Sort sort, Standing standing, Planted planted, Map<Side, Row> found) {
        var wanted = new Standing.Linked(
                found.get(Side.LEFT).id(), found.get(Side.RIGHT).id());
        if (!standing.links().contains(wanted)) {
            violation("NOT_LINKED", sort, planted.key() + " " + wanted);
        }
    }

    private void traced(Sort sort, Planted planted, Property property, Map<Side, Row> found) {
        var place = new Traces.Place(sort.pair(), planted.key(), property.text());
        var allowed = traces.allowed(place);
        found.forEach((side, row) -> {
            var value = property.read(row);
            if (allowed.stream().noneMatch(each -> same(each, value))) {
                violation(
                        "LOST_EDIT",
                        sort,
                        planted.key() + " " + property.text() + " is \"" + value + "\" on the " + side.word()
                                + ", entered were " + traces.history(place));
            }
        });
    }

    private void agreed(Sort sort, Standing standing, Planted planted, Map<Side, Row> found) {
        var left = found.get(Side.LEFT);
        var right = found.get(Side.RIGHT);
        for (var field : standing.fields()) {
            if (!sort.rendered().contains(field.key()) && !agree(field, left.value(field.key()), right)) {
                violation(
                        "APART",
                        sort,
                        planted.key() + " " + field.key() + " is \"" + left.value(field.key()) + "\" and \""
                                + right.value(field.key()) + "\"");
            }
        }
    }

    private boolean agree(Field field, String left, Row right) {
        var other = right.value(field.key());
        if (field.isList()) {
            return new Lines(field, this::counterpart).agree(left, other);
        }
        return field.reference()
                .map(pair -> left.isEmpty() && other.isEmpty()
                        || counterpart(pair).apply(left).filter(other::equals).isPresent())
                .orElseGet(() -> same(left, other));
    }

    private Function<String, Optional<String>> counterpart(String pair) {
        return left -> standings.get(pair).links().stream()
                .filter(link -> link.left().equals(left))
                .map(Standing.Linked::right)
                .findFirst();
    }

    /** Numbers by their value, all else by its text. */
    static boolean same(String one, String other) {
        try {
            return one.equals(other) || new BigDecimal(one).compareTo(new BigDecimal(other)) == 0;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static List<String> ids(List<Row> rows) {
        return rows.stream().map(Row::id).toList();
    }

    private void violation(String what, Sort sort, String about) {
        violations.add(new Violation(what, sort.pair() + " " + about));
    }
}
