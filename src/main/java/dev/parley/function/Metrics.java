package dev.parley.function;

import dev.parley.sync.Engine;
import dev.parley.sync.Links;
import dev.parley.sync.Meter.Figures;
import dev.parley.sync.Report.Counts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Tells what was done in lines of metrics; names and numbers only. For one thread. */
final class Metrics {

    private final Engine engine;
    private final Clock clock;
    private final Detail detail;
    private final Consumer<String> lines;

    /** @param lines takes each line; standard output, where CloudWatch Logs collects it */
    Metrics(Engine engine, Clock clock, Detail detail, Consumer<String> lines) {
        this.engine = engine;
        this.clock = clock;
        this.detail = detail;
        this.lines = lines;
    }

    /** How much is told. */
    enum Detail {
        PAIR,
        DATAFLOW,
        OFF
    }

    /** The beginning of something that is measured. */
    Stretch begin() {
        engine.meter().take();
        return new Stretch(clock.instant(), engine.remoteCalls(), engine.links().calls());
    }

    /** What is measured from its beginning to {@link #end}. */
    final class Stretch {

        private final Instant began;
        private final long remote;
        private final Links.Calls store;

        private Stretch(Instant began, long remote, Links.Calls store) {
            this.began = began;
            this.remote = remote;
            this.store = store;
        }

        /** A run or webhook of one pair has ended: it has a line, even if nothing was done. */
        void end(String pair) {
            Map<String, Figures> figures = new LinkedHashMap<>(engine.meter().take());
            Figures own = Optional.ofNullable(figures.remove(pair)).orElse(Figures.NOTHING);
            Links.Calls now = engine.links().calls();
            tell(
                    filled(own)
                            .with(Metric.REMOTE_CALLS, engine.remoteCalls() - remote)
                            .with(Metric.STORE_CALLS, now.reads() - store.reads() + now.writes() - store.writes())
                            .with(Metric.DURATION, millis()),
                    Optional.of(pair));
            others(figures);
        }

        /** Anything else has ended; what it did to records has a line for each pair. */
        void end() {
            others(engine.meter().take());
        }

        private long millis() {
            return Math.max(0, Duration.between(began, clock.instant()).toMillis());
        }
    }

    /** A run over the pairs asked for has ended. @param held pairs that may not write: brakes, approvals, pauses */
    void run(boolean good, int held) {
        tell(
                new MetricLine()
                        .with(Metric.GOOD_RUNS, good ? 1 : 0)
                        .with(Metric.FAILED_RUNS, good ? 0 : 1)
                        .with(Metric.HELD_PAIRS, held),
                Optional.empty());
    }

    /** Records of other pairs, that the work had to bring along. */
    private void others(Map<String, Figures> figures) {
        figures.forEach((pair, of) -> {
            if (tells(of.counts())) {
                tell(filled(of), Optional.of(pair));
            }
        });
    }

    /** Whether anything but looking was done. */
    private static boolean tells(Counts counts) {
        return counts.createdLeft()
                        + counts.createdRight()
                        + counts.updatedLeft()
                        + counts.updatedRight()
                        + counts.conflicts()
                        + counts.problems()
                > 0;
    }

    private static MetricLine filled(Figures figures) {
        Counts counts = figures.counts();
        return new MetricLine()
                .with(Metric.READ, counts.read())
                .with(Metric.CREATED, counts.createdLeft() + counts.createdRight())
                .with(Metric.UPDATED, counts.updatedLeft() + counts.updatedRight())
                .with(Metric.CONFLICTS, counts.conflicts())
                .with(Metric.PROBLEMS, counts.problems())
                .with(Metric.LAG, figures.lags());
    }

    private void tell(MetricLine line, Optional<String> pair) {
        if (detail != Detail.OFF) {
            boolean eachPair = detail == Detail.PAIR;
            lines.accept(line.text(
                    clock.instant(),
                    engine.dataflow().name(),
                    pair,
                    eachPair,
                    engine.key("").connection()));
        }
    }
}
