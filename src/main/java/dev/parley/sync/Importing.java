package dev.parley.sync;

import dev.parley.dataflow.Side;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Links records by their ids alone, as somebody else had them linked before: no system is asked. The next reconcile
 * reads both and merges them as at any first link; an id that is none ends its link then, like a record that is gone.
 */
final class Importing {

    private static final String REASON = "imported";

    /** So many entries are read at once. */
    private static final int BATCH = 100;

    private final Work work;

    Importing(Work work) {
        this.work = work;
    }

    /** What became of each, in their order; fewer when the time is over. */
    List<Operator.Imported> all(List<Operator.Ids> wanted) {
        List<Operator.Imported> done = new ArrayList<>();
        for (int from = 0; from < wanted.size() && !work.stopped(); from += BATCH) {
            batch(wanted.subList(from, Math.min(from + BATCH, wanted.size())), done);
        }
        return done;
    }

    private void batch(List<Operator.Ids> wanted, List<Operator.Imported> done) {
        Map<String, Entry> left = found(
                Side.LEFT, wanted.stream().map(Operator.Ids::left).distinct().toList());
        Map<String, Entry> right = found(
                Side.RIGHT, wanted.stream().map(Operator.Ids::right).distinct().toList());
        for (Operator.Ids ids : wanted) {
            if (work.stopped()) {
                return;
            }
            // An id that comes twice is known of anew the second time.
            Entry own = Optional.ofNullable(left.remove(ids.left())).orElseGet(() -> find(Side.LEFT, ids.left()));
            Entry other = Optional.ofNullable(right.remove(ids.right())).orElseGet(() -> find(Side.RIGHT, ids.right()));
            done.add(linked(own, other));
        }
    }

    private Map<String, Entry> found(Side side, List<String> ids) {
        Map<String, Entry> found = new LinkedHashMap<>();
        ids.forEach(id -> found.put(id, Entry.absent(side, id)));
        found.putAll(work.links().findAll(work.key(), side, ids));
        return found;
    }

    private Entry find(Side side, String id) {
        return work.links().find(work.key(), side, id);
    }

    private Operator.Imported linked(Entry left, Entry right) {
        try {
            if (left.state() == Entry.State.LINKED
                    && left.other().filter(right.id()::equals).isPresent()) {
                return Operator.Imported.PRESENT;
            }
            Joining.refuseTaken(left, right.id());
            Joining.refuseTaken(right, left.id());
            Link link = Joining.fresh(work, left.id(), right.id(), REASON);
            boolean stored =
                    work.links().link(work.key(), left, right, link, List.of()).done();
            if (!stored) {
                throw Declined.busy("one of the two records changed at this moment");
            }
        } catch (Declined e) {
            return new Operator.Imported(false, Optional.of(e));
        }
        work.tally().linked(left.id(), right.id(), REASON);
        work.companions().linked(work.key().pair(), left.id(), right.id());
        return Operator.Imported.LINKED;
    }
}
