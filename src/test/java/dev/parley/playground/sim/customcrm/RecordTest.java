package dev.parley.playground.sim.customcrm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.playground.sim.Json;
import dev.parley.playground.sim.Reply;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RecordTest {

    private final Crm crm = new Crm();

    @AfterEach
    void close() {
        crm.close();
    }

    @Test
    void createsAndReadsTheBareRecord() throws Exception {
        Reply created = crm.api.post("/customers", Json.object("Name", "Ås Bygg AS", "Email", "post@example.no"));
        String id = created.json().path("Id").asText();

        Reply read = crm.api.get("/customers/" + id);

        assertThat(created.status()).isEqualTo(201);
        assertThat(read.status()).isEqualTo(200);
        assertThat(read.json()).isEqualTo(created.json());
        assertThat(read.json().path("Name").asText()).isEqualTo("Ås Bygg AS");
        assertThat(read.json().path("Phone").isNull()).isTrue();
        assertThat(read.json().path("ModifiedAt").asText()).isEqualTo("2030-01-01T12:00:00.123Z");
        assertThat(read.json().path("CreatedAt").asText()).isEqualTo("2030-01-01T12:00:00.123Z");
    }

    @Test
    void changesOnlyWhatAPatchGivesAndMovesTheStamp() throws Exception {
        String id = crm.create("Customer", "Name", "Ås Bygg AS", "City", "Ås");
        crm.clock.move(Duration.ofMillis(5));

        JsonNode patched = crm.patch("/customers/" + id, "Phone", "22334455").json();

        assertThat(patched.path("City").asText()).isEqualTo("Ås");
        assertThat(patched.path("Phone").asText()).isEqualTo("22334455");
        assertThat(patched.path("ModifiedAt").asText()).isEqualTo("2030-01-01T12:00:00.128Z");
        assertThat(patched.path("CreatedAt").asText()).isEqualTo("2030-01-01T12:00:00.123Z");
    }

    @Test
    void clearsByNullAndByEmptyText() throws Exception {
        String id = crm.create("Customer", "Name", "Ås Bygg AS", "City", "Ås", "Phone", "22334455");

        JsonNode patched =
                crm.patch("/customers/" + id, "City", null, "Phone", "").json();

        assertThat(patched.path("City").isNull()).isTrue();
        assertThat(patched.path("Phone").isNull()).isTrue();
    }

    @Test
    void keepsTheStampWhenNothingChangesUnlessSwitchedOn() throws Exception {
        String id = crm.create("Product", "Name", "Skrue", "Price", 10);
        crm.clock.move(Duration.ofMillis(5));

        JsonNode silent = crm.patch("/products/" + id, "Price", 10.0).json();
        crm.sim.switches().stampWithoutChange.set(true);
        JsonNode stamped = crm.patch("/products/" + id, "Price", 10.00).json();

        assertThat(silent.path("ModifiedAt").asText()).endsWith(".123Z");
        assertThat(stamped.path("ModifiedAt").asText()).endsWith(".128Z");
    }

    @Test
    void passesOverWhatOnlyTheSystemSets() throws Exception {
        String id = crm.customer("Ås Bygg AS");

        JsonNode patched = crm.patch("/customers/" + id, "Id", "cus-9999999", "CreatedAt", "2001-01-01T00:00:00.000Z")
                .json();

        assertThat(patched.path("Id").asText()).isEqualTo(id);
        assertThat(patched.path("CreatedAt").asText()).isEqualTo("2030-01-01T12:00:00.123Z");
    }

    @Test
    void deletesOnce() throws Exception {
        String path = "/customers/" + crm.customer("Ås Bygg AS");

        Reply first = crm.api.delete(path);
        Reply second = crm.api.delete(path);

        assertThat(first.status()).isEqualTo(204);
        assertThat(first.body()).isEmpty();
        assertThat(second.status()).isEqualTo(404);
        assertThat(crm.error(second).path("code").asText()).isEqualTo("not_found");
        assertThat(crm.api.get(path).status()).isEqualTo(404);
        assertThat(crm.patch(path, "Name", "x").status()).isEqualTo(404);
    }

    @Test
    void refusesMissingUnknownAndWrongPropertiesAllAtOnce() throws Exception {
        Reply reply = crm.api.post("/customers", Json.object("Email", "nobody", "Nmae", "Ås Bygg AS", "City", 7));

        assertThat(reply.status()).isEqualTo(422);
        assertThat(crm.error(reply).path("code").asText()).isEqualTo("invalid");
        assertThat(crm.error(reply).path("properties")).isEqualTo(Json.node(List.of("City", "Email", "Name", "Nmae")));
        assertThat(crm.sim.customers().size()).isZero();
    }

    @Test
    void refusesToClearWhatIsRequired() throws Exception {
        String id = crm.customer("Ås Bygg AS");

        Reply reply = crm.patch("/customers/" + id, "Name", null);

        assertThat(reply.status()).isEqualTo(422);
        assertThat(crm.sim.customers().get(id).path("Name").asText()).isEqualTo("Ås Bygg AS");
    }

    @Test
    void refusesASecondExternalReferenceAndNamesItsHolder() throws Exception {
        String holder = crm.create("Customer", "Name", "Ås Bygg AS", "ExternalReference", "parley:abc");
        String other = crm.customer("Bodø Fisk SA");

        Reply created = crm.api.post("/customers", Json.object("Name", "Twin", "ExternalReference", "parley:abc"));
        Reply patched = crm.patch("/customers/" + other, "ExternalReference", "parley:abc");

        assertThat(created.status()).isEqualTo(409);
        assertThat(crm.error(created).path("code").asText()).isEqualTo("duplicate");
        assertThat(crm.error(created).path("property").asText()).isEqualTo("ExternalReference");
        assertThat(crm.error(created).path("id").asText()).isEqualTo(holder);
        assertThat(patched.status()).isEqualTo(409);
        assertThat(crm.sim.customers().size()).isEqualTo(2);
    }

    @Test
    void freesAnExternalReferenceWithItsRecord() throws Exception {
        crm.sim.customers().delete(crm.create("Customer", "Name", "Ås Bygg AS", "ExternalReference", "parley:abc"));

        Reply again = crm.api.post("/customers", Json.object("Name", "Twin", "ExternalReference", "parley:abc"));

        assertThat(again.status()).isEqualTo(201);
    }

    @Test
    void takesTheSameExternalReferenceInTwoResources() {
        crm.create("Customer", "Name", "Ås Bygg AS", "ExternalReference", "parley:abc");

        String product = crm.create("Product", "Name", "Skrue", "ExternalReference", "parley:abc");

        assertThat(crm.sim
                        .records("Product")
                        .get(product)
                        .path("ExternalReference")
                        .asText())
                .isEqualTo("parley:abc");
    }

    @Test
    void refusesAnExternalReferenceThatIsTooLong() throws Exception {
        Reply reply = crm.api.post("/customers", Json.object("Name", "x", "ExternalReference", "x".repeat(51)));

        assertThat(reply.status()).isEqualTo(422);
    }

    @Test
    void refusesAReferenceToNothing() throws Exception {
        Reply reply = crm.api.post("/contacts", Json.object("LastName", "Lie", "CustomerId", "cus-0000009"));

        assertThat(reply.status()).isEqualTo(422);
        assertThat(crm.error(reply).path("properties").get(0).asText()).isEqualTo("CustomerId");
    }

    @Test
    void keepsWhatOthersPointToUnlessSwitchedOff() throws Exception {
        String customer = crm.customer("Ås Bygg AS");
        crm.create("Contact", "LastName", "Lie", "CustomerId", customer);

        Reply refused = crm.api.delete("/customers/" + customer);
        crm.sim.switches().deleteReferred.set(true);
        Reply deleted = crm.api.delete("/customers/" + customer);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(crm.error(refused).path("code").asText()).isEqualTo("in_use");
        assertThat(deleted.status()).isEqualTo(204);
    }

    @Test
    void refusesABodyThatIsNoJsonObject() throws Exception {
        assertThat(crm.api.post("/customers", "[]").status()).isEqualTo(422);
        assertThat(crm.api.post("/customers", "{").status()).isEqualTo(422);
        assertThat(crm.api.send("POST", "/customers", "text/plain", "{}").status())
                .isEqualTo(415);
    }
}
