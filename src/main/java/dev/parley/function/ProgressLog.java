package dev.parley.function;

import dev.parley.sync.PairKey;
import dev.parley.sync.Progress;
import dev.parley.sync.Report.Counts;
import dev.parley.sync.RunState.OpenRun;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;

/** Logs how far a run is: one line per page, but not more than one in two seconds. Not thread-safe. */
final class ProgressLog implements Progress {

    private static final Logger LOG = Logger.getLogger(ProgressLog.class);
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final Clock clock;
    private Instant next = Instant.MIN;

    ProgressLog(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void page(PairKey pair, OpenRun run) {
        Instant now = clock.instant();
        if (now.isBefore(next)) {
            return;
        }
        next = now.plus(PAUSE);
        LOG.infof(
                "%s: %s goes on at %s, page %d; so far %s",
                pair.text(),
                run.kind().name().toLowerCase(java.util.Locale.ROOT),
                run.phase().name().toLowerCase(java.util.Locale.ROOT),
                run.page(),
                text(run.report().counts()));
    }

    /** The counts that are not 0. */
    static String text(Counts counts) {
        StringBuilder text = new StringBuilder();
        ReportJson.counts(counts).properties().stream()
                .filter(count -> count.getValue().asLong() > 0)
                .forEach(count -> text.append(text.isEmpty() ? "" : ", ")
                        .append(count.getKey())
                        .append(' ')
                        .append(count.getValue().asLong()));
        return text.isEmpty() ? "nothing" : text.toString();
    }
}
