package dev.parley.links;

import dev.parley.dataflow.Side;
import dev.parley.sync.Entry;
import dev.parley.sync.Entry.Due;
import dev.parley.sync.Entry.State;
import dev.parley.sync.Link;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A record's item as the entry it stands for. A tombstone outlives a claim, so it has an attribute of its own. */
final class EntryCodec {

    static final AttributeValue CLAIMED = Values.of("C");
    static final AttributeValue LINKED = Values.of("L");

    private EntryCodec() {}

    static State state(Item item) {
        AttributeValue active = item.attributes().get(Attr.STATE);
        if (LINKED.equals(active)) {
            return State.LINKED;
        }
        return CLAIMED.equals(active)
                ? State.CLAIMED
                : item.text(Attr.TOMBSTONE).map(State::valueOf).orElse(State.NONE);
    }

    static boolean linkedTo(Item item, String other) {
        return state(item) == State.LINKED && item.text(Attr.OTHER).equals(Optional.of(other));
    }

    /** @param link the whole link of a linked record, which for a right record is in the left one's item */
    static Entry decode(Side side, String id, Item item, Optional<Link> link) {
        State state = state(item);
        return new Entry(
                side,
                id,
                state,
                item.version(),
                state == State.CLAIMED ? Optional.empty() : item.text(Attr.OTHER),
                link,
                item.value(Attr.CLAIM).map(claim -> ClaimCodec.decode(side, id, claim)),
                link.isPresent()
                        ? link.get().problem()
                        : item.value(Attr.PROBLEM).map(ProblemCodec::decode),
                due(item));
    }

    static Optional<Due> due(Item item) {
        return item.time(Attr.MARK)
                .map(mark -> new Due(
                        item.number(Attr.COUNTER), mark, item.text(Attr.WHY).orElse("")));
    }
}
