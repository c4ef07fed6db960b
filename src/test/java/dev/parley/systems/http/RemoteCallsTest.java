package dev.parley.systems.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.parley.sync.RemoteFailure;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class RemoteCallsTest {

    private static final Request READ = Request.read(URI.create("http://127.0.0.1/x"), "/x");

    private final MovableClock clock = new MovableClock(Instant.parse("2026-01-01T00:00:00Z"));
    private final Patience patience = new Patience();
    private final ScriptedHttp script = new ScriptedHttp(clock);

    @Test
    void letsAReadAndTheWriteAfterItGoTogetherThenKeepsToTheRate() {
        script.status(200);
        RemoteCalls calls = calls(2);

        send(calls, 2);
        Duration afterTwo = clock.slept();
        send(calls, 4);

        assertThat(afterTwo).isZero();
        assertThat(clock.slept()).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void aWebhookDoesNotWaitForItsTurnBeyondItsBudget() {
        script.status(200);
        RemoteCalls calls = calls(0.1);
        patience.webhook(clock.instant().plusSeconds(3));

        send(calls, 2);
        RemoteFailure.Unavailable refused = catchThrowableOfType(RemoteFailure.Unavailable.class, () -> send(calls, 1));

        assertThat(refused.retryAfter()).contains(Duration.ofSeconds(10));
        assertThat(refused.effectPossible()).isFalse();
        assertThat(calls.count()).isEqualTo(2);
    }

    @Test
    void aPlaceThatWasNotUsedIsGivenBack() {
        script.status(200);
        RemoteCalls calls = calls(0.1);
        patience.webhook(clock.instant().plusSeconds(3));
        send(calls, 2);
        catchThrowableOfType(RemoteFailure.Unavailable.class, () -> send(calls, 1));

        RemoteFailure.Unavailable again = catchThrowableOfType(RemoteFailure.Unavailable.class, () -> send(calls, 1));

        assertThat(again.retryAfter()).contains(Duration.ofSeconds(10));
    }

    @Test
    void nothingIsSentWhenTheTimeIsOver() {
        script.status(200);
        patience.run(clock.instant());

        RemoteFailure.Unavailable over = catchThrowableOfType(RemoteFailure.Unavailable.class, () -> send(calls(2), 1));

        assertThat(over.effectPossible()).isFalse();
        assertThat(script.requests()).isEmpty();
    }

    @Test
    void eachRequestIsGivenWhatIsLeftOfTheTime() {
        script.status(200);
        patience.run(clock.instant().plusSeconds(4));

        send(calls(2), 1);

        assertThat(script.requests().get(0).timeout()).isEqualTo(Duration.ofSeconds(4));
    }

    @Test
    void retriesShareOneCallTimeout() {
        script.status(500);
        RemoteCalls calls = calls(100);

        send(calls, 1);

        assertThat(script.requests())
                .extracting(Request::timeout)
                .containsExactly(
                        Duration.ofSeconds(10),
                        Duration.ofMillis(9_800),
                        Duration.ofMillis(9_400),
                        Duration.ofMillis(8_600));
    }

    @Test
    void aTokenIsFetchedAgainWhereItsServerIsBusyAndNeitherTryIsCounted() {
        script.status(429, Map.of("Retry-After", "3"), "")
                .status(503)
                .status(200, Map.of(), "{\"access_token\":\"t\",\"expires_in\":600}")
                .status(200);
        RemoteCalls calls = new RemoteCalls(
                "system",
                script,
                clock.timing(patience),
                new EvenPace(100),
                uncounted -> new ClientCredentials("system", uncounted, READ, clock, "SOME_KEY"));

        send(calls, 1);

        assertThat(clock.slept()).isEqualTo(Duration.ofMillis(3_000 + 400));
        assertThat(calls.count()).isEqualTo(1);
    }

    private static void send(RemoteCalls calls, int times) {
        for (int i = 0; i < times; i++) {
            calls.begin();
            calls.send(READ);
        }
    }

    private RemoteCalls calls(double perSecond) {
        return new RemoteCalls(
                "system",
                script,
                clock.timing(patience),
                new EvenPace(perSecond),
                uncounted -> Authorisation.header("X-Key", "k"));
    }
}
