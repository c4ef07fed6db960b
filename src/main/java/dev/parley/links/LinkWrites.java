package dev.parley.links;

import dev.parley.dataflow.Side;
import dev.parley.sync.Claim;
import dev.parley.sync.Claim.Owner;
import dev.parley.sync.Entry;
import dev.parley.sync.Entry.State;
import dev.parley.sync.Link;
import dev.parley.sync.PairKey;
import dev.parley.sync.Refusals;
import dev.parley.sync.Written;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Links: made and ended. */
final class LinkWrites {

    private final Table table;

    LinkWrites(Table table) {
        this.table = table;
    }

    Written<Link> link(PairKey pair, Entry left, Entry right, Link link, List<Claim.Key> keys) {
        if (LinkCodec.tooLarge(link)) {
            return Refusals.because(Refusals.TOO_LARGE);
        }
        for (Entry entry : List.of(left, right)) {
            if (entry.state() == State.LINKED) {
                return Refusals.linked(entry);
            }
        }
        Attempt attempt = new Attempt("link")
                .record(joined(
                        pair,
                        left,
                        right.id(),
                        nextOf(link),
                        write -> hold(write, link, allKeys(pair, left, right, keys))))
                .record(joined(pair, right, left.id(), Optional.empty(), write -> write.remove(Attr.PROBLEM)));
        takeKeys(attempt, pair, left, right, keys);
        for (Entry entry : List.of(left, right)) {
            entry.claim().ifPresent(open -> attempt.also(Write.delete(Keys.claim(pair, entry.side(), entry.id()))));
        }
        return attempt.make(table)
                .map(failure -> refused(List.of(left, right), failure))
                .orElseGet(() -> new Written.Done<>(link.atVersion(left.version() + 1)));
    }

    static Optional<Instant> nextOf(Link link) {
        return RecordWrite.next(link.problem(), link.intent().map(Link.Intent::expiry));
    }

    private static RecordWrite joined(
            PairKey pair, Entry entry, String other, Optional<Instant> next, Consumer<Write> more) {
        Consumer<Write> effect = write -> more.accept(join(write, other));
        return new RecordWrite(pair, entry.side(), entry.id(), entry.version(), entry.due(), next, effect);
    }

    static Write join(Write write, String other) {
        return write.set(Attr.STATE, EntryCodec.LINKED)
                .set(Attr.OTHER, Values.of(other))
                .remove(Attr.CLAIM, Attr.TOMBSTONE, Attr.ENDED_AT, Attr.ENDED_WHY);
    }

    private static void hold(Write write, Link link, List<Claim.Key> keys) {
        LinkCodec.set(write, link);
        write.set(
                Attr.KEYS,
                Values.list(keys, key -> ClaimCodec.key(new Claim.Key(key.rule(), key.hash(), Optional.empty()))));
    }

    /** Keys of open claims stay with the link too, unless they were taken meanwhile. The left record owns them all. */
    private static void takeKeys(Attempt attempt, PairKey pair, Entry left, Entry right, List<Claim.Key> given) {
        List<Owner> both = List.of(new Owner(Side.LEFT, left.id()), new Owner(Side.RIGHT, right.id()));
        int needed = MatchKeys.distinct(pair, given).size();
        int position = 0;
        for (Claim.Key key : allKeys(pair, left, right, given)) {
            if (position++ < needed) {
                attempt.also(MatchKeys.take(pair, key, both.get(0), both));
            } else {
                attempt.ifPossible(MatchKeys.handOn(pair, key, both.get(0), both));
            }
        }
    }

    /** The given ones first. */
    private static List<Claim.Key> allKeys(PairKey pair, Entry left, Entry right, List<Claim.Key> given) {
        List<Claim.Key> all = new ArrayList<>(given);
        left.claim().ifPresent(claim -> all.addAll(claim.keys()));
        right.claim().ifPresent(claim -> all.addAll(claim.keys()));
        return List.copyOf(MatchKeys.distinct(pair, all));
    }

    private static Written<Link> refused(List<Entry> both, Attempt.Failure failure) {
        if (failure.record().isEmpty()) {
            return MatchKeys.refused(failure.met());
        }
        Entry before = both.get(failure.record().get());
        return Refusals.changed(before, EntryCodec.decode(before.side(), before.id(), failure.met(), Optional.empty()));
    }

    Written<Entry> retire(PairKey pair, Link before, State tombstone, String reason, Instant at) {
        Map<Side, Item> items = read(pair, before);
        Item left = items.getOrDefault(Side.LEFT, Item.NONE);
        Optional<Written<Entry>> refusal = refused(before, left);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        Consumer<Write> end = write -> bury(write, tombstone, reason, at);
        AttributeValue history = LinkCodec.histories(before.history());
        Item right = items.getOrDefault(Side.RIGHT, Item.NONE);
        Attempt attempt = new Attempt("retire")
                .record(ended(
                        pair, Side.LEFT, before.left(), left, write -> keep(write, tombstone, reason, at, history)))
                .record(ended(pair, Side.RIGHT, before.right(), right, end));
        left.value(Attr.KEYS).map(AttributeValue::l).orElse(List.of()).stream()
                .map(ClaimCodec::key)
                .map(key -> MatchKeys.free(pair, key, new Owner(Side.LEFT, before.left())))
                .forEach(attempt::ifPossible);
        Optional<Attempt.Failure> failure = attempt.make(table);
        return failure.isPresent()
                ? Refusals.because(Refusals.CHANGED)
                : new Written.Done<>(buried(before, tombstone, attempt));
    }

    private static void keep(Write write, State tombstone, String reason, Instant at, AttributeValue history) {
        LinkCodec.removeButHistory(write);
        tombstone(write, tombstone, reason, at).set(Attr.HISTORY, history);
    }

    static void bury(Write write, State tombstone, String reason, Instant at) {
        LinkCodec.remove(write);
        tombstone(write, tombstone, reason, at);
    }

    private static Write tombstone(Write write, State tombstone, String reason, Instant at) {
        return write.remove(Attr.STATE)
                .set(Attr.TOMBSTONE, Values.of(tombstone.name()))
                .set(Attr.ENDED_AT, Values.of(at))
                .set(Attr.ENDED_WHY, Values.of(reason));
    }

    private Map<Side, Item> read(PairKey pair, Link link) {
        List<Map<String, AttributeValue>> keys =
                List.of(Keys.record(pair, Side.LEFT, link.left()), Keys.record(pair, Side.RIGHT, link.right()));
        return table.getAll("retire", keys).stream()
                .collect(Collectors.toMap(item -> Keys.sideOf(item.must(Attr.PK)), item -> item));
    }

    private static RecordWrite ended(PairKey pair, Side side, String id, Item item, Consumer<Write> end) {
        return new RecordWrite(pair, side, id, item.version(), EntryCodec.due(item), Optional.empty(), end);
    }

    private static Entry buried(Link before, State tombstone, Attempt attempt) {
        return new Entry(
                Side.LEFT,
                before.left(),
                tombstone,
                before.version() + 1,
                Optional.of(before.right()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                attempt.mark(0));
    }

    /** Why a link as read cannot be written, if it cannot. */
    static <T> Optional<Written<T>> refused(Link before, Item left) {
        if (!EntryCodec.linkedTo(left, before.right())) {
            return Optional.of(Refusals.because(Refusals.NOT_LINKED));
        }
        boolean same = left.version() == before.version();
        return same ? Optional.empty() : Optional.of(Refusals.because(Refusals.CHANGED));
    }
}
