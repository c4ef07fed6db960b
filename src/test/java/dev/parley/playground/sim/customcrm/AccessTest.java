package dev.parley.playground.sim.customcrm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.playground.sim.Caller;
import dev.parley.playground.sim.Json;
import dev.parley.playground.sim.Reply;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AccessTest {

    private final Crm crm = new Crm();

    @AfterEach
    void close() {
        crm.close();
    }

    @Test
    void needsTheToken() throws Exception {
        Reply none = new Caller(crm.sim.url(), Map.of()).get("/customers");
        Reply wrong = new Caller(crm.sim.url(), Map.of("Authorization", "Bearer x")).get("/customers");
        crm.sim.switches().tokenRevoked.set(true);
        Reply revoked = crm.api.get("/customers");

        assertThat(none.status()).isEqualTo(401);
        assertThat(crm.error(none).path("code").asText()).isEqualTo("unauthorized");
        assertThat(wrong.status()).isEqualTo(401);
        assertThat(revoked.status()).isEqualTo(401);
    }

    @Test
    void limitsTheRateUntilTimePasses() throws Exception {
        crm.sim.switches().rateLimit.set(true);
        crm.sim.switches().requestsPerSecond.set(2);
        crm.api.get("/customers");
        crm.api.get("/customers");

        Reply refused = crm.api.get("/customers");
        crm.rateClock.move(Duration.ofSeconds(1));
        Reply later = crm.api.get("/customers");

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.header("Retry-After")).contains("1");
        assertThat(crm.error(refused).path("code").asText()).isEqualTo("too_many_requests");
        assertThat(later.status()).isEqualTo(200);
    }

    @Test
    void knowsNoOtherPathsAndMethods() throws Exception {
        Reply path = crm.api.get("/invoices");
        Reply method = crm.api.delete("/customers");

        assertThat(path.status()).isEqualTo(404);
        assertThat(method.status()).isEqualTo(405);
        assertThat(method.header("Allow")).contains("GET, POST");
    }

    @Test
    void failsAndLosesAnswersAsToldTo() throws Exception {
        crm.sim.switches().failNext(1, 503, "POST", "/customers");
        Reply failed = crm.api.post("/customers", Json.object("Name", "One"));
        crm.sim.switches().loseResponseNext(1, "POST", "/customers");

        assertThat(failed.status()).isEqualTo(503);
        assertThatThrownBy(() -> crm.api.post("/customers", Json.object("Name", "Two")))
                .isInstanceOf(IOException.class);
        assertThat(crm.sim.customers().all())
                .extracting(row -> row.get("Name").asText())
                .containsExactly("Two");
    }

    @Test
    void givesItsRecordsByDatatypeToAPerson() throws Exception {
        String control = crm.sim.url().replace("/api", "/_control");
        String id = crm.create("Order", "CustomerId", crm.customer("Ås Bygg AS"));

        Reply patched = new Caller(control, Map.of())
                .send("PATCH", "/orders/" + id, "application/json", Json.object("Status", "Open"));

        assertThat(patched.status()).isEqualTo(200);
        assertThat(crm.sim.records("Order").get(id).path("Status").asText()).isEqualTo("Open");
        assertThat(crm.sim.datatypes()).containsExactlyInAnyOrder("Customer", "Contact", "Product", "Order");
        assertThatThrownBy(() -> crm.sim.records("Invoice")).hasMessageContaining("Invoice");
    }

    @Test
    void clearsWhatAPersonsWholeRecordLeavesOut() {
        String id = crm.create("Customer", "Name", "Ås Bygg AS", "City", "Ås");

        crm.sim.customers().put(id, Json.object("Name", "Ås Bygg AS", "Phone", "22334455"));

        assertThat(crm.sim.customers().get(id).path("City").isNull()).isTrue();
        assertThat(crm.sim.customers().get(id).path("Phone").asText()).isEqualTo("22334455");
    }
}
