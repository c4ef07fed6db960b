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

class SalesOrderTest {

    private static final String MISSING = "/SalesOrders/0a11c0de-0000-4000-8000-000000000000";

    private final Office office;
    private final long company;
    private final long product;

    SalesOrderTest() throws Exception {
        office = new Office();
        company = office.create(Office.company("Ås Bygg AS"));
        product = office.product("Kaffe", 80);
    }

    @AfterEach
    void close() {
        office.close();
    }

    private ObjectNode order(ObjectNode... lines) {
        return Json.object("CustomerId", company, "SalesOrderLines", lines);
    }

    private Reply complete(Object order) throws Exception {
        return office.api.post("/SalesOrders/Complete", order);
    }

    @Test
    void isCreatedCompleteWithItsLines() throws Exception {
        Reply reply = complete(order(line(product, 2), line(product, 3).put("Allowance", 10)));

        JsonNode order = reply.json();
        assertThat(reply.status()).isEqualTo(201);
        assertThat(order.path("Id").asText()).matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
        assertThat(order.path("SalesOrderStatus").asText()).isEqualTo("Draft");
        assertThat(order.path("CustomerNo").asLong()).isEqualTo(10_001);
        assertThat(order.path("SalesOrderLines").size()).isEqualTo(2);
        assertThat(order.path("SalesOrderLines").findValuesAsText("SalesOrderId"))
                .containsOnly(order.path("Id").asText());
        assertThat(order.at("/SalesOrderLines/1/SortOrder").asInt()).isEqualTo(1);
    }

    @Test
    void computesTheAmountsOfLinesAndOrder() throws Exception {
        ObjectNode dearer = line(product, 3).put("Allowance", 10).put("ProductUnitPrice", 99.99);

        JsonNode order = complete(order(line(product, 2), dearer)).json();

        assertThat(order.at("/SalesOrderLines/0/NetAmount").doubleValue()).isEqualTo(160);
        assertThat(order.at("/SalesOrderLines/1/NetAmount").doubleValue()).isEqualTo(269.97);
        assertThat(order.at("/SalesOrderLines/1/VatAmount").doubleValue()).isEqualTo(67.49);
        assertThat(order.at("/SalesOrderLines/1/TotalAmount").doubleValue()).isEqualTo(337.46);
        assertThat(order.path("NetAmount").doubleValue()).isEqualTo(429.97);
        assertThat(order.path("TotalAmount").doubleValue()).isEqualTo(537.46);
        assertThat(order.path("LineCount").intValue()).isEqualTo(2);
    }

    @Test
    void isNotCreatedWithoutComplete() throws Exception {
        Reply reply = office.api.post("/SalesOrders", order(line(product, 2)));

        assertThat(reply.status()).isEqualTo(405);
        assertThat(office.sim.orders().size()).isZero();
    }

    @Test
    void readsWithLinesOnlyWhenComplete() throws Exception {
        String path = "/SalesOrders/" + office.order(company, line(product, 2));

        JsonNode header = office.api.get(path).json();
        JsonNode complete = office.api.get(path + "/Complete").json();
        JsonNode listed = office.api.get("/SalesOrders").json().path(0);

        assertThat(complete.path("SalesOrderLines").size()).isEqualTo(1);
        assertThat(header.has("SalesOrderLines")).isFalse();
        assertThat(listed.has("SalesOrderLines")).isFalse();
        assertThat(listed.path("LineCount").intValue()).isEqualTo(1);
    }

    @Test
    void takesNumbersAndCodesInsteadOfIds() throws Exception {
        office.sim.products().set(product, "Code", "K-1");

        JsonNode order = complete(Json.object(
                        "customerNo",
                        10_001,
                        "salesOrderLines",
                        List.of(Json.object("productCode", "K-1", "quantity", 1))))
                .json();

        assertThat(order.path("CustomerId").longValue()).isEqualTo(company);
        assertThat(order.at("/SalesOrderLines/0/ProductId").longValue()).isEqualTo(product);
    }

    @Test
    void needsACustomerThatExists() throws Exception {
        assertThat(complete(order().put("CustomerId", 1)).status()).isEqualTo(400);
        assertThat(complete(order().putNull("CustomerId")).status()).isEqualTo(400);
    }

    @Test
    void needsProductsThatExist() throws Exception {
        assertThat(complete(order(line(1, 1))).status()).isEqualTo(400);
        assertThat(complete(order(Json.object("ProductCode", "none"))).status()).isEqualTo(400);
    }

    @Test
    void takesOnlyAContactPersonOfItsCustomer() throws Exception {
        long other = office.create(Office.company("Bodø Fisk SA"));
        String own = office.contactPerson(company, "Åse", "Lie").replaceAll(".*/", "");
        String foreign = office.contactPerson(other, "Gro", "Moen").replaceAll(".*/", "");

        Reply good = complete(order().put("CustomerReferenceContactPersonId", Long.parseLong(own)));
        Reply bad = complete(order().put("CustomerReferenceContactPersonId", Long.parseLong(foreign)));

        assertThat(good.status()).isEqualTo(201);
        assertThat(bad.status()).isEqualTo(400);
        assertThat(bad.json().path("title").asText()).isEqualTo("SalesOrder validation error(s)");
    }

    @Test
    void holdsItsExternalReferenceAlone() throws Exception {
        String holder = complete(order().put("ExternalImportReference", "parley:1"))
                .json()
                .path("Id")
                .asText();

        Reply reply = complete(order().put("ExternalImportReference", "parley:1"));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().path("detail").asText())
                .isEqualTo("ExternalImportReference is already in use. 'parley:1' is used on (sales order) Id = "
                        + holder + ".");
    }

    @Test
    void patchesItsHeader() throws Exception {
        String id = office.order(company, line(product, 2));

        Reply reply = office.patch("/SalesOrders/" + id, op("replace", "/customerReference", "Bestilling 7"));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().path("CustomerReference").asText()).isEqualTo("Bestilling 7");
        assertThat(reply.json().has("SalesOrderLines")).isFalse();
        assertThat(office.sim.orders().get(id).path("SalesOrderLines").size()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/SalesOrderLines", "/SalesOrderLines/0/Quantity", "/CustomerNo", "/NetAmount", "/SalesOrderNo"})
    void patchesNeitherLinesNorWhatIsComputed(String path) throws Exception {
        String id = office.order(company, line(product, 2));

        assertThat(office.patch("/SalesOrders/" + id, op("replace", path, 1)).status())
                .isEqualTo(400);
    }

    @Test
    void staysWithItsCustomersContactPerson() throws Exception {
        long other = office.create(Office.company("Bodø Fisk SA"));
        long person = Long.parseLong(office.contactPerson(company, "Åse", "Lie").replaceAll(".*/", ""));
        String id = office.order(company);
        office.sim.orders().set(id, "CustomerReferenceContactPersonId", person);

        Reply alone = office.patch("/SalesOrders/" + id, op("replace", "/CustomerId", other));
        Reply both = office.patch(
                "/SalesOrders/" + id,
                op("replace", "/CustomerId", other),
                op("replace", "/CustomerReferenceContactPersonId", null));

        assertThat(alone.status()).isEqualTo(400);
        assertThat(both.json().path("CustomerNo").asLong()).isEqualTo(10_002);
    }

    @Test
    void isDeletedWithItsLines() throws Exception {
        String path = "/SalesOrders/" + office.order(company, line(product, 2));

        assertThat(office.api.delete(path).status()).isEqualTo(200);

        assertThat(office.api.get(path).status()).isEqualTo(404);
        assertThat(office.api.get(path + "/Lines").status()).isEqualTo(404);
        assertThat(office.api.get("/SalesOrders").status()).isEqualTo(204);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/Complete", "/Lines", "/Lines/0a11c0de-0000-4000-8000-000000000001"})
    void isNotFoundWhenItIsNotThere(String below) throws Exception {
        assertThat(office.api.get(MISSING + below).status()).isEqualTo(404);
    }

    @Test
    void offersNoPut() throws Exception {
        String path = "/SalesOrders/" + office.order(company);

        assertThat(office.api.put(path, order()).status()).isEqualTo(405);
    }

    @Test
    void tellsWhoCreatedIt() throws Exception {
        office.order(company);
        String own = complete(order()).json().path("Id").asText();

        JsonNode listed = office.api
                .get("/SalesOrders?onlyCreatedByCurrentIntegration=true")
                .json();

        assertThat(listed.findValuesAsText("Id")).containsExactly(own);
        assertThat(office.api
                        .get("/SalesOrders?onlyCreatedByCurrentIntegration=false")
                        .json()
                        .size())
                .isEqualTo(2);
    }
}
