package dev.parley.document.intake;

import dev.parley.dataflow.Condition;
import dev.parley.dataflow.Conditions;
import dev.parley.dataflow.PropertyPair.Way;
import dev.parley.dataflow.Side;
import dev.parley.mapping.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Sees to it that each property is written by one row: by the first; a later one only goes the other way, or is
 * commented out.
 */
final class Writers {

    private final Findings findings;

    Writers(Findings findings) {
        this.findings = findings;
    }

    List<RowDraft> settle(List<RowDraft> rows) {
        List<RowDraft> settled = new ArrayList<>();
        for (RowDraft row : rows) {
            RowDraft able = row;
            for (Side side : List.of(Side.RIGHT, Side.LEFT)) {
                Optional<RowDraft> writer = able.to(side) ? writer(side, able, settled) : Optional.empty();
                if (writer.isPresent()) {
                    able = beside(writer.get(), side, able);
                }
            }
            settled.add(able);
        }
        return settled;
    }

    private static Optional<RowDraft> writer(Side side, RowDraft row, List<RowDraft> earlier) {
        Path path = row.row().path(side).orElseThrow();
        return earlier.stream()
                .filter(other ->
                        other.to(side) && overlap(path, other.row().path(side).orElseThrow()))
                .filter(other -> !exclude(row, other))
                .findFirst();
    }

    private static boolean overlap(Path one, Path other) {
        return one.within(other) || other.within(one);
    }

    private static boolean exclude(RowDraft one, RowDraft other) {
        return Stream.of(Side.values()).anyMatch(side -> {
            Optional<Condition> a = one.row().particulars().when().of(side);
            Optional<Condition> b = other.row().particulars().when().of(side);
            return a.isPresent() && b.isPresent() && Conditions.exclude(a.get(), b.get());
        });
    }

    private RowDraft beside(RowDraft writer, Side side, RowDraft row) {
        Code code = side == Side.RIGHT ? Code.MANY_TO_ONE : Code.ONE_TO_MANY;
        RowDraft left = row.row().way() == Way.BOTH
                ? row.with(row.row().going(side == Side.RIGHT ? Way.LEFT : Way.RIGHT))
                : row.without(code);
        Path path = row.row().path(side).orElseThrow();
        String what = left.live()
                ? "; this row goes to the " + side.opposite().word() + " only"
                : "; this row is commented out";
        String message = "\"" + path + "\" on the " + side.word() + " is written by the row of "
                + writer.place().text() + " already" + what;
        findings.add(code, row.place(), message, together(writer, side, row));
        return left;
    }

    /** One row over all of them, where the properties on the other side differ. */
    private static String together(RowDraft writer, Side side, RowDraft row) {
        Side several = side.opposite();
        Path first = writer.row().path(several).orElseThrow();
        Path second = row.row().path(several).orElseThrow();
        if (first.equals(second)) {
            return "keep the one that is meant, or give both conditions that no record meets together";
        }
        return "declare the winner: turn the arrows round, or write one row { " + several.word() + ": [ " + first + ", "
                + second + " ], " + side.word() + ": " + row.row().path(side).orElseThrow()
                + ", winner: first-non-empty }";
    }
}
