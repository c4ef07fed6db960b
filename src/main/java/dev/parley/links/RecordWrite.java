package dev.parley.links;

import dev.parley.dataflow.Side;
import dev.parley.sync.Entry.Due;
import dev.parley.sync.PairKey;
import dev.parley.sync.Problem;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A write to a record's item. Due marks are set beside it at any time and do not change the version; the index holds
 * the earlier of mark and {@code next}, so the write is conditional on the mark too. Immutable.
 *
 * @param version the item's, as read
 * @param mark the due mark believed to be set
 * @param next when there is something to do afterwards, the mark apart
 * @param effect sets and removes what the write is about
 */
record RecordWrite(
        PairKey pair,
        Side side,
        String id,
        long version,
        Optional<Due> mark,
        Optional<Instant> next,
        Consumer<Write> effect) {

    /** A problem without a next attempt is parked: found among the problems, never due. */
    static Optional<Instant> next(Optional<Problem> problem, Optional<Instant> expiry) {
        return earliest(problem.map(found -> found.next().orElse(Values.PARKED)), expiry);
    }

    private static Optional<Instant> earliest(Optional<Instant> one, Optional<Instant> other) {
        return Stream.of(one, other).flatMap(Optional::stream).min(Comparator.naturalOrder());
    }

    /** The same write in view of what it met; empty if not only the mark was another. */
    Optional<RecordWrite> adopting(Item met) {
        Optional<Due> real = EntryCodec.due(met);
        return met.version() == version && !real.equals(mark)
                ? Optional.of(new RecordWrite(pair, side, id, version, real, next, effect))
                : Optional.empty();
    }

    Write write() {
        Write write = opened(Write.update(Keys.record(pair, side, id)), version, mark);
        effect.accept(indexed(write, pair, next, mark));
        return write;
    }

    /** Raises the version; conditional on it and on the mark. */
    static Write opened(Write write, long version, Optional<Due> mark) {
        write.whenVersion(version).set(Attr.VERSION, Values.of(version + 1));
        return mark.isPresent()
                ? write.when("#c = :mark AND attribute_exists(#dt)")
                        .bind("mark", Values.of(mark.get().counter()))
                : write.when("attribute_not_exists(#dt)");
    }

    /** Puts the record where the index is to find it. @param mark the one that is set afterwards */
    static Write indexed(Write write, PairKey pair, Optional<Instant> next, Optional<Due> mark) {
        Optional<Instant> at = earliest(next, mark.map(Due::notBefore));
        return write.set(Attr.NEXT, next.map(Values::of))
                .set(Attr.GROUP, at.map(due -> Values.of(Keys.group(pair))))
                .set(Attr.AT, at.map(Values::of));
    }
}
