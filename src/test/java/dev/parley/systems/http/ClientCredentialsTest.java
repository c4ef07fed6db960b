package dev.parley.systems.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.parley.sync.RemoteFailure;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ClientCredentialsTest {

    private static final Request READ = Request.read(URI.create("http://127.0.0.1/x"), "/x");
    private static final String TOKEN = "{\"access_token\":\"%s\",\"expires_in\":%s}";

    private final MovableClock clock = new MovableClock(Instant.parse("2026-01-01T00:00:00Z"));
    private final ScriptedHttp tokens = new ScriptedHttp(clock);
    private final ScriptedHttp api = new ScriptedHttp(clock).status(200);

    @Test
    void keepsATokenUntilFourFifthsOfItsLifeHavePassed() {
        token("first", "600").token("second", "600");
        Http http = authorised();

        http.send(READ);
        clock.advance(Duration.ofSeconds(479));
        http.send(READ);
        clock.advance(Duration.ofSeconds(1));
        http.send(READ);

        assertThat(api.requests())
                .extracting(request -> request.headers().get("Authorization"))
                .containsExactly("Bearer first", "Bearer first", "Bearer second");
    }

    @Test
    void fetchesATokenAnewOnceAfterA401() {
        token("old", "600").token("new", "600");
        ScriptedHttp refusing = new ScriptedHttp(clock).status(401).status(200);

        Reply reply = new Authorised(refusing, credentials()).send(READ);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(tokens.requests()).hasSize(2);
    }

    @Test
    void a401WithAFreshTokenIsFinal() {
        token("one", "600");
        ScriptedHttp refusing = new ScriptedHttp(clock).status(401);

        Reply reply = new Authorised(refusing, credentials()).send(READ);

        assertThat(reply.status()).isEqualTo(401);
        assertThat(refusing.requests()).hasSize(2);
    }

    @Test
    void refusedCredentialsNameTheSettingsAndNothingElse() {
        tokens.status(400, Map.of(), "{\"error\":\"invalid_client\",\"error_description\":\"key abc not found\"}");

        RemoteFailure.Denied denied = catchThrowableOfType(
                RemoteFailure.Denied.class, () -> authorised().send(READ));

        assertThat(denied).hasMessageContaining("SOME_KEY").hasMessageNotContaining("abc");
    }

    @Test
    void anAnswerWithoutATokenIsUnreadable() {
        tokens.status(200, Map.of(), "<html>sign in</html>");

        assertThat(catchThrowableOfType(
                        RemoteFailure.Unreadable.class, () -> authorised().send(READ)))
                .isNotNull();
    }

    private ClientCredentialsTest token(String value, String life) {
        tokens.status(200, Map.of(), TOKEN.formatted(value, life));
        return this;
    }

    private Http authorised() {
        return new Authorised(api, credentials());
    }

    private ClientCredentials credentials() {
        Request request = Request.write(
                "POST", URI.create("http://127.0.0.1/token"), "/token", new Request.Content("text/plain", ""));
        return new ClientCredentials("system", tokens, request, clock, "SOME_KEY");
    }
}
