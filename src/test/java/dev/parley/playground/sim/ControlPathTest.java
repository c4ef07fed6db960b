package dev.parley.playground.sim;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.playground.sim.poweroffice.PowerOfficeSimulator;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ControlPathTest {

    private final PowerOfficeSimulator sim = PowerOfficeSimulator.start(SimulatorOptions.defaults());
    private final Caller control = new Caller(sim.url().replace("/v2", "/_control"), Map.of());

    @AfterEach
    void close() {
        sim.close();
    }

    private static Object company(String name) {
        return Json.object("Name", name, "EmailAddress", "post@example.no");
    }

    @Test
    void tellsAndChangesTheSwitches() throws Exception {
        JsonNode before = control.get("").json();

        Reply reply = control.put("", Json.object("readLagMillis", 250, "truncate", true));

        assertThat(before.path("readLagMillis").asInt()).isZero();
        assertThat(reply.json().path("readLagMillis").asInt()).isEqualTo(250);
        assertThat(sim.switches().readLagMillis.get()).isEqualTo(250);
        assertThat(sim.switches().truncate.isOn()).isTrue();
    }

    @Test
    void setsFaultsAsANumberOrAsRules() throws Exception {
        control.put("", Json.object("html200Next", 2, "failNext", Json.object("count", 3, "status", 503)));

        JsonNode after = control.get("").json();

        assertThat(after.at("/html200Next/0/count").asInt()).isEqualTo(2);
        assertThat(after.at("/failNext/0/status").asInt()).isEqualTo(503);
    }

    @Test
    void refusesAnUnknownSwitchAndAWrongSetting() throws Exception {
        Reply unknown = control.put("", Json.object("noSuchSwitch", 1));

        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.json().path("error").asText())
                .contains("noSuchSwitch")
                .contains("readLagMillis");
        assertThat(control.put("", Json.object("rateLimit", "yes")).status()).isEqualTo(400);
    }

    @Test
    void refusesWhatAForeignPageCouldSend() throws Exception {
        assertThat(control.send("PUT", "", "text/plain", "{}").status()).isEqualTo(400);
    }

    @Test
    void countsCallsByNameAndTokensApart() throws Exception {
        Caller anybody = new Caller(sim.url(), Map.of());
        anybody.get("/Customers");
        anybody.get("/customers/7");
        anybody.get("/Customers/8");
        anybody.delete("/Customers/8");
        anybody.get("/Nonsense");
        anybody.post(sim.tokenUrl(), Json.object());

        CallCounts calls = sim.calls();

        assertThat(calls.of("GET /Customers/{id}")).isEqualTo(2);
        assertThat(calls.of("GET (unknown)")).isEqualTo(1);
        assertThat(calls.reads()).isEqualTo(4);
        assertThat(calls.writes()).isEqualTo(1);
        assertThat(calls.tokens()).isEqualTo(1);
    }

    @Test
    void tellsAndResetsTheCalls() throws Exception {
        new Caller(sim.url(), Map.of()).get("/Customers");

        JsonNode before = control.get("/calls").json();
        control.delete("/calls");

        assertThat(before.at("/last/0/name").asText()).isEqualTo("GET /Customers");
        assertThat(before.at("/last/0/status").asInt()).isEqualTo(401);
        assertThat(before.at("/byName").size()).isEqualTo(1);
        assertThat(sim.calls().total()).isZero();
        assertThat(sim.recentCalls()).isEmpty();
    }

    @Test
    void letsAPersonEditRecordsUncounted() throws Exception {
        String path = "/customers/"
                + control.post("/customers", company("Ås Bygg AS"))
                        .json()
                        .path("Id")
                        .asText();

        control.send("PATCH", path, "application/json", Json.object("PhoneNumber", "22334455"));
        JsonNode patched = control.get(path).json();
        control.put(path, company("Bodø Fisk SA"));
        JsonNode all = control.get("/customers").json();
        control.delete(path);

        assertThat(patched.path("PhoneNumber").asText()).isEqualTo("22334455");
        assertThat(all.at("/0/Name").asText()).isEqualTo("Bodø Fisk SA");
        assertThat(all.at("/0/PhoneNumber").isNull()).isTrue();
        assertThat(control.get(path).status()).isEqualTo(404);
        assertThat(sim.calls().total()).isZero();
    }

    @Test
    void reachesRecordsUnderIdsOfAnyForm() throws Exception {
        long company = sim.customers()
                .create(Json.object("Name", "Ås Bygg AS", "EmailAddress", "post@example.no"))
                .get("Id")
                .longValue();
        JsonNode person = control.post(
                        "/contact-persons", Json.object("ContactId", company, "FirstName", "Åse", "LastName", "Lie"))
                .json();
        JsonNode order =
                control.post("/orders", Json.object("CustomerId", company)).json();

        Reply read = control.get("/contact-persons/" + company + "/" + person.path("Id"));

        assertThat(read.json()).isEqualTo(person);
        assertThat(control.get("/orders/" + order.path("Id").asText()).json()).isEqualTo(order);
        assertThat(control.get("/products/none").status()).isEqualTo(404);
    }

    @Test
    void answersAPersonTheSystemsOwnRefusal() throws Exception {
        Reply reply = control.post("/customers", Json.object("IsPerson", true));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().path("title").asText()).isEqualTo("Customer validation error(s)");
    }

    @Test
    void runsAnAction() throws Exception {
        assertThat(control.send("POST", "/revoke-tokens", null, "").status()).isEqualTo(204);
        assertThat(control.send("POST", "/self-destruct", null, "").status()).isEqualTo(404);
    }
}
