package dev.parley.document.lint;

import dev.parley.dataflow.Side;
import dev.parley.document.Finding;
import java.util.ArrayList;
import java.util.List;

/** Two rows that write one property: the reader lets them pass where their conditions exclude each other. */
final class SharedTargets implements Check {

    @Override
    public List<Finding> look(PairView pair) {
        List<Finding> found = new ArrayList<>();
        List<RowView> rows = pair.rows();
        for (int later = 1; later < rows.size(); later++) {
            for (RowView earlier : rows.subList(0, later)) {
                for (Side side : Side.values()) {
                    shared(rows.get(later), earlier, side, found);
                }
            }
        }
        return found;
    }

    private static void shared(RowView row, RowView earlier, Side side, List<Finding> found) {
        if (!row.to(side)) {
            return;
        }
        row.paths(side)
                .filter(path -> earlier.writes(side, path))
                .findFirst()
                .ifPresent(path -> found.add(row.at(
                        Code.SHARED_TARGET,
                        "\"" + path + "\" on the " + side.word() + " is written by " + earlier.text()
                                + " too; only their conditions keep the two apart",
                        "nothing to do: no record meets both; one that comes to meet the other condition gets that"
                                + " row's value")));
    }
}
