package dev.parley.document.lint;

import dev.parley.dataflow.Side;
import dev.parley.document.Finding;
import dev.parley.mapping.PropertySchema;
import dev.parley.mapping.PropertySchema.Need;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Properties that one side demands and the other does not. */
final class RequiredValues implements Check {

    @Override
    public List<Finding> look(PairView pair) {
        return pair.rows().stream()
                .filter(RowView::plain)
                .filter(row -> row.row().defaultValue().isEmpty())
                .flatMap(
                        row -> Stream.of(Side.values()).filter(row::to).flatMap(side -> look(pair, row, side).stream()))
                .toList();
    }

    private static Optional<Finding> look(PairView pair, RowView row, Side side) {
        Optional<Need> there = row.property(side).map(PropertySchema::required);
        Optional<Need> here = row.property(side.opposite()).map(PropertySchema::required);
        if (there.isEmpty() || here.isEmpty() || here.get().equals(there.get()) || here.get() == Need.ALWAYS) {
            return Optional.empty();
        }
        return switch (there.get()) {
            case ALWAYS -> Optional.of(always(pair, row, side));
            case WITH_PARENT ->
                Optional.of(row).filter(each -> pair.creates(side)).map(each -> withParent(each, side));
            case NEVER -> Optional.empty();
        };
    }

    private static Finding always(PairView pair, RowView row, Side side) {
        String cleared = "clearing it is a problem of the record (REQUIRED)";
        return row.at(
                Code.REQUIRED_MAY_BE_EMPTY,
                demands(row, side) + ": "
                        + (pair.creates(side) ? "nothing is created without it, and " + cleared : cleared),
                "nothing to do: the record stands among the problems until it is entered"
                        + (pair.creates(side) ? "; or give the row a \"default\"" : ""));
    }

    private static Finding withParent(RowView row, Side side) {
        return row.at(
                Code.REQUIRED_MAY_BE_EMPTY,
                demands(row, side)
                        + " as soon as what stands beside it has a value: nothing is created without it then",
                "nothing to do: the record stands among the problems until it is entered; or give the row a"
                        + " \"default\"");
    }

    private static String demands(RowView row, Side side) {
        return row.pair().system(side.opposite()) + " does not demand \""
                + row.row().path(side.opposite()).orElseThrow() + "\", but "
                + row.pair().system(side) + " demands \""
                + row.row().path(side).orElseThrow() + "\"";
    }
}
