package dev.parley.document.lint;

import dev.parley.dataflow.PropertyPair.Way;
import dev.parley.dataflow.Side;
import dev.parley.document.Finding;
import dev.parley.mapping.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** One-way rows that hand values on in a circle: different values would go round for ever. */
final class Circles implements Check {

    @Override
    public List<Finding> look(PairView pair) {
        List<RowView> rows = pair.rows().stream()
                .filter(RowView::plain)
                .filter(row -> row.row().way() != Way.BOTH && !row.row().onCreate())
                .filter(row -> row.to(target(row)))
                .toList();
        List<Finding> found = new ArrayList<>();
        List<RowView> known = new ArrayList<>();
        for (RowView row : rows) {
            List<RowView> circle = known.contains(row) ? List.of() : circle(row, rows);
            if (!circle.isEmpty()) {
                known.addAll(circle);
                found.add(row.at(
                        Code.NEVER_SETTLES,
                        "these rows hand values on in a circle: "
                                + circle.stream().map(RowView::text).collect(Collectors.joining(", ")),
                        "remove one of them, or make two-way rows of them"));
            }
        }
        return found;
    }

    /** The rows from this one back to where it begins; none where they do not come back. */
    private static List<RowView> circle(RowView first, List<RowView> rows) {
        List<RowView> way = new ArrayList<>(List.of(first));
        while (way.size() <= rows.size()) {
            RowView last = way.get(way.size() - 1);
            if (joins(last, first)) {
                return way;
            }
            Optional<RowView> next = rows.stream()
                    .filter(row -> joins(last, row) && !way.contains(row))
                    .findFirst();
            if (next.isEmpty()) {
                return List.of();
            }
            way.add(next.get());
        }
        return List.of();
    }

    /** Whether the one row ends where the other begins. */
    private static boolean joins(RowView one, RowView other) {
        Side side = target(one);
        return target(other) == side.opposite() && path(one, side).equals(path(other, side));
    }

    private static String path(RowView row, Side side) {
        return row.row().path(side).map(Path::text).orElse("").toLowerCase(Locale.ROOT);
    }

    private static Side target(RowView row) {
        return row.row().way() == Way.RIGHT ? Side.RIGHT : Side.LEFT;
    }
}
