package dev.parley.playground.sim.poweroffice;

import static dev.parley.playground.sim.poweroffice.Office.line;
import static dev.parley.playground.sim.poweroffice.Office.op;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.playground.sim.Json;
import dev.parley.playground.sim.Reply;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SalesOrderLineTest {

    private final Office office;
    private final long product;
    private final String id;
    private final String lines;

    SalesOrderLineTest() throws Exception {
        office = new Office();
        product = office.product("Kaffe", 80);
        id = office.order(office.create(Office.company("Ås Bygg AS")), line(product, 1), line(product, 2));
        lines = "/SalesOrders/" + id + "/Lines";
    }

    @AfterEach
    void close() {
        office.close();
    }

    private ObjectNode order() {
        return office.sim.orders().get(id);
    }

    private String lineId(int place) {
        return order().path("SalesOrderLines").path(place).path("Id").asText();
    }

    private List<String> quantities() {
        return order().path("SalesOrderLines").findValuesAsText("Quantity");
    }

    private String stamp() {
        return order().path("LastChangedDateTimeOffset").asText();
    }

    @Test
    void isListedAndReadOnItsOwnPath() throws Exception {
        JsonNode list = office.api.get(lines).json();
        JsonNode second = office.api.get(lines + "/" + lineId(1)).json();

        assertThat(list.size()).isEqualTo(2);
        assertThat(second).isEqualTo(list.path(1));
        assertThat(second.path("SalesOrderId").asText()).isEqualTo(id);
    }

    @Test
    void isAddedBehindTheOthers() throws Exception {
        Reply reply = office.api.post(lines, line(product, 3));

        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.json().path("Id").asText()).isEqualTo(lineId(2));
        assertThat(reply.json().path("NetAmount").doubleValue()).isEqualTo(240);
        assertThat(quantities()).containsExactly("1.0", "2.0", "3.0");
    }

    @Test
    void isAddedWhereItSays() throws Exception {
        office.api.post(lines, line(product, 3).put("SortOrder", 0));

        assertThat(quantities()).containsExactly("1.0", "3.0", "2.0");
    }

    @Test
    void isPatched() throws Exception {
        Reply reply = office.patch(lines + "/" + lineId(0), op("replace", "/quantity", 5));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().path("NetAmount").doubleValue()).isEqualTo(400);
        assertThat(order().path("NetAmount").doubleValue()).isEqualTo(560);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/Id", "/NetAmount", "/VatRate", "/ProductCode", "/SalesOrderId"})
    void refusesWhatOnlyTheSystemSets(String path) throws Exception {
        assertThat(office.patch(lines + "/" + lineId(0), op("replace", path, 1)).status())
                .isEqualTo(400);
    }

    @Test
    void needsAProductThatExists() throws Exception {
        assertThat(office.api.post(lines, line(1, 1)).status()).isEqualTo(400);
        assertThat(office.patch(lines + "/" + lineId(0), op("replace", "/ProductId", 1))
                        .status())
                .isEqualTo(400);
        assertThat(office.patch(lines + "/" + lineId(0), op("replace", "/ProductId", null))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void isRemoved() throws Exception {
        String first = lines + "/" + lineId(0);

        assertThat(office.api.delete(first).status()).isEqualTo(200);

        assertThat(office.api.get(first).status()).isEqualTo(404);
        assertThat(order().path("LineCount").intValue()).isEqualTo(1);
        assertThat(office.api.delete(first).status()).isEqualTo(404);
    }

    @Test
    void answersNoContentForAnOrderWithoutAny() throws Exception {
        office.sim.orders().patch(id, Json.object("SalesOrderLines", List.of()));

        assertThat(office.api.get(lines).status()).isEqualTo(204);
    }

    @Test
    void holdsItsExternalReferenceAloneWithinTheOrder() throws Exception {
        ObjectNode line = line(product, 1).put("ExternalImportReference", "line:1");
        String other = office.order(order().path("CustomerId").longValue());

        int first = office.api.post(lines, line).status();
        Reply again = office.api.post(lines, line);
        int elsewhere =
                office.api.post("/SalesOrders/" + other + "/Lines", line).status();

        assertThat(first).isEqualTo(201);
        assertThat(again.status()).isEqualTo(400);
        assertThat(again.json().path("detail").asText()).contains("line:1");
        assertThat(elsewhere).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void movesTheStampOfItsOrderAsSwitched(boolean moves) throws Exception {
        office.sim.switches().linesMoveOrderStamp.set(moves);
        String before = stamp();

        office.patch(lines + "/" + lineId(0), op("replace", "/Quantity", 5));
        String patched = stamp();
        office.api.delete(lines + "/" + lineId(0));

        assertThat(patched.equals(before)).isNotEqualTo(moves);
        assertThat(stamp().equals(patched)).isNotEqualTo(moves);
        assertThat(order().path("NetAmount").doubleValue()).isEqualTo(160);
    }

    @Test
    void takesItsProductsValuesOnlyIfSwitchedOn() throws Exception {
        JsonNode bare = office.api.post(lines, line(product, 1)).json();
        office.sim.switches().linesTakeProductValues.set(true);

        JsonNode filled = office.api.post(lines, line(product, 1)).json();

        assertThat(bare.path("ProductUnitPrice").isNull()).isTrue();
        assertThat(filled.path("ProductUnitPrice").doubleValue()).isEqualTo(80);
        assertThat(filled.path("Description").asText()).isEqualTo("Kaffe");
    }

    @Test
    void costsNothingWhenItIsText() throws Exception {
        JsonNode line = office.api
                .post(lines, line(product, 9).put("LineType", "Text").put("Description", "Takk"))
                .json();

        assertThat(line.path("TotalAmount").doubleValue()).isZero();
    }

    @Test
    void isEditedAddedAndRemovedByAPersonAtOnce() {
        String kept = lineId(1);
        var edited = List.of(Json.object("Id", kept, "Quantity", 7), line(product, 3));

        office.sim.records("Salesorders").patch(id, Json.object("SalesOrderLines", edited));

        assertThat(quantities()).containsExactly("7.0", "3.0");
        assertThat(lineId(0)).isEqualTo(kept);
        assertThat(order().at("/SalesOrderLines/0/ProductId").longValue()).isEqualTo(product);
    }

    @Test
    void isClearedLikeEveryPropertyAPersonDoesNotPut() {
        ObjectNode header = Json.object("CustomerId", order().path("CustomerId"));

        office.sim.orders().put(id, header);

        assertThat(quantities()).isEmpty();
        assertThat(order().path("NetAmount").doubleValue()).isZero();
    }

    @Test
    void staysWhenAPersonEditsTheHeader() {
        office.sim.orders().set(id, "CustomerReference", "Bestilling 7");

        assertThat(quantities()).containsExactly("1.0", "2.0");
    }
}
