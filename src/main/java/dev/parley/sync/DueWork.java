package dev.parley.sync;

import dev.parley.dataflow.Side;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Looks at what waits: due marks, problems to be tried again, expired intents and claims; each once per invocation. */
final class DueWork {

    private static final int BATCH = 100;
    private static final int MOST_BROUGHT = 1000;

    private final Work work;
    private final Records records;

    DueWork(Work work, Records records) {
        this.work = work;
        this.records = records;
    }

    void drain() {
        Set<String> done = new HashSet<>();
        boolean more = true;
        while (more && !stopped()) {
            List<Links.DueRecord> batch = work.links().due(work.key(), work.now(), BATCH + done.size());
            more = false;
            for (Links.DueRecord record : batch) {
                if (stopped()) {
                    return;
                }
                more |= handle(record.side(), record.id(), done);
            }
        }
        if (work.tally().back()) {
            broughtAlong(done);
        }
    }

    /** What else waits for a system that answers again need not wait for its own time. */
    private void broughtAlong(Set<String> done) {
        for (Entry entry : work.links().problems(work.key(), MOST_BROUGHT)) {
            if (stopped()) {
                return;
            }
            if (Away.is(entry)) {
                handle(entry.side(), entry.id(), done);
            }
        }
    }

    private boolean handle(Side side, String id, Set<String> done) {
        boolean first = done.add(side + id);
        if (first) {
            records.handle(side, id, false);
        }
        return first;
    }

    private boolean stopped() {
        return work.budget().over() || work.tally().unreachableInARow() >= Run.MOST_UNREACHABLE;
    }
}
