package dev.parley.sync;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Looks at what waits: due marks, problems to be tried again, expired intents and claims; each once per invocation. */
final class DueWork {

    private static final int BATCH = 100;

    private final Work work;
    private final Records records;

    DueWork(Work work, Records records) {
        this.work = work;
        this.records = records;
    }

    void drain() {
        Set<String> done = new HashSet<>();
        boolean more = true;
        while (more && !work.stopped()) {
            List<Links.DueRecord> batch = work.links().due(work.key(), work.now(), BATCH + done.size());
            more = false;
            for (Links.DueRecord record : batch) {
                if (work.stopped()) {
                    return;
                }
                if (done.add(record.side() + record.id())) {
                    records.handle(record.side(), record.id(), false);
                    more = true;
                }
            }
        }
    }
}
