package dev.parley.playground.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Histories drawn from seeds, played against the engine over the store in memory. */
final class TrialTest {

    private static final int HISTORIES = 2000;
    private static final int CHUNK = 100;

    private final LogTrap log = new LogTrap();

    @AfterEach
    void closeLog() {
        log.close();
    }

    @Test
    @DisplayName("10.1 to 10.5: nothing that must never happen does, in two thousand histories")
    void nothingForbiddenHappensInAnyHistory() {
        List<Outcome> outcomes = LongStream.range(0, HISTORIES / CHUNK)
                .parallel()
                .boxed()
                .flatMap(chunk -> played(chunk * CHUNK).stream())
                .toList();

        System.out.println("Trial: " + outcomes.stream().map(Outcome::figures).reduce(Figures.NONE, Figures::plus));
        assertThat(outcomes).hasSize(HISTORIES);
        outcomes.stream()
                .filter(outcome -> outcome.broken().isPresent())
                .findFirst()
                .ifPresent(outcome -> {
                    throw new AssertionError(Trial.inMemory().shortest(outcome).story());
                });
        assertThat(log.lines).noneMatch(line -> line.contains(Persons.MARK));
    }

    private static List<Outcome> played(long first) {
        Trial trial = Trial.inMemory();
        return LongStream.range(first, first + CHUNK)
                .mapToObj(seed -> told(trial.play(History.of(seed))))
                .toList();
    }

    /** A tale is kept only where something is wrong. */
    private static Outcome told(Outcome outcome) {
        return outcome.broken().isPresent()
                ? outcome
                : new Outcome(outcome.history(), outcome.figures(), outcome.broken(), List.of());
    }

    @Test
    void aSeedAlwaysGivesTheSameHistory() {
        Outcome once = Trial.inMemory().play(History.of(7));
        Outcome again = Trial.inMemory().play(History.parse(once.history().text()));

        assertThat(again).isEqualTo(once);
    }

    @Test
    void muchHappensInTheHistories() {
        Figures figures = LongStream.range(0, CHUNK)
                .mapToObj(seed -> Trial.inMemory().play(History.of(seed)).figures())
                .reduce(Figures.NONE, Figures::plus);

        assertThat(figures.writes()).isGreaterThan(3 * CHUNK);
        assertThat(figures.stops()).isGreaterThan(CHUNK / 2);
        assertThat(figures.faults()).isGreaterThan(CHUNK);
        assertThat(figures.inside()).isGreaterThan(4 * CHUNK);
        assertThat(figures.ended()).isGreaterThan(CHUNK / 4);
        assertThat(figures.removed()).isGreaterThan(CHUNK / 20);
        assertThat(figures.steps()).isGreaterThan(20 * CHUNK);
    }

    /** Everything that is logged while it is open. */
    private static final class LogTrap extends Handler {

        private final List<String> lines = new CopyOnWriteArrayList<>();
        private final Logger root = Logger.getLogger("");

        LogTrap() {
            setLevel(Level.ALL);
            root.addHandler(this);
        }

        @Override
        public void publish(LogRecord event) {
            lines.add(event.getMessage() + Arrays.toString(event.getParameters()));
        }

        @Override
        public void flush() {
            // Nothing is held back.
        }

        @Override
        public void close() {
            root.removeHandler(this);
        }
    }
}
