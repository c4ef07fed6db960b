package dev.parley.systems.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.mapping.Path;
import dev.parley.sync.RemoteFailure;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class FailuresTest {

    private static final URI ANY = URI.create("http://127.0.0.1/x?email=kari@example.com");
    private static final Request READ = Request.read(ANY, "/x/{id}");
    private static final Request WRITE =
            Request.write("POST", ANY, "/x", new Request.Content("application/json", "{\"name\":\"Kari\"}"));
    private static final Complaint.Reader READER =
            body -> new Complaint("Validation error", List.of(Path.of("EmailAddress")));

    @ParameterizedTest
    @CsvSource({
        "400, Rejected", "409, Rejected", "422, Rejected",
        "401, Denied", "403, Denied", "402, Denied",
        "429, Unavailable", "500, Unavailable", "503, Unavailable",
        "302, Unreadable", "405, Unreadable", "404, Unreadable"
    })
    void splitsByWhoMustAct(int status, String kind) {
        assertThat(of(READ, status, "<html>").getClass().getSimpleName()).isEqualTo(kind);
    }

    @Test
    void aRefusalNamesThePropertyAndNoValue() {
        RemoteFailure failure = of(WRITE, 400, "{\"detail\":\"Kari\"}");

        assertThat(failure)
                .hasMessage("system POST /x: status 400, Validation error (EmailAddress)")
                .isInstanceOfSatisfying(RemoteFailure.Rejected.class, rejected -> assertThat(rejected.property())
                        .contains(Path.of("EmailAddress")));
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 504})
    void aServerErrorLeavesTheEffectOfAWriteOpen(int status) {
        assertThat(effectPossible(of(WRITE, status, ""))).isTrue();
        assertThat(effectPossible(of(READ, status, ""))).isFalse();
    }

    @Test
    void aRateLimitHadNoEffect() {
        assertThat(effectPossible(of(WRITE, 429, ""))).isFalse();
    }

    @Test
    void aTitleThatQuotesWhatWasSentIsNotTold() {
        Request sent =
                Request.write("PUT", READ.uri(), "/x", new Request.Content("application/json", "{\"n\":\"KARI\"}"));
        Reply refusal = new Reply(400, Map.of(), "{}", Instant.EPOCH);

        RemoteFailure told = Failures.of("crm", sent, refusal, body -> new Complaint("Kari", List.of()));

        assertThat(told).hasMessage("crm PUT /x: status 400");
    }

    @Test
    void aWriteToARecordThatIsGoneIsLeftToTheNextRead() {
        assertThat(effectPossible(of(WRITE, 404, "{\"title\":\"Object(s) not found\"}")))
                .isFalse();
    }

    @Test
    void anAnswerThatIsNoJsonIsUnreadableToAReaderAndNoAnswerToAWriter() {
        assertThat(Json.notUnderstood("system", READ, "no JSON")).isInstanceOf(RemoteFailure.Unreadable.class);
        assertThat(effectPossible(Json.notUnderstood("system", WRITE, "no JSON")))
                .isTrue();
    }

    @Test
    void textFormsCarryNoSecretAndNoValue() {
        Request secret = WRITE.with("Authorization", "Bearer abc");
        Reply reply = new Reply(200, Map.of("Set-Cookie", "abc"), "Kari", Instant.EPOCH);

        assertThat(secret + " " + reply).isEqualTo("POST /x status 200");
    }

    private static RemoteFailure of(Request request, int status, String body) {
        return Failures.of("system", request, new Reply(status, Map.of(), body, Instant.EPOCH), READER);
    }

    private static boolean effectPossible(RemoteFailure failure) {
        return ((RemoteFailure.Unavailable) failure).effectPossible();
    }
}
