package dev.parley.playground.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SoakOptionsTest {

    @Test
    void lastsAnHourUnlessToldOtherwise() {
        assertThat(SoakOptions.of(List.of())).isEqualTo(new SoakOptions(Duration.ofHours(1), 1, Optional.empty()));
        assertThat(SoakOptions.of(List.of("--minutes", "5", "--seed", "9")))
                .isEqualTo(new SoakOptions(Duration.ofMinutes(5), 9, Optional.empty()));
    }

    @Test
    void takesAHistoryToReplay() {
        History history = new History(9, List.of(new Step(3, Kind.EDIT, 2, 1, 4, 5)));

        SoakOptions options = SoakOptions.of(List.of("--replay", history.text()));

        assertThat(options.replay()).contains(history);
        assertThat(SoakOptions.of(List.of("--replay", "12")).replay()).contains(History.of(12));
    }

    @Test
    void saysWhichArgumentIsWrong() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SoakOptions.of(List.of("--hours", "1")))
                .withMessageContaining("--hours");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SoakOptions.of(List.of("--minutes")))
                .withMessageContaining("--minutes");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SoakOptions.of(List.of("--seed", "x")))
                .withMessageContaining("\"x\"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SoakOptions.of(List.of("--replay", "1:2.EDIT")))
                .withMessageContaining("2.EDIT");
    }
}
