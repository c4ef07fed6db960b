package dev.parley.links;

import dev.parley.dataflow.Side;
import dev.parley.sync.Entry.State;
import dev.parley.sync.Link;
import dev.parley.sync.PairKey;
import dev.parley.sync.Tombstone;
import java.util.List;
import java.util.Optional;

/** What is left of links that ended; the left record's item keeps the history. */
final class Tombstones {

    private final Table table;

    Tombstones(Table table) {
        this.table = table;
    }

    Optional<Tombstone> find(PairKey pair, Side side, String id) {
        Item item = table.get("tombstone", Keys.record(pair, side, id));
        Optional<String> reason = item.text(Attr.ENDED_WHY);
        return reason.map(why -> new Tombstone(
                item.time(Attr.ENDED_AT).orElseThrow(),
                why,
                side == Side.LEFT ? LinkCodec.histories(item) : left(pair, id, item)));
    }

    /** Of the left item, as long as it tells of the same link. */
    private List<Link.History> left(PairKey pair, String right, Item item) {
        return item.text(Attr.OTHER)
                .map(other -> table.get("tombstone", Keys.record(pair, Side.LEFT, other)))
                .filter(left -> left.text(Attr.OTHER).filter(right::equals).isPresent())
                .filter(left -> EntryCodec.state(left) != State.LINKED)
                .map(LinkCodec::histories)
                .orElse(List.of());
    }
}
