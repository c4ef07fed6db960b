package dev.parley.playground.sim.poweroffice;

import static dev.parley.playground.sim.poweroffice.Office.line;
import static dev.parley.playground.sim.poweroffice.Office.op;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.playground.sim.Json;
import dev.parley.playground.sim.Rejected;
import dev.parley.playground.sim.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Confirmed and invoiced orders. */
class SalesOrderStateTest {

    private final Office office;
    private final long company;
    private final String id;
    private final String path;
    private final String linePath;

    SalesOrderStateTest() throws Exception {
        office = new Office();
        company = office.create(Office.company("Ås Bygg AS"));
        id = office.order(company, line(office.product("Kaffe", 80), 1));
        office.sim.orders().set(id, "ExternalImportReference", "parley:1");
        path = "/SalesOrders/" + id;
        linePath = path + "/Lines/"
                + office.sim.orders().get(id).at("/SalesOrderLines/0/Id").asText();
    }

    @AfterEach
    void close() {
        office.close();
    }

    private void confirm() {
        office.sim.orders().set(id, "SalesOrderStatus", "Confirmed");
    }

    private Reply again() throws Exception {
        return office.api.post(
                "/SalesOrders/Complete", Json.object("CustomerId", company, "ExternalImportReference", "parley:1"));
    }

    @Test
    void refusesEveryEditOnceConfirmed() throws Exception {
        Reply confirmed = office.patch(path, op("replace", "/SalesOrderStatus", "Confirmed"));

        Reply header = office.patch(path, op("replace", "/CustomerReference", "x"));

        assertThat(confirmed.status()).isEqualTo(200);
        assertThat(header.status()).isEqualTo(400);
        assertThat(header.json().path("title").asText()).isEqualTo("SalesOrder validation error(s)");
        assertThat(office.patch(path, op("replace", "/SalesOrderStatus", "Draft"))
                        .status())
                .isEqualTo(400);
        assertThat(office.patch(linePath, op("replace", "/Quantity", 2)).status())
                .isEqualTo(400);
        assertThat(office.api.post(path + "/Lines", Json.object()).status()).isEqualTo(400);
        assertThat(office.api.delete(linePath).status()).isEqualTo(400);
        assertThat(office.api.delete(path).status()).isEqualTo(400);
    }

    @Test
    void isStillReadOnceConfirmed() throws Exception {
        confirm();

        assertThat(office.api
                        .get(path + "/Complete")
                        .json()
                        .path("SalesOrderLines")
                        .size())
                .isEqualTo(1);
        assertThat(office.api.get("/SalesOrders?orderStatus=confirmed").json().size())
                .isEqualTo(1);
        assertThat(office.api.get("/SalesOrders?orderStatus=Draft").status()).isEqualTo(204);
    }

    @Test
    void refusesAPersonTooUntilItIsReopened() {
        confirm();

        assertThatThrownBy(() -> office.sim.orders().set(id, "CustomerReference", "x"))
                .isInstanceOf(Rejected.class);
        office.sim.orders().reopen(id);

        office.sim.orders().set(id, "CustomerReference", "x");
        assertThat(office.sim.orders().get(id).path("CustomerReference").asText())
                .isEqualTo("x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/Complete", "/Lines"})
    void isNotFoundOnceInvoiced(String below) throws Exception {
        office.sim.orders().invoice(id);

        assertThat(office.api.get(path + below).status()).isEqualTo(404);
        assertThat(office.api.get(linePath).status()).isEqualTo(404);
        assertThat(office.api.get("/SalesOrders").status()).isEqualTo(204);
        assertThat(office.patch(path, op("replace", "/CustomerReference", "x")).status())
                .isEqualTo(404);
    }

    @Test
    void isInvoicedEvenWhenConfirmed() {
        confirm();

        office.sim.orders().invoice(id);

        assertThat(office.sim.orders().find(id)).isEmpty();
    }

    @Test
    void holdsItsReferenceOnceInvoicedUnlessSwitched() throws Exception {
        office.sim.orders().invoice(id);

        assertThat(again().status()).isEqualTo(400);
    }

    @Test
    void freesItsReferenceOnceInvoicedIfSwitched() throws Exception {
        office.sim.switches().invoicedHoldsReference.set(false);

        office.sim.orders().invoice(id);

        assertThat(again().status()).isEqualTo(201);
    }

    @Test
    void freesItsReferenceWhenItIsDeleted() throws Exception {
        office.api.delete(path);

        assertThat(again().status()).isEqualTo(201);
    }

    @Test
    void keepsItsCustomerFromBeingDeletedForEver() throws Exception {
        int drafted = office.api.delete("/Customers/" + company).status();
        office.sim.orders().invoice(id);
        int invoiced = office.api.delete("/Customers/" + company).status();

        assertThat(drafted).isEqualTo(409);
        assertThat(invoiced).isEqualTo(409);
    }
}
