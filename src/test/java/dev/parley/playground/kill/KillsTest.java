package dev.parley.playground.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KillsTest {

    @Test
    void takesCountSeedAndWorlds() {
        assertThat(Kills.numbers("--count", "7", "--seed", "3"))
                .containsEntry("--count", 7L)
                .containsEntry("--seed", 3L)
                .doesNotContainKey("--worlds");
    }

    @Test
    void killsTwoHundredTimesUnlessToldOtherwise() {
        assertThat(Kills.numbers()).containsEntry("--count", 200L).containsKey("--seed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--count", "--count 0", "--count x", "--kills 3", "7"})
    void refusesWhatItDoesNotKnow(String arguments) {
        assertThat(Kills.numbers(arguments.split(" "))).isEmpty();
    }

    @Test
    void tellsOfAViolationWithTheKillsBeforeIt() {
        Kill kill = new Kill(Moment.AFTER_REMOTE_WRITE, "POST /v2/Customers", 3, Instant.EPOCH);
        Violation violation = new Violation("DUPLICATE", "customer 910000001 right [7, 8]");
        Outcome outcome = new Outcome("crm, seed 1", List.of(kill), List.of(violation), 0, 5, 9, 2);

        String report = Kills.report(List.of(outcome));

        assertThat(report)
                .contains(
                        "crm, seed 1: 1 kills, 2 starts",
                        "DUPLICATE: customer 910000001 right [7, 8]",
                        "killed in step 3, after a write to a system: POST /v2/Customers",
                        "1 kills after a write to a system");
    }

    @Test
    void isShortWhenAllIsWell() {
        Outcome outcome = new Outcome("crm, seed 1", List.of(), List.of(), 0, 5, 9, 2);

        assertThat(Kills.report(List.of(outcome)).lines()).hasSize(1);
    }
}
