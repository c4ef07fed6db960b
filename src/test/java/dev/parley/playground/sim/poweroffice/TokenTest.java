package dev.parley.playground.sim.poweroffice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.playground.sim.Caller;
import dev.parley.playground.sim.Reply;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TokenTest {

    private final Office office;

    TokenTest() throws Exception {
        office = new Office();
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void issuesABearerTokenForTwentyMinutes() throws Exception {
        Reply reply = office.token();

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().path("token_type").asText()).isEqualTo("bearer");
        assertThat(reply.json().path("expires_in").asInt()).isEqualTo(1200);
        assertThat(reply.json().path("access_token").asText()).isNotEmpty();
    }

    @Test
    void announcesTheLifetimeThatIsSet() throws Exception {
        office.sim.switches().tokenLifetimeSeconds.set(600);

        assertThat(office.token().json().path("expires_in").asInt()).isEqualTo(600);
    }

    @Test
    void callsAnUnknownClientInvalid() throws Exception {
        Reply reply = office.token("another", "grant_type=client_credentials");

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().path("error").asText()).isEqualTo("invalid_client");
        assertThat(reply.json().path("error_description").asText()).startsWith("Client integration not found.");
    }

    @Test
    void offersNoOtherGrant() throws Exception {
        Reply reply = office.token(office.sim.clientKey(), "grant_type=refresh_token");

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().path("error").asText()).isEqualTo("unsupported_grant_type");
    }

    @Test
    void refusesATokenWithoutSubscriptionKey() throws Exception {
        Reply reply = new Caller("", Map.of())
                .send("POST", office.sim.tokenUrl(), "application/x-www-form-urlencoded", "grant_type=x");

        assertThat(reply.status()).isEqualTo(401);
    }

    @Test
    void takesTheSubscriptionKeyFromTheQueryToo() throws Exception {
        String address = office.sim.tokenUrl() + "?subscription-key=" + office.sim.subscriptionKey();

        Reply reply = new Caller("", Map.of())
                .send("POST", address, "application/x-www-form-urlencoded", "grant_type=client_credentials");

        assertThat(reply.json().path("error").asText()).isEqualTo("invalid_client");
    }

    @Test
    void refusesAnApiCallWithoutSubscriptionKey() throws Exception {
        String token = office.token().json().path("access_token").asText();

        Reply reply = new Caller(office.sim.url(), Map.of("Authorization", "Bearer " + token)).get("/Customers");

        assertThat(reply.status()).isEqualTo(401);
    }

    @Test
    void refusesATokenOnceItHasExpired() throws Exception {
        office.clock.move(Duration.ofSeconds(1200));

        assertThat(office.api.get("/Customers").status()).isEqualTo(401);
    }

    @Test
    void acceptsATokenUntilItExpires() throws Exception {
        office.clock.move(Duration.ofSeconds(1199));

        assertThat(office.api.get("/Customers").status()).isEqualTo(204);
    }

    @Test
    void refusesARevokedToken() throws Exception {
        office.sim.revokeTokens();

        assertThat(office.api.get("/Customers").status()).isEqualTo(401);
    }

    @Test
    void offersTheDemoPathsInAnyLetterCase() throws Exception {
        office.create(Office.person("Åse", "Lie"));
        String demo = office.sim.url().replace("/v2", "/demo/V2/customers");

        assertThat(office.api.get(demo).status()).isEqualTo(200);
    }

    @Test
    void listsThePrivilegesOfTheIntegration() throws Exception {
        Reply reply = office.api.get("/ClientIntegrationInformation");

        assertThat(reply.json().path("ValidPrivileges").path(0).asText()).isEqualTo("Customer_Full");
        assertThat(reply.json().path("ClientName").asText()).isEqualTo("Playground AS");
    }

    @Test
    void forbidsWritingWithAReadingPrivilege() throws Exception {
        office.sim.switches().privileges.set("Customer");

        assertThat(office.api.get("/Customers").status()).isEqualTo(204);
        assertThat(office.api.post("/Customers", Office.person("Åse", "Lie")).status())
                .isEqualTo(403);
    }

    @Test
    void forbidsEverythingWithoutPrivilege() throws Exception {
        office.sim.switches().privileges.set();

        assertThat(office.api.get("/Customers").status()).isEqualTo(403);
    }
}
