package dev.parley.sync;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Which pairs an operator has paused. A run reads it anew; for webhooks it is kept for a minute, since they have few
 * store reads to spend. Not thread-safe.
 */
final class Pauses {

    /** Kind of the report of a run that did not begin. */
    static final String KIND = "paused";

    static final String WHY = "the pair is paused";

    private static final Duration KEPT = Duration.ofSeconds(60);
    private static final int ATTEMPTS = 5;

    private final Links links;
    private final String connection;
    private final String dataflow;
    private final Clock clock;
    private Meta stored = Meta.NONE;
    private Instant until = Instant.MIN;

    Pauses(Links links, String connection, String dataflow, Clock clock) {
        this.links = links;
        this.connection = connection;
        this.dataflow = dataflow;
        this.clock = clock;
    }

    /** As it is stored now. */
    boolean now(String pair) {
        saw(links.meta(connection, dataflow));
        return stored.paused().contains(pair);
    }

    /** As it was stored at most a minute ago. */
    boolean lately(String pair) {
        return lately().paused().contains(pair);
    }

    /** What was stored at most a minute ago. */
    Meta lately() {
        if (!clock.instant().isBefore(until)) {
            saw(links.meta(connection, dataflow));
        }
        return stored;
    }

    private void saw(Meta meta) {
        stored = meta;
        until = clock.instant().plus(KEPT);
    }

    /** @return whether it was otherwise before */
    boolean set(String pair, boolean pause) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            saw(links.meta(connection, dataflow));
            Meta next = stored.withPaused(pair, pause);
            if (next.equals(stored)) {
                return false;
            }
            Optional<Meta> saved =
                    links.saveMeta(connection, dataflow, stored, next).stored();
            if (saved.isPresent()) {
                saw(saved.get());
                return true;
            }
        }
        throw Declined.busy("others change what is stored of this dataflow at this moment");
    }

    /** What a run of a paused pair reports: that it did nothing, and that another invocation would do no more. */
    Report report() {
        Instant now = clock.instant();
        Report.Note note = new Report.Note(now, "", "", "nothing", WHY + "; resume lets it go on");
        return new Report("", KIND, now, Optional.of(now), Report.Counts.ZERO, 0, 0, 0, List.of(note));
    }
}
