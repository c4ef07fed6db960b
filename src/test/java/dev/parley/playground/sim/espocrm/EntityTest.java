package dev.parley.playground.sim.espocrm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.playground.sim.Caller;
import dev.parley.playground.sim.Json;
import dev.parley.playground.sim.Reply;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EntityTest {

    private final Espo espo = new Espo();

    @AfterEach
    void close() {
        espo.close();
    }

    @Test
    void createsAndReadsTheFullRecord() throws Exception {
        Reply created = espo.api.post(
                "/Account",
                Json.object("name", "Ås Bygg AS", "billingAddressCity", "Ås", "billingAddressPostalCode", "1430"));
        String id = created.json().path("id").asText();

        JsonNode read = espo.api.get("/Account/" + id).json();

        assertThat(created.status()).isEqualTo(200);
        assertThat(id).matches("[0-9a-f]{17}");
        assertThat(read).isEqualTo(created.json());
        assertThat(read.path("billingAddressCity").asText()).isEqualTo("Ås");
        assertThat(read.path("shippingAddressStreet").isNull()).isTrue();
        assertThat(read.path("createdAt").asText()).isEqualTo("2030-01-01 12:00:00");
        assertThat(read.path("modifiedAt").asText()).isEqualTo("2030-01-01 12:00:00");
    }

    @Test
    void changesOnlyWhatAPutGivesAndMovesTheStamp() throws Exception {
        String id = espo.create("Account", "name", "Ås Bygg AS", "website", "example.no");
        espo.clock.move(Duration.ofSeconds(1));

        JsonNode changed = espo.put("/Account/" + id, "phoneNumber", "22334455", "nonsense", 1)
                .json();

        assertThat(changed.path("website").asText()).isEqualTo("example.no");
        assertThat(changed.path("phoneNumber").asText()).isEqualTo("22334455");
        assertThat(changed.path("modifiedAt").asText()).isEqualTo("2030-01-01 12:00:01");
        assertThat(changed.has("nonsense")).isFalse();
    }

    @Test
    void knowsNoPatch() throws Exception {
        String id = espo.create("Account", "name", "Ås Bygg AS");

        Reply reply = espo.api.send("PATCH", "/Account/" + id, "application/json", Json.object("website", "x"));

        assertThat(reply.status()).isEqualTo(405);
    }

    @Test
    void answersADuplicateByNameOrEmailWithTheRecordsItResembles() throws Exception {
        String holder = espo.create("Account", "name", "Ås Bygg AS", "emailAddress", "post@example.no");

        Reply byName = espo.api.post("/Account", Json.object("name", "Ås Bygg AS"));
        Reply byEmail = espo.api.post("/Account", Json.object("name", "Other", "emailAddress", "POST@example.no"));

        assertThat(byName.status()).isEqualTo(409);
        assertThat(byName.header("X-Status-Reason")).contains("Duplicate");
        assertThat(byName.json().at("/0/id").asText()).isEqualTo(holder);
        assertThat(byEmail.status()).isEqualTo(409);
        assertThat(espo.sim.customers().size()).isEqualTo(1);
    }

    @Test
    void createsADuplicateWhenToldToSkipTheCheck() throws Exception {
        espo.create("Account", "name", "Ås Bygg AS");

        Reply reply =
                espo.api.with("X-Skip-Duplicate-Check", "true").post("/Account", Json.object("name", "Ås Bygg AS"));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(espo.sim.customers().size()).isEqualTo(2);
    }

    @Test
    void comparesContactsByTheirFullNameAndProductsNotAtAll() throws Exception {
        espo.api.post("/Contact", Json.object("firstName", "Åse", "lastName", "Lie"));
        espo.api.post("/Product", Json.object("name", "Skrue"));

        assertThat(espo.api
                        .post("/Contact", Json.object("firstName", "Åse", "lastName", "Lie"))
                        .status())
                .isEqualTo(409);
        assertThat(espo.api
                        .post("/Contact", Json.object("firstName", "Gro", "lastName", "Lie"))
                        .status())
                .isEqualTo(200);
        assertThat(espo.api.post("/Product", Json.object("name", "Skrue")).status())
                .isEqualTo(200);
    }

    @Test
    void deletesAndForgets() throws Exception {
        String account = espo.create("Account", "name", "Ås Bygg AS");
        espo.create("Contact", "lastName", "Lie", "accountId", account);

        Reply deleted = espo.api.delete("/Account/" + account);

        assertThat(deleted.status()).isEqualTo(200);
        assertThat(deleted.json().asBoolean()).isTrue();
        assertThat(espo.api.get("/Account/" + account).status()).isEqualTo(404);
    }

    @Test
    void keepsTheItemsOfAnOrder() throws Exception {
        String product = espo.create("Product", "name", "Skrue");
        String order = espo.create(
                "SalesOrder",
                "name",
                "First",
                "itemList",
                List.of(Json.object("productId", product, "quantity", 3, "unitPrice", 2.5)));

        JsonNode read = espo.api.get("/SalesOrder/" + order).json();
        espo.sim.switches().itemsInListings.set(false);
        JsonNode listed = espo.api.get("/SalesOrder").json().at("/list/0");

        assertThat(read.at("/itemList/0/quantity").asInt()).isEqualTo(3);
        assertThat(read.at("/itemList/0/id").asText()).matches("[0-9a-f]{17}");
        assertThat(read.path("number").asText()).isEqualTo("SO-00001");
        assertThat(listed.has("itemList")).isFalse();
        assertThat(listed.path("name").asText()).isEqualTo("First");
    }

    @Test
    void refusesWhatIsMissingOrPointsToNothing() throws Exception {
        Reply missing = espo.api.post("/Account", Json.object("website", "example.no"));
        Reply dangling = espo.api.post("/Contact", Json.object("lastName", "Lie", "accountId", "64000009000000000"));

        assertThat(missing.status()).isEqualTo(400);
        assertThat(missing.header("X-Status-Reason").orElseThrow()).contains("name");
        assertThat(dangling.status()).isEqualTo(400);
    }

    @Test
    void needsTheApiKey() throws Exception {
        Reply none = new Caller(espo.sim.url(), Map.of()).get("/Account");
        espo.sim.switches().keyRevoked.set(true);

        assertThat(none.status()).isEqualTo(401);
        assertThat(espo.api.get("/Account").status()).isEqualTo(401);
    }

    @Test
    void hasNoRateLimit() throws Exception {
        for (int i = 0; i < 100; i++) {
            assertThat(espo.api.get("/Account?maxSize=1").status()).isEqualTo(200);
        }
    }

    @Test
    void givesItsRecordsByDatatypeToAPerson() {
        assertThat(espo.sim.datatypes()).containsExactlyInAnyOrder("Account", "Contact", "Product", "SalesOrder");
        assertThat(espo.sim.records("Product").size()).isZero();
    }
}
