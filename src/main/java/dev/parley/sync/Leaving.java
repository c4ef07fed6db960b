package dev.parley.sync;

import dev.parley.dataflow.Policies.OnLeave;
import dev.parley.dataflow.Side;
import java.util.List;
import java.util.Optional;

/**
 * A linked record that leaves its filter. With {@code onLeave: last-edit} what differs when it leaves travels once
 * more; the newest entry of the link's history keeps that this was done.
 */
final class Leaving {

    private static final String FILTER = "(filter)";
    private static final String LEFT = "left the filter of the pair: nothing travels any more";
    private static final String BACK = "came back into the filter of the pair";

    private final Work work;

    Leaving(Work work) {
        this.work = work;
    }

    /** Whether a record outside the filter still has its last edit to travel. */
    boolean open(Link link) {
        return work.pair().definition().policies().onLeave() == OnLeave.LAST_EDIT && !noted(link, LEFT);
    }

    /** Whether the last edit of a record outside the filter has travelled. */
    boolean closed(Link link) {
        return noted(link, LEFT);
    }

    private static boolean noted(Link link, String reason) {
        return link.history().stream()
                .findFirst()
                .filter(newest ->
                        newest.property().equals(FILTER) && newest.reason().equals(reason))
                .isPresent();
    }

    /** Notes that the last edit has travelled, after what a look at the link came to. */
    Fate close(Entry entry, Link before, Side side, Fate fate) {
        Entry now = work.links().find(work.key(), entry.side(), entry.id());
        Optional<Link> link = now.link();
        boolean done = fate == Fate.UNCHANGED
                || fate == Fate.UPDATED
                        && link.filter(left -> left.version() != before.version())
                                .isPresent();
        if (!done || link.isEmpty()) {
            return fate;
        }
        return note(link.get(), side, LEFT).isPresent()
                ? fate
                : work.due(entry, work.now(), "the link changed while its record left the filter");
    }

    /** The link of records that are inside; empty when it changed meanwhile. */
    Optional<Link> inside(Link link) {
        return noted(link, LEFT) ? note(link, Side.LEFT, BACK) : Optional.of(link);
    }

    private Optional<Link> note(Link link, Side side, String reason) {
        Link.History entry = new Link.History(work.now(), side, FILTER, reason);
        return work.links()
                .settle(work.key(), link, link.remembering(List.of(entry)))
                .stored();
    }
}
