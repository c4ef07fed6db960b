package dev.parley.document.lint;

import dev.parley.dataflow.Side;
import dev.parley.document.Finding;
import java.util.List;
import java.util.stream.Stream;

/** Creation both ways beside a filter: a record outside it is no candidate, so its counterpart seems to have none. */
final class FilteredCreation implements Check {

    @Override
    public List<Finding> look(PairView pair) {
        if (!Stream.of(Side.values()).allMatch(pair::creates)) {
            return List.of();
        }
        return Stream.of(Side.values())
                .filter(side -> pair.pair().end(side).filter().isPresent())
                .map(side -> pair.at(
                        Code.FILTERED_CREATION,
                        "create",
                        "records of " + pair.name(side) + " outside the filter are no candidates: a record of the "
                                + side.opposite().word() + " that belongs to one of them is created on the "
                                + side.word() + " once more",
                        "create one way only, or be sure that what the filter leaves out is never meant on the "
                                + side.opposite().word()))
                .toList();
    }
}
