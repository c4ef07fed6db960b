package dev.parley.sync;

import dev.parley.dataflow.Side;
import java.time.Instant;
import java.util.Optional;

/**
 * Moves the base of a set after a write. A write to one side carries only what the other side changed; what its own
 * side changed still has to travel, so it must stay visible against the base until the other write has arrived. Pure.
 *
 * @param planned the base on which the writes were planned; none at a first link
 */
record SetBase(BoundSet set, Optional<Link.Base> planned) {

    /**
     * The base once a write has arrived.
     *
     * @param stored after the write to the other side, if that arrived before
     * @param shown fingerprint of what the target shows now
     */
    Link.Base arrived(Optional<Link.Base> stored, Side target, Link.Sent sent, String shown, Instant now) {
        Optional<Link.Base> current = stored.filter(base -> base.revision() == set.revision());
        Side source = target.opposite();
        Marks waiting = marks(current, target);
        Marks before = Marks.of(sent.before());
        String there = Marks.of(shown)
                .minus(before.minus(waiting))
                .plus(waiting.minus(before))
                .text();
        Marks from = Marks.of(sent.source());
        Marks old = marks(planned, source);
        String here = marks(current, source)
                .plus(from.minus(old))
                .minus(old.minus(from))
                .text();
        return target == Side.LEFT
                ? new Link.Base(there, here, now, now, set.revision())
                : new Link.Base(here, there, now, now, set.revision());
    }

    private static Marks marks(Optional<Link.Base> base, Side side) {
        return base.map(known -> Marks.of(known.of(side))).orElse(Marks.NONE);
    }
}
