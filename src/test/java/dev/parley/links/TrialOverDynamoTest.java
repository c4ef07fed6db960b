package dev.parley.links;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.playground.trial.Figures;
import dev.parley.playground.trial.History;
import dev.parley.playground.trial.Outcome;
import dev.parley.playground.trial.Trial;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Histories drawn from seeds, played against the engine over the store in DynamoDB Local. */
final class TrialOverDynamoTest {

    private static final int HISTORIES = 8;

    @Test
    @DisplayName("10.1 to 10.5: nothing that must never happen does, over the store in DynamoDB")
    void nothingForbiddenHappensOverTheTable() {
        Trial trial = Trial.over(clock -> LocalTable.shared().links(clock));

        List<Outcome> outcomes = LongStream.range(0, HISTORIES)
                .mapToObj(seed -> trial.play(History.of(seed)))
                .toList();

        System.out.println("Trial over DynamoDB: "
                + outcomes.stream().map(Outcome::figures).reduce(Figures.NONE, Figures::plus));
        Optional<Outcome> failed = outcomes.stream()
                .filter(outcome -> outcome.broken().isPresent())
                .findFirst();
        assertThat(failed.map(outcome -> trial.shortest(outcome).story())).isEmpty();
    }
}
