package dev.parley.playground.twin;

import dev.parley.dataflow.Side;
import dev.parley.sync.Claim;
import dev.parley.sync.Entry;
import dev.parley.sync.Entry.State;
import dev.parley.sync.Link;
import dev.parley.sync.Problem;
import dev.parley.sync.Refusals;
import dev.parley.sync.Tombstone;
import dev.parley.sync.Written;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntSupplier;
import java.util.stream.Stream;

/** Entries and keys of one pair. Used only under the lock of {@link MemoryLinks}. */
final class MemoryPair {

    private final IntSupplier largest;
    private final Map<Side, TreeMap<String, Row>> rows = new EnumMap<>(Side.class);
    private final MemoryKeys keys = new MemoryKeys();
    private final MemoryClaims claims = new MemoryClaims(this, keys);

    /** @param largest how many characters a link may have as text */
    MemoryPair(IntSupplier largest) {
        this.largest = largest;
        for (Side side : Side.values()) {
            rows.put(side, new TreeMap<>());
        }
    }

    Stream<Row> rows() {
        return rows.values().stream().flatMap(side -> side.values().stream());
    }

    TreeMap<String, Row> rows(Side side) {
        return rows.get(side);
    }

    Row row(Side side, String id) {
        return rows.get(side).computeIfAbsent(id, missing -> new Row(side, missing));
    }

    Entry entry(Side side, String id) {
        Row row = rows.get(side).get(id);
        return row == null ? Entry.absent(side, id) : row.entry(linkOf(row));
    }

    private Optional<Link> linkOf(Row row) {
        if (row.state != State.LINKED) {
            return Optional.empty();
        }
        return row.side == Side.LEFT ? row.link : row(Side.LEFT, row.other.orElseThrow()).link;
    }

    Written<Entry> claim(Entry before, Claim claim) {
        return claims.claim(before, claim);
    }

    Written<Entry> reclaim(Entry before, Claim claim) {
        return claims.reclaim(before, claim);
    }

    Written<Entry> release(Entry before) {
        return claims.release(before);
    }

    MemoryForgets forgets() {
        return new MemoryForgets(this, keys);
    }

    Written<Link> link(Entry left, Entry right, Link link, List<Claim.Key> linkKeys) {
        Optional<Written<Link>> refusal = this.<Link>tooLarge(link)
                .or(() -> refusedUnlinked(left))
                .or(() -> refusedUnlinked(right))
                .or(() -> keys.refused(linkKeys, Set.of(owner(left), owner(right))));
        if (refusal.isPresent()) {
            return refusal.get();
        }
        Row leftRow = row(Side.LEFT, left.id());
        Row rightRow = row(Side.RIGHT, right.id());
        leftRow.linkKeys = keep(leftRow, rightRow, linkKeys);
        leftRow.beLinkedTo(right.id());
        rightRow.beLinkedTo(left.id());
        rightRow.version++;
        leftRow.hold(link);
        return new Written.Done<>(leftRow.link.orElseThrow());
    }

    /** Keys of open claims stay with the link too, unless they were taken meanwhile. The left record owns them all. */
    private Set<MemoryKeys.Name> keep(Row left, Row right, List<Claim.Key> given) {
        Set<MemoryKeys.Name> kept = new HashSet<>(MemoryKeys.names(given));
        for (Row row : List.of(left, right)) {
            Claim.Owner owner = owner(row);
            row.claim.stream()
                    .flatMap(claim -> MemoryKeys.names(claim.keys()).stream())
                    .filter(key -> keys.heldBy(key, owner))
                    .forEach(kept::add);
        }
        keys.take(kept, owner(left));
        return kept;
    }

    Written<Link> intend(Link before, Link.Intent intent, Instant now) {
        Optional<Written<Link>> refusal = this.<Link>tooLarge(before.withIntent(Optional.of(intent)))
                .or(() -> refusedLink(before))
                .or(() -> stored(before).intent().stream()
                        .filter(other ->
                                other.expiry().isAfter(now) && !other.id().equals(intent.id()))
                        .map(other -> Refusals.<Link>because(Refusals.WRITING))
                        .findFirst());
        return refusal.orElseGet(() -> replace(before, stored(before).withIntent(Optional.of(intent))));
    }

    Written<Link> settle(Link before, Link after) {
        Optional<Written<Link>> refusal = this.<Link>tooLarge(after).or(() -> refusedLink(before));
        return refusal.orElseGet(() -> replace(before, after.withIntent(Optional.empty())));
    }

    private Written<Link> replace(Link before, Link after) {
        row(Side.LEFT, before.left()).hold(after);
        return new Written.Done<>(stored(before));
    }

    private Link stored(Link before) {
        return row(Side.LEFT, before.left()).link.orElseThrow();
    }

    Written<Entry> retire(Link before, State tombstone, String reason, Instant at) {
        Optional<Written<Entry>> refusal = refusedLink(before);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        Row left = row(Side.LEFT, before.left());
        keys.free(left.linkKeys, owner(left));
        Tombstone ended = new Tombstone(at, reason, stored(before).history());
        left.end(tombstone, ended);
        row(Side.RIGHT, before.right()).end(tombstone, ended);
        return new Written.Done<>(entry(Side.LEFT, left.id));
    }

    Written<Link> rekey(Link before, Side side, String id, Link.History entry) {
        Entry met = entry(side, id);
        boolean taken = Set.of(State.LINKED, State.CLAIMED).contains(met.state());
        Optional<Written<Link>> refusal = this.<Link>refusedLink(before)
                .or(() -> taken ? Optional.of(Refusals.changed(Entry.absent(side, id), met)) : Optional.empty());
        if (refusal.isPresent()) {
            return refusal.get();
        }
        Link after = stored(before).withId(side, id).remembering(List.of(entry));
        Row from = row(side, before.id(side));
        Row to = row(side, id);
        Row other = row(side.opposite(), before.id(side.opposite()));
        if (side == Side.LEFT) {
            to.linkKeys = from.linkKeys;
            keys.handOn(from.linkKeys, owner(from), owner(to));
        }
        to.takeMark(from);
        from.end(State.RETIRED, new Tombstone(entry.at(), entry.reason(), List.of()));
        to.beLinkedTo(other.id);
        other.beLinkedTo(to.id);
        (side == Side.LEFT ? other : to).version++;
        (side == Side.LEFT ? to : other).hold(after);
        return new Written.Done<>(row(Side.LEFT, after.left()).link.orElseThrow());
    }

    Written<Entry> note(Entry before, Optional<Problem> problem) {
        if (before.link().isPresent()) {
            Link link = before.link().get();
            Optional<Written<Entry>> refusal = refusedLink(link);
            if (refusal.isPresent()) {
                return refusal.get();
            }
            replace(link, stored(link).withProblem(problem));
            return new Written.Done<>(entry(before.side(), before.id()));
        }
        Optional<Written<Entry>> refusal = refusedChanged(before);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        Row row = row(before.side(), before.id());
        row.problem = problem;
        return written(row);
    }

    Written<Entry> written(Row row) {
        row.version++;
        return new Written.Done<>(row.entry(linkOf(row)));
    }

    <T> Optional<Written<T>> refusedChanged(Entry before) {
        Entry now = entry(before.side(), before.id());
        return now.version() == before.version() ? Optional.empty() : Optional.of(Refusals.changed(before, now));
    }

    <T> Optional<Written<T>> refusedUnlinked(Entry before) {
        if (before.state() == State.LINKED) {
            return Optional.of(Refusals.linked(before));
        }
        return refusedChanged(before);
    }

    <T> Optional<Written<T>> refusedLink(Link before) {
        Optional<Link> now = row(Side.LEFT, before.left()).link;
        if (now.isEmpty() || !now.get().right().equals(before.right())) {
            return Optional.of(Refusals.because(Refusals.NOT_LINKED));
        }
        boolean same = now.get().version() == before.version();
        return same ? Optional.empty() : Optional.of(Refusals.because(Refusals.CHANGED));
    }

    /** The problem apart: there must always be room to tell of it. */
    private <T> Optional<Written<T>> tooLarge(Link link) {
        return link.withProblem(Optional.empty()).toString().length() > largest.getAsInt()
                ? Optional.of(Refusals.because(Refusals.TOO_LARGE))
                : Optional.empty();
    }

    static Claim.Owner owner(Row row) {
        return new Claim.Owner(row.side, row.id);
    }

    static Claim.Owner owner(Entry entry) {
        return new Claim.Owner(entry.side(), entry.id());
    }
}
