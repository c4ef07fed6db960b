package dev.parley.playground.sim.poweroffice;

import static dev.parley.playground.sim.poweroffice.Office.op;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.playground.sim.Json;
import dev.parley.playground.sim.Rejected;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CustomerDeleteTest {

    private final Office office;
    private final long id;

    CustomerDeleteTest() throws Exception {
        office = new Office();
        id = office.create(Office.person("Åse", "Lie").put("ExternalImportReference", "r"));
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void leavesNoTrace() throws Exception {
        assertThat(office.api.delete("/Customers/" + id).status()).isEqualTo(200);

        assertThat(office.api.get("/Customers/" + id).status()).isEqualTo(404);
        assertThat(office.api.get("/Customers").status()).isEqualTo(204);
    }

    @Test
    void freesTheExternalReference() throws Exception {
        office.api.delete("/Customers/" + id);

        assertThat(office.api
                        .post("/Customers", Office.person("Gro", "Moen").put("ExternalImportReference", "r"))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void conflictsWithTransactions() throws Exception {
        office.sim.customers().giveTransactions(id);

        assertThat(office.api.delete("/Customers/" + id).status()).isEqualTo(409);
    }

    @Test
    void archivesInstead() throws Exception {
        JsonNode customer = office.patch(id, op("replace", "/IsArchived", true)).json();

        assertThat(customer.path("IsArchived").booleanValue()).isTrue();
        assertThat(customer.path("IsActive").booleanValue()).isFalse();
    }

    @Test
    void refusesToArchiveACustomerWithABalance() throws Exception {
        office.sim.customers().giveBalance(id);

        assertThat(office.patch(id, op("replace", "/IsArchived", true)).status())
                .isEqualTo(400);
    }

    @Test
    void refusesAPersonAtTheScreenLikeAClient() {
        assertThatThrownBy(() -> office.sim.customers().set(id, "LastName", null))
                .isInstanceOfSatisfying(
                        Rejected.class,
                        rejected -> assertThat(rejected.answer().status()).isEqualTo(400))
                .hasMessageNotContaining("Lie");
    }

    @Test
    void putReplacesEveryEditableProperty() {
        JsonNode after =
                office.sim.customers().put(id, Json.object("Name", "Lie Bygg AS", "EmailAddress", "post@example.no"));

        assertThat(after.path("FirstName").isNull()).isTrue();
        assertThat(after.path("ExternalImportReference").isNull()).isTrue();
        assertThat(after.path("Id").longValue()).isEqualTo(id);
        assertThat(after.path("Number").longValue()).isEqualTo(10_001);
    }
}
