package dev.parley.links;

import dev.parley.sync.Claim;
import dev.parley.sync.Claim.Owner;
import dev.parley.sync.Entry;
import dev.parley.sync.Entry.State;
import dev.parley.sync.PairKey;
import dev.parley.sync.Refusals;
import dev.parley.sync.Written;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Claims: made, replaced, given up. */
final class ClaimWrites {

    private final Table table;

    ClaimWrites(Table table) {
        this.table = table;
    }

    Written<Entry> claim(PairKey pair, Entry before, Claim claim) {
        if (before.state() == State.LINKED) {
            return Refusals.linked(before);
        }
        if (before.state() == State.CLAIMED) {
            return Refusals.because(Refusals.CLAIMED);
        }
        Owner owner = new Owner(before.side(), before.id());
        Attempt attempt = new Attempt("claim").record(holding(pair, before, claim));
        MatchKeys.distinct(pair, claim.keys())
                .forEach(key -> attempt.also(MatchKeys.take(pair, key, owner, List.of(owner))));
        attempt.also(open(pair, before, claim));
        Optional<Attempt.Failure> failure = attempt.make(table);
        return failure.isPresent()
                ? refused(before, failure.get())
                : new Written.Done<>(claimed(before, claim, attempt));
    }

    Written<Entry> reclaim(PairKey pair, Entry before, Claim replacement) {
        if (before.state() != State.CLAIMED) {
            return Refusals.because(Refusals.NOT_CLAIMED);
        }
        Claim claim = replacement.holding(before.claim().orElseThrow().keys());
        Attempt attempt =
                new Attempt("reclaim").record(holding(pair, before, claim)).also(open(pair, before, claim));
        Optional<Attempt.Failure> failure = attempt.make(table);
        return failure.isPresent()
                ? refused(before, failure.get())
                : new Written.Done<>(claimed(before, claim, attempt));
    }

    Written<Entry> release(PairKey pair, Entry before) {
        if (before.state() != State.CLAIMED) {
            return Refusals.because(Refusals.NOT_CLAIMED);
        }
        Item item = table.get("release", Keys.record(pair, before.side(), before.id()));
        if (item.version() != before.version()) {
            return Refusals.changed(before, decode(before, item));
        }
        Owner owner = new Owner(before.side(), before.id());
        Attempt attempt = new Attempt("release").record(freed(pair, before, EntryCodec.due(item)));
        MatchKeys.distinct(pair, before.claim().orElseThrow().keys())
                .forEach(key -> attempt.ifPossible(MatchKeys.free(pair, key, owner)));
        attempt.also(Write.delete(Keys.claim(pair, before.side(), before.id())));
        Optional<Attempt.Failure> failure = attempt.make(table);
        return failure.isPresent()
                ? refused(before, failure.get())
                : new Written.Done<>(released(before, item, attempt));
    }

    private static RecordWrite freed(PairKey pair, Entry before, Optional<Entry.Due> mark) {
        return new RecordWrite(
                pair,
                before.side(),
                before.id(),
                before.version(),
                mark,
                RecordWrite.next(before.problem(), Optional.empty()),
                write -> write.remove(Attr.STATE, Attr.CLAIM));
    }

    private static RecordWrite holding(PairKey pair, Entry before, Claim claim) {
        Consumer<Write> effect =
                write -> write.set(Attr.STATE, EntryCodec.CLAIMED).set(Attr.CLAIM, ClaimCodec.encode(claim));
        return new RecordWrite(
                pair,
                before.side(),
                before.id(),
                before.version(),
                before.due(),
                RecordWrite.next(before.problem(), Optional.of(claim.expiry())),
                effect);
    }

    private static Write open(PairKey pair, Entry before, Claim claim) {
        return Write.update(Keys.claim(pair, before.side(), before.id())).set(Attr.CLAIM, ClaimCodec.encode(claim));
    }

    private static Entry claimed(Entry before, Claim claim, Attempt attempt) {
        return new Entry(
                before.side(),
                before.id(),
                State.CLAIMED,
                before.version() + 1,
                Optional.empty(),
                Optional.empty(),
                Optional.of(claim),
                before.problem(),
                attempt.mark(0));
    }

    /** A tombstone comes to light again. */
    private static Entry released(Entry before, Item item, Attempt attempt) {
        return new Entry(
                before.side(),
                before.id(),
                item.text(Attr.TOMBSTONE).map(State::valueOf).orElse(State.NONE),
                before.version() + 1,
                item.text(Attr.OTHER),
                Optional.empty(),
                Optional.empty(),
                before.problem(),
                attempt.mark(0));
    }

    private static Written<Entry> refused(Entry before, Attempt.Failure failure) {
        return failure.record().isPresent()
                ? Refusals.changed(before, decode(before, failure.met()))
                : MatchKeys.refused(failure.met());
    }

    private static Entry decode(Entry before, Item met) {
        return EntryCodec.decode(before.side(), before.id(), met, Optional.empty());
    }
}
