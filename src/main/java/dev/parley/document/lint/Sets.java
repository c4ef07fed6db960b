package dev.parley.document.lint;

import dev.parley.dataflow.Side;
import dev.parley.document.Finding;
import dev.parley.mapping.PropertySchema;
import dev.parley.mapping.ValueType;
import java.util.List;
import java.util.stream.Stream;

/** Sets that one side keeps as a text with commas between. */
final class Sets implements Check {

    @Override
    public List<Finding> look(PairView pair) {
        return pair.rows().stream()
                .filter(row -> row.row().particulars().set())
                .flatMap(row -> Stream.of(Side.values())
                        .filter(row::to)
                        .filter(side -> inText(row, side) && !inText(row, side.opposite()))
                        .map(side -> row.at(
                                Code.MAY_NOT_FIT,
                                row.row().path(side).orElseThrow() + " on the " + side.word()
                                        + " is a text with commas between: a member such as \"red, blue\" cannot be"
                                        + " sent there",
                                "nothing to do if no member holds a comma; one that does is a problem of its record")))
                .toList();
    }

    private static boolean inText(RowView row, Side side) {
        return row.property(side)
                .map(PropertySchema::type)
                .filter(type -> type != ValueType.LIST)
                .isPresent();
    }
}
