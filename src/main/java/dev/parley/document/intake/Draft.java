package dev.parley.document.intake;

import dev.parley.dataflow.Dataflow;
import dev.parley.dataflow.Side;
import java.util.List;

/**
 * A definition in the making.
 *
 * @param header comment lines before all
 * @param elsewhere sections about other systems
 */
record Draft(
        String name,
        Dataflow.End left,
        Dataflow.End right,
        List<String> header,
        List<PairDraft> pairs,
        List<Placed> elsewhere) {

    Draft {
        header = List.copyOf(header);
        pairs = List.copyOf(pairs);
        elsewhere = List.copyOf(elsewhere);
    }

    Draft with(List<PairDraft> others) {
        return new Draft(name, left, right, header, others, elsewhere);
    }

    List<PairDraft> livePairs() {
        return pairs.stream().filter(PairDraft::live).toList();
    }

    /** What counts. */
    Dataflow dataflow() {
        return new Dataflow(
                name,
                left,
                right,
                Side.LEFT,
                livePairs().stream().map(PairDraft::pair).toList());
    }
}
