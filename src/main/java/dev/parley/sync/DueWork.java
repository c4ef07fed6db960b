package dev.parley.sync;

import dev.parley.dataflow.Side;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Looks at what waits: due marks, problems to be tried again, expired intents and claims; each once per invocation. */
final class DueWork {

    private static final int BATCH = 100;
    private static final int MOST = 100_000;
    private static final int MOST_BROUGHT = 1000;

    private final Work work;
    private final Records records;
    private List<Links.DueRecord> first;

    DueWork(Work work, Records records) {
        this.work = work;
        this.records = records;
    }

    /** How many records wait; a look that costs no more than the draining's own unless they are many. */
    int count() {
        first = work.links().due(work.key(), work.now(), BATCH);
        return first.size() < BATCH
                ? first.size()
                : work.links().due(work.key(), work.now(), MOST).size();
    }

    void drain() {
        Set<String> done = new HashSet<>();
        boolean more = true;
        while (more && !work.stopped()) {
            List<Links.DueRecord> batch = batch(BATCH + done.size());
            more = false;
            for (Links.DueRecord record : batch) {
                if (work.stopped()) {
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
            if (work.stopped()) {
                return;
            }
            if (Away.is(entry)) {
                handle(entry.side(), entry.id(), done);
            }
        }
    }

    private List<Links.DueRecord> batch(int limit) {
        List<Links.DueRecord> batch = first == null ? work.links().due(work.key(), work.now(), limit) : first;
        first = null;
        return batch;
    }

    private boolean handle(Side side, String id, Set<String> done) {
        boolean fresh = done.add(side + id);
        if (fresh) {
            records.handle(side, id, false);
        }
        return fresh;
    }
}
