package dev.parley.document.lint;

import dev.parley.dataflow.Policies.Backfill;
import dev.parley.dataflow.Side;
import dev.parley.document.Finding;
import java.util.List;
import java.util.stream.Stream;

/** What happens to records that stand in both systems before the first run. */
final class FirstMeeting implements Check {

    @Override
    public List<Finding> look(PairView pair) {
        List<Side> sides = Stream.of(Side.values()).filter(pair::creates).toList();
        boolean old = pair.pair().policies().backfill() == Backfill.ALL;
        if (!pair.pair().match().isEmpty() || sides.isEmpty() || !old) {
            return List.of();
        }
        if (sides.size() > 1) {
            return List.of(pair.at(
                    Code.DUPLICATES_AT_FIRST,
                    "create",
                    "without a match rule and created both ways, every record that stands in both systems is doubled in"
                            + " both at the first run",
                    "add a match rule, or \"backfill: new\", or create one way only"));
        }
        return List.of(pair.at(
                Code.NO_MATCH_RULE,
                "create",
                "without a match rule, a record that stands in both systems already is created on the "
                        + sides.get(0).word() + " once more",
                "nothing to do where records begin on the "
                        + sides.get(0).opposite().word() + " only; else a match rule or \"backfill: new\""));
    }
}
