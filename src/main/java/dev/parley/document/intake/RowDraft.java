package dev.parley.document.intake;

import dev.parley.dataflow.PropertyPair;
import dev.parley.dataflow.Side;
import java.util.List;
import java.util.Optional;

/**
 * A row of the definition in the making.
 *
 * @param sources the rows of the documents it is made of: one, or one each way
 * @param pair what travels; empty where the documents do not tell
 * @param out why it is commented out; empty for a row that counts
 */
record RowDraft(List<SideRow> sources, Optional<PropertyPair> pair, Optional<Code> out) {

    RowDraft {
        sources = List.copyOf(sources);
    }

    boolean live() {
        return out.isEmpty();
    }

    PropertyPair row() {
        return pair.orElseThrow();
    }

    Place place() {
        return sources.get(0).place();
    }

    boolean to(Side side) {
        return live() && row().way().to(side);
    }

    RowDraft with(PropertyPair other) {
        return new RowDraft(sources, Optional.of(other), out);
    }

    RowDraft without(Code why) {
        return new RowDraft(sources, pair, Optional.of(why));
    }
}
