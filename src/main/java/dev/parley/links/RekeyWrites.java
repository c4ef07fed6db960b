package dev.parley.links;

import dev.parley.dataflow.Side;
import dev.parley.sync.Claim.Owner;
import dev.parley.sync.Entry;
import dev.parley.sync.Entry.Due;
import dev.parley.sync.Entry.State;
import dev.parley.sync.Link;
import dev.parley.sync.PairKey;
import dev.parley.sync.Refusals;
import dev.parley.sync.StoreFailure;
import dev.parley.sync.Written;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A link's move to another id of one side. The mark moves too, so the writes depend on the marks of both ids: whatever
 * is refused is read again as a whole, and what is read then either tells why or is tried.
 */
final class RekeyWrites {

    private final Table table;

    RekeyWrites(Table table) {
        this.table = table;
    }

    /**
     * The three records as read.
     *
     * @param from the item of the id given up
     * @param to the item of the new id
     * @param other the item of the counterpart
     */
    private record Stand(PairKey pair, Link before, Side side, String id, Item from, Item to, Item other) {

        Item left() {
            return side == Side.LEFT ? from : other;
        }

        Link after(Link.History entry) {
            return LinkCodec.decode(left()).withId(side, id).remembering(List.of(entry));
        }
    }

    Written<Link> rekey(PairKey pair, Link before, Side side, String id, String reason, Instant at) {
        for (int attempt = 0; attempt < Backoff.ATTEMPTS; attempt++) {
            Stand stand = read(pair, before, side, id);
            Optional<Written<Link>> refusal = refused(stand);
            if (refusal.isPresent()) {
                return refusal.get();
            }
            Link after = stand.after(new Link.History(at, side, "*", reason));
            if (writes(stand, after, reason, at).make(table).isEmpty()) {
                long version = (side == Side.LEFT ? stand.to() : stand.left()).version() + 1;
                return new Written.Done<>(after.atVersion(version));
            }
        }
        throw new StoreFailure("rekey: the record is written by too many at once; try again", null);
    }

    private Stand read(PairKey pair, Link before, Side side, String id) {
        Map<String, AttributeValue> from = Keys.record(pair, side, before.id(side));
        Map<String, AttributeValue> to = Keys.record(pair, side, id);
        Map<String, AttributeValue> other = Keys.record(pair, side.opposite(), before.id(side.opposite()));
        List<Item> found = table.getAll("rekey", new LinkedHashSet<>(List.of(from, to, other)));
        return new Stand(pair, before, side, id, at(from, found), at(to, found), at(other, found));
    }

    private static Item at(Map<String, AttributeValue> key, List<Item> found) {
        return found.stream()
                .filter(item -> item.attributes().entrySet().containsAll(key.entrySet()))
                .findFirst()
                .orElse(Item.NONE);
    }

    private static Optional<Written<Link>> refused(Stand stand) {
        Optional<Written<Link>> ofLink = LinkWrites.refused(stand.before(), stand.left());
        boolean taken = Set.of(State.LINKED, State.CLAIMED).contains(EntryCodec.state(stand.to()));
        if (ofLink.isPresent() || !taken) {
            return ofLink;
        }
        Entry met = EntryCodec.decode(stand.side(), stand.id(), stand.to(), Optional.empty());
        return Optional.of(Refusals.changed(Entry.absent(stand.side(), stand.id()), met));
    }

    private static Attempt writes(Stand stand, Link after, String reason, Instant at) {
        Attempt attempt = new Attempt("rekey")
                .record(followed(stand, after))
                .also(left(stand, reason, at))
                .also(taken(stand, after));
        if (stand.side() == Side.LEFT) {
            Owner owner = new Owner(Side.LEFT, stand.id());
            List<Owner> held = List.of(new Owner(Side.LEFT, stand.before().left()));
            keys(stand).stream()
                    .map(ClaimCodec::key)
                    .map(key -> MatchKeys.handOn(stand.pair(), key, owner, held))
                    .forEach(attempt::ifPossible);
        }
        return attempt;
    }

    private static List<AttributeValue> keys(Stand stand) {
        return stand.left().value(Attr.KEYS).map(AttributeValue::l).orElse(List.of());
    }

    /** The counterpart. */
    private static RecordWrite followed(Stand stand, Link after) {
        Side side = stand.side().opposite();
        boolean hasLink = side == Side.LEFT;
        return new RecordWrite(
                stand.pair(),
                side,
                after.id(side),
                stand.other().version(),
                EntryCodec.due(stand.other()),
                hasLink ? LinkWrites.nextOf(after) : Optional.empty(),
                write -> {
                    write.set(Attr.OTHER, Values.of(stand.id()));
                    if (hasLink) {
                        LinkCodec.set(write, after);
                    }
                });
    }

    /** The old id. */
    private static Write left(Stand stand, String reason, Instant at) {
        Map<String, AttributeValue> key =
                Keys.record(stand.pair(), stand.side(), stand.before().id(stand.side()));
        Write write = RecordWrite.opened(Write.update(key), stand.from().version(), EntryCodec.due(stand.from()));
        RecordWrite.indexed(write, stand.pair(), Optional.empty(), Optional.empty())
                .remove(Attr.MARK, Attr.WHY);
        LinkWrites.bury(write, State.RETIRED, reason, at);
        return write;
    }

    /** The new id. */
    private static Write taken(Stand stand, Link after) {
        boolean hasLink = stand.side() == Side.LEFT;
        Write write = Write.update(Keys.record(stand.pair(), stand.side(), stand.id()));
        RecordWrite.opened(write, stand.to().version(), EntryCodec.due(stand.to()));
        LinkWrites.join(write, after.id(stand.side().opposite()));
        if (hasLink) {
            LinkCodec.set(write, after);
            write.set(Attr.KEYS, AttributeValue.fromL(keys(stand)));
        } else {
            write.remove(Attr.PROBLEM);
        }
        Optional<Instant> next = hasLink ? LinkWrites.nextOf(after) : Optional.empty();
        return RecordWrite.indexed(write, stand.pair(), next, moveMark(stand, write));
    }

    /** The earlier of both marks; its counter is one that names no other mark of the new id. */
    private static Optional<Due> moveMark(Stand stand, Write write) {
        long own = stand.to().number(Attr.COUNTER);
        long moved = stand.from().number(Attr.COUNTER);
        if (own == 0) {
            write.when("attribute_not_exists(#c)");
        } else {
            write.when("#c = :own").bind("own", Values.of(own));
        }
        if (own + moved == 0) {
            return Optional.empty();
        }
        long counter = own == 0 ? moved : Math.max(own, moved) + 1;
        Optional<Due> mark = Stream.of(EntryCodec.due(stand.to()), EntryCodec.due(stand.from()))
                .flatMap(Optional::stream)
                .min(Comparator.comparing(Due::notBefore))
                .map(due -> new Due(counter, due.notBefore(), due.why()));
        write.set(Attr.COUNTER, Values.of(counter))
                .set(Attr.MARK, mark.map(due -> Values.of(due.notBefore())))
                .set(Attr.WHY, mark.map(due -> Values.of(due.why())));
        return mark;
    }
}
