package dev.parley.playground.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The function as packaged, in a process of its own, killed in the middle of its work. */
class KillIT {

    private static final int KILLS = 50;
    private static final int WORLDS = 4;

    /** Another one by {@code -Dparley.kills.seed=…}. */
    private static final long SEED = Long.getLong("parley.kills.seed", 1);

    @Test
    @Timeout(1200)
    @DisplayName("Fifty kills at random moments leave no duplicate and no lost edit after the next run")
    void leavesNoDuplicateAndNoLostEdit() throws Exception {
        List<Outcome> outcomes = new Campaign(Path.of("target"), KILLS, SEED, WORLDS).run();

        String report = Kills.report(outcomes);
        System.out.print(report);
        assertThat(outcomes).as(report).allSatisfy(outcome -> assertThat(outcome.violations())
                .isEmpty());
        assertThat(outcomes.stream().mapToInt(outcome -> outcome.kills().size()).sum())
                .as(report)
                .isEqualTo(KILLS);
        assertThat(outcomes.stream()
                        .flatMap(outcome -> outcome.kills().stream())
                        .map(Kill::moment))
                .contains(Moment.values());
    }
}
