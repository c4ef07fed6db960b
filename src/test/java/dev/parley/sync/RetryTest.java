package dev.parley.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

final class RetryTest {

    @Test
    void waitsTwiceAsLongAfterEachAttemptUpToSixHours() {
        List<Long> wholeMinutes = List.of(1L, 2L, 4L, 8L, 16L, 32L, 64L, 128L, 256L, 360L, 360L, 360L);
        for (int attempt = 1; attempt <= wholeMinutes.size(); attempt++) {
            Duration whole = Duration.ofMinutes(wholeMinutes.get(attempt - 1));
            for (int seed = 0; seed < 500; seed++) {
                assertThat(Retry.after(attempt, "id" + seed)).isBetween(whole.dividedBy(2), whole);
            }
        }
    }

    @Test
    @DisplayName("N02: the waits are jittered: what failed together does not come back together")
    void spreadsWhatFailedTogether() {
        long different = IntStream.range(0, 500)
                .mapToObj(seed -> Retry.after(5, "id" + seed))
                .distinct()
                .count();

        assertThat(different).isGreaterThan(250);
    }

    @Test
    void waitsTheSameForTheSameSeed() {
        assertThat(Retry.after(3, "id7")).isEqualTo(Retry.after(3, "id7"));
    }
}
