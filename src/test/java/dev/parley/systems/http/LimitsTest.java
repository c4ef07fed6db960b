package dev.parley.systems.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.parley.sync.RemoteFailure;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Once a system asks to wait, nobody calls it before that. */
final class LimitsTest {

    private static final URI ANY = URI.create("http://127.0.0.1/x");
    private static final Request READ = Request.read(ANY, "/x");
    private static final Request WRITE = Request.write("PUT", ANY, "/x", new Request.Content("application/json", "{}"));

    private final MovableClock clock = new MovableClock(Instant.parse("2026-01-01T00:00:00Z"));
    private final Patience patience = new Patience();
    private final ScriptedHttp script = new ScriptedHttp(clock);
    private double jitter;
    private final Timing timing = new Timing(clock, clock, () -> jitter, Duration.ofSeconds(10), patience);
    private final RemoteCalls calls = calls(Authorisation.header("X-Key", "k"));

    private RemoteCalls calls(Authorisation authorisation) {
        return new RemoteCalls("ledger", script, timing, new EvenPace(1000), uncounted -> authorisation);
    }

    @Test
    @DisplayName("N02: a 429 without a time, three times: waits grow and are jittered, then the write succeeds")
    void waitsLongerEachTimeWhereALimitSaysNothing() {
        jitter = 0.5;
        script.status(429).status(429).status(429).status(200);

        Reply reply = calls.send(WRITE);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(clock.slept()).isEqualTo(Duration.ofMillis(7_000 + 7_000 / 8));
        assertThat(script.requests()).hasSize(4);
    }

    @Test
    @DisplayName("N10: nothing is sent before the time the system named, whoever asks")
    void sendsNothingBeforeTheTimeTheSystemNamed() {
        script.status(429, Map.of("Retry-After", "7200"), "").status(200);
        refused(READ);
        clock.advance(Duration.ofMinutes(119));

        RemoteFailure.Unavailable refused = refused(WRITE);

        assertThat(script.requests()).hasSize(1);
        assertThat(refused.concernsWholeSystem()).isTrue();
        assertThat(refused.effectPossible()).isFalse();
        assertThat(refused.retryAfter()).contains(Duration.ofMinutes(1));
        assertThat(refused).hasMessage("ledger asks to wait until 2026-01-01T02:00:00Z");
    }

    @Test
    @DisplayName("N10: after that time it goes on as before")
    void goesOnAfterTheTimeTheSystemNamed() {
        script.status(429, Map.of("Retry-After", "7200"), "").status(200);
        refused(READ);
        clock.advance(Duration.ofHours(2));

        assertThat(send(READ).status()).isEqualTo(200);
    }

    @Test
    void theNextCallWaitsTheRestWhereTheEventHasTheTime() {
        script.status(429, Map.of("Retry-After", "12"), "").status(200);
        refused(READ);
        clock.advance(Duration.ofSeconds(4));

        Reply reply = send(READ);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(clock.slept()).isEqualTo(Duration.ofSeconds(8));
    }

    @Test
    void aWebhookIsToldAtOnceToComeAgain() {
        script.status(429, Map.of("Retry-After", "2"), "").status(200);
        patience.webhook(clock.instant().plusSeconds(3));
        calls.send(READ);

        RemoteFailure.Unavailable refused = refused(READ);

        assertThat(refused.retryAfter()).contains(Duration.ofSeconds(2));
        assertThat(clock.slept()).isZero();
        assertThat(script.requests()).hasSize(1);
    }

    @Test
    void aServiceThatIsUnavailableForATimeIsLeftAloneAsLong() {
        script.status(503, Map.of("Retry-After", "60"), "").status(200);
        send(READ);

        refused(READ);

        assertThat(script.requests()).hasSize(1);
    }

    @Test
    @DisplayName("N10: where no time is named the pause doubles up to five minutes: nobody hammers")
    void doublesThePauseWhereNoTimeIsNamed() {
        script.status(429);
        patience.run(Instant.MAX);

        int hour = 0;
        Instant end = clock.instant().plus(Duration.ofHours(1));
        while (clock.instant().isBefore(end)) {
            calls.begin();
            try {
                calls.send(READ);
            } catch (RemoteFailure.Unavailable e) {
                hour++;
            }
            clock.advance(Duration.ofSeconds(1));
        }

        assertThat(hour).isGreaterThan(3000);
        assertThat(script.requests()).hasSizeBetween(12 + 5, 12 + 12);
    }

    @Test
    void aSuccessEndsTheDoubling() {
        script.status(429).status(429).status(429).status(200).status(429).status(200);
        send(READ);
        Duration before = clock.slept();

        send(READ);

        assertThat(clock.slept().minus(before)).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void theTokensServerIsHeldBackByTheSameWord() {
        script.status(429, Map.of("Retry-After", "600"), "").status(200);
        RemoteCalls tokens = new RemoteCalls(
                "ledger",
                script,
                timing,
                new EvenPace(1000),
                uncounted -> new ClientCredentials("ledger", uncounted, READ, clock, "SOME_KEY"));
        catchThrowableOfType(RemoteFailure.Unavailable.class, () -> tokens.send(READ));

        catchThrowableOfType(RemoteFailure.Unavailable.class, () -> tokens.send(READ));

        assertThat(script.requests()).hasSize(1);
    }

    @Test
    void whatIsRefusedTakesNoPlaceInTheQueue() {
        script.status(429, Map.of("Retry-After", "60"), "").status(200);
        RemoteCalls slow = new RemoteCalls(
                "ledger", script, timing, new EvenPace(2), uncounted -> Authorisation.header("X-Key", "k"));
        slow.send(READ);
        for (int i = 0; i < 1000; i++) {
            catchThrowableOfType(RemoteFailure.Unavailable.class, () -> slow.send(READ));
        }
        clock.advance(Duration.ofSeconds(60));

        slow.begin();
        slow.send(READ);

        assertThat(clock.slept()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "1e999999999", "1e-999999999", "0x10", "NaN", "999999999999999999999"})
    void aTimeThatIsNoneCountsAsOneSecond(String text) {
        Reply reply = new Reply(429, Map.of("Retry-After", text), "", clock.instant());

        assertThat(RetryAfter.of(reply)).contains(Duration.ofSeconds(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"99999999999", "Fri, 31 Dec 9999 23:59:59 GMT"})
    void comesAgainAfterADayAtMost(String text) {
        Reply reply = new Reply(429, Map.of("Retry-After", text), "", clock.instant());

        assertThat(RetryAfter.of(reply)).contains(Duration.ofDays(1));
    }

    private Reply send(Request request) {
        calls.begin();
        return calls.send(request);
    }

    /** The failure that a call meets; an answer other than success counts as one of this kind. */
    private RemoteFailure.Unavailable refused(Request request) {
        calls.begin();
        try {
            Reply reply = calls.send(request);
            return (RemoteFailure.Unavailable) Failures.of("ledger", request, reply, Complaint.Reader.NONE);
        } catch (RemoteFailure.Unavailable e) {
            return e;
        }
    }
}
