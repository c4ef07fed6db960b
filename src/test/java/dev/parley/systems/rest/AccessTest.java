package dev.parley.systems.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.sync.BusinessSystem;
import dev.parley.sync.RemoteFailure;
import dev.parley.systems.Settings;
import dev.parley.systems.SettingsProblem;
import dev.parley.systems.http.Patience;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How a described system is reached. */
final class AccessTest {

    private static final String RECORD = "{'id':'7','name':'Ada'}";

    private final WebServer server = new WebServer();

    @Test
    void bearsTheTokenOfItsSetting() {
        server.answering(RECORD);

        Acme.with(server, "authentication: { bearer: ACME_TOKEN }").read("Customer", "7");

        assertThat(server.last().headers()).containsEntry("Authorization", "Bearer secret-token");
    }

    @Test
    void bearsHeadersOfAnyNameAndForm() {
        server.answering(RECORD);

        Acme.with(
                        server,
                        """
                        authentication: { headers: { X-Key: "key {ACME_TOKEN}" } }
                        headers: { X-Tenant: "{ACME_TENANT}", X-Client: parley }
                        """)
                .read("Customer", "7");

        assertThat(server.last().headers())
                .containsEntry("X-Key", "key secret-token")
                .containsEntry("X-Tenant", "north")
                .containsEntry("X-Client", "parley");
    }

    @Test
    void fetchesATokenAndANewOneWhenItIsRefused() {
        BusinessSystem system = Acme.with(
                server, "authentication: { token: { url: ACME_TOKEN_URL, client: ACME_CLIENT, secret: ACME_SECRET } }");
        server.answering("{'access_token':'one','expires_in':600}")
                .answering(RECORD)
                .answering(401, "{}")
                .answering("{'access_token':'two','expires_in':600}")
                .answering(RECORD);

        system.read("Customer", "7");
        system.read("Customer", "7");

        assertThat(server.asked())
                .containsExactly(
                        "POST https://acme.example/token",
                        "GET /customers/7",
                        "GET /customers/7",
                        "POST https://acme.example/token",
                        "GET /customers/7");
        assertThat(server.last().headers()).containsEntry("Authorization", "Bearer two");
        assertThat(system.calls()).isEqualTo(3);
    }

    @Test
    void standsBelowABaseWithSettings() {
        server.answering(RECORD);

        Acme.with(server, "base: /v1/{ACME_TENANT}").read("Customer", "7/8");

        assertThat(server.last().uri()).hasToString("https://acme.example/api/v1/north/customers/7%2F8");
    }

    @Test
    void namesEverySettingThatIsMissing() {
        String yaml =
                """
                system: acme
                url: ACME_URL
                base: /{ACME_TENANT}
                authentication: { bearer: ACME_TOKEN }
                datatypes: { Customer: { path: /customers, properties: { Name: string } } }
                """;

        assertThatThrownBy(() -> SystemFiles.of("acme", yaml)
                        .open(Settings.of(Map.of()), server, server.clock.timing(new Patience())))
                .isInstanceOf(SettingsProblem.class)
                .hasMessageContainingAll("ACME_URL", "ACME_TENANT", "ACME_TOKEN");
    }

    @Test
    void keepsToItsRate() {
        BusinessSystem system = Acme.with(server, "rate: { perSecond: 0.5 }");
        server.answering(RECORD).answering(RECORD).answering(RECORD);

        system.read("Customer", "7");
        system.read("Customer", "7");
        system.read("Customer", "7");

        assertThat(server.clock.slept()).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void takesAnotherSystemsNotFoundForAWrongAddress() {
        BusinessSystem system = Acme.with(server, "notFound: { property: error.code, value: not_found }");
        server.answering(404, "{'error':{'code':'not_found'}}").answering(404, "{'message':'no such route'}");

        assertThat(system.read("Customer", "7")).isEmpty();
        assertThatThrownBy(() -> system.read("Customer", "7")).isInstanceOf(RemoteFailure.Unreadable.class);
    }

    @Test
    void knowsItsOwnNotFoundByAHeader() {
        BusinessSystem system = Acme.with(server, "notFound: { body: any, header: X-Reason }");
        server.answering(404, Map.of("X-Reason", "gone"), "").answering(404, "");

        assertThat(system.read("Customer", "7")).isEmpty();
        assertThatThrownBy(() -> system.read("Customer", "7")).isInstanceOf(RemoteFailure.Unreadable.class);
    }

    @Test
    void takesARecordThatIsKeptAsDeletedForGone() {
        BusinessSystem system = Acme.with(server, "softDeleted: deletedAt");
        server.answering("{'id':'7','deletedAt':'2026-01-01T00:00:00Z'}").answering("{'id':'7','deletedAt':null}");

        assertThat(system.read("Customer", "7")).isEmpty();
        assertThat(system.read("Customer", "7")).isPresent();
    }

    @Test
    void asksNothingForAnIdThatCannotBe() {
        BusinessSystem system = Acme.with(server, "id: { property: id, type: integer }");

        assertThat(system.read("Customer", "x7")).isEmpty();
        assertThat(server.asked()).isEmpty();
    }
}
