package dev.parley.systems.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.sync.RemoteFailure;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class RetryingTest {

    private static final URI ANY = URI.create("http://127.0.0.1/x");
    private static final Request READ = Request.read(ANY, "/x");
    private static final Request WRITE =
            Request.write("POST", ANY, "/x", new Request.Content("application/json", "{}"));

    private final MovableClock clock = new MovableClock(Instant.parse("2026-01-01T00:00:00Z"));
    private final Patience patience = new Patience();
    private final ScriptedHttp script = new ScriptedHttp(clock);

    @Test
    void readsAgainAfterServerErrorsWithGrowingWaits() {
        script.status(500).status(503).status(200);

        assertThat(retrying().send(READ).status()).isEqualTo(200);
        assertThat(clock.slept()).isEqualTo(Duration.ofMillis(200 + 400));
    }

    @Test
    void neverWritesAgainAfterAServerError() {
        script.status(500).status(200);

        assertThat(retrying().send(WRITE).status()).isEqualTo(500);
        assertThat(script.requests()).hasSize(1);
    }

    @Test
    void neverWritesAgainAfterALostAnswer() {
        script.failing(unavailable(true)).status(200);

        assertThatThrownBy(() -> retrying().send(WRITE)).isInstanceOf(RemoteFailure.Unavailable.class);
        assertThat(script.requests()).hasSize(1);
    }

    @Test
    void writesAgainWhereNothingWasSent() {
        script.failing(unavailable(false)).status(201);

        assertThat(retrying().send(WRITE).status()).isEqualTo(201);
    }

    @Test
    void waitsAsLongAsTheSystemAsksAlsoInFractions() {
        script.status(429, Map.of("retry-after", "2.5"), "").status(200);

        assertThat(retrying().send(WRITE).status()).isEqualTo(200);
        assertThat(clock.slept()).isEqualTo(Duration.ofMillis(2_500));
    }

    @Test
    void waitsASecondWhereARateLimitSaysNothing() {
        script.status(429).status(200);

        retrying().send(READ);

        assertThat(clock.slept()).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void understandsADateInRetryAfter() {
        script.status(503, Map.of("Retry-After", "Thu, 1 Jan 2026 00:00:03 GMT"), "")
                .status(200);

        retrying().send(READ);

        assertThat(clock.slept()).isEqualTo(Duration.ofSeconds(3));
    }

    @Test
    void aWebhookNeverWaitsForARateLimit() {
        patience.webhook(clock.instant().plusSeconds(3));
        script.status(429, Map.of("Retry-After", "1"), "").status(200);

        assertThat(retrying().send(READ).status()).isEqualTo(429);
        assertThat(clock.slept()).isZero();
    }

    @Test
    void aRunDoesNotWaitBeyondItsEnd() {
        patience.run(clock.instant().plusSeconds(4));
        script.status(429, Map.of("Retry-After", "5"), "").status(200);

        assertThat(retrying().send(READ).status()).isEqualTo(429);
        assertThat(clock.slept()).isZero();
    }

    @Test
    void noCallLastsLongerThanTheCallTimeout() {
        Duration longer = Duration.ofSeconds(11);
        script.status(429, Map.of("Retry-After", "" + longer.toSeconds()), "").status(200);

        assertThat(retrying().send(READ).status()).isEqualTo(429);
    }

    @Test
    void givesUpAfterFourAttempts() {
        script.status(500);

        assertThat(retrying().send(READ).status()).isEqualTo(500);
        assertThat(script.requests()).hasSize(4);
    }

    @Test
    void jitterOnlyLengthensAWait() {
        script.status(429, Map.of("Retry-After", "2"), "").status(200);
        Timing jittery = new Timing(clock, clock, () -> 0.999, Duration.ofSeconds(10), patience);

        new Retrying(script, jittery, new Deadline(jittery)).send(READ);

        assertThat(clock.slept()).isBetween(Duration.ofSeconds(2), Duration.ofMillis(2_500));
    }

    private Retrying retrying() {
        Timing timing = clock.timing(patience);
        return new Retrying(script, timing, new Deadline(timing));
    }

    private static RemoteFailure unavailable(boolean effectPossible) {
        return new RemoteFailure.Unavailable("lost", effectPossible, Optional.empty(), null);
    }
}
