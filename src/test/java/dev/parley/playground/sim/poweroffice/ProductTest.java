package dev.parley.playground.sim.poweroffice;

import static dev.parley.playground.sim.poweroffice.Office.line;
import static dev.parley.playground.sim.poweroffice.Office.op;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.playground.sim.Json;
import dev.parley.playground.sim.Reply;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProductTest {

    private final Office office;

    ProductTest() throws Exception {
        office = new Office();
    }

    @AfterEach
    void close() {
        office.close();
    }

    private Reply post(ObjectNode product) throws Exception {
        return office.api.post("/Products", product);
    }

    private List<String> names(String query) throws Exception {
        Reply reply = office.api.get("/Products?" + query);
        return reply.status() == 204 ? List.of() : reply.json().findValuesAsText("Name");
    }

    private static String greaterThan(String parameter, JsonNode product, String property) {
        return parameter + "=" + URLEncoder.encode(product.path(property).asText(), StandardCharsets.UTF_8);
    }

    @Test
    void isCreatedWithStatus200() throws Exception {
        Reply reply = post(Json.object("Name", "Kaffe", "UnitPrice", 79.9));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().path("ProductType").asText()).isEqualTo("Product");
        assertThat(reply.json().path("IsArchived").booleanValue()).isFalse();
        assertThat(reply.json().has("ExternalImportReference")).isFalse();
        assertThat(office.api.get("/Products/" + reply.json().path("Id")).json())
                .isEqualTo(reply.json());
    }

    @Test
    void needsAName() throws Exception {
        Reply reply = post(Json.object("Code", "K-1"));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().path("detail").asText()).isEqualTo("Name is required.");
    }

    @ParameterizedTest
    @CsvSource({"Code, 101", "Name, 401"})
    void refusesTextOverTheMaximumLength(String name, int length) throws Exception {
        assertThat(post(Json.object("Name", "Kaffe").put(name, "x".repeat(length)))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void inheritsAPriceThatIsNull() throws Exception {
        long id = office.product("Kaffe", 80);

        JsonNode product = office.patch("/Products/" + id, op("replace", "/UnitPrice", null))
                .json();

        assertThat(product.path("UnitPrice").isNull()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/StockAvailable", "/Id", "/CreatedDateTimeOffset", "/ProductGroupCode"})
    void refusesAReadOnlyProperty(String path) throws Exception {
        long id = office.product("Kaffe", 80);

        assertThat(office.patch("/Products/" + id, op("replace", path, 1)).status())
                .isEqualTo(400);
    }

    @Test
    void stampsItsStockApart() throws Exception {
        long id = office.product("Kaffe", 80);
        JsonNode before = office.api.get("/Products/" + id).json();

        JsonNode after = office.patch("/Products/" + id, op("replace", "/StockOnHand", 12))
                .json();

        assertThat(after.path("StockAvailable").doubleValue()).isEqualTo(12);
        assertThat(after.path("LastChangedDateTimeOffset")).isEqualTo(before.path("LastChangedDateTimeOffset"));
        assertThat(after.path("StockOnHandLastChangedDatetimeOffset").asText())
                .isGreaterThan(after.path("LastChangedDateTimeOffset").asText());
    }

    @Test
    void findsAStockChangeByItsOwnFilterOnly() throws Exception {
        long id = office.product("Kaffe", 80);
        JsonNode product = office.api.get("/Products/" + id).json();
        String changed = greaterThan("lastChangedDateTimeOffsetGreaterThan", product, "LastChangedDateTimeOffset");
        String stock =
                greaterThan("stockOnHandLastChangedDatetimeOffsetGreaterThan", product, "LastChangedDateTimeOffset");

        office.sim.products().set(id, "StockOnHand", 3);

        assertThat(names(changed)).isEmpty();
        assertThat(names(stock)).containsExactly("Kaffe");
    }

    @Test
    void filtersByChangeAndCreationStrictly() throws Exception {
        long id = office.product("Kaffe", 80);
        office.product("Te", 60);
        JsonNode first = office.api.get("/Products/" + id).json();
        office.sim.products().set(id, "Description", "Mørkbrent");

        assertThat(names(greaterThan("lastChangedDateTimeOffsetGreaterThan", first, "LastChangedDateTimeOffset")))
                .containsExactly("Kaffe", "Te");
        assertThat(names(greaterThan("createdDateTimeOffsetGreaterThan", first, "CreatedDateTimeOffset")))
                .containsExactly("Te");
    }

    @Test
    void filtersByCodesNamesArchivingAndType() throws Exception {
        post(Json.object("Name", "Kaffe", "Code", "K-1"));
        post(Json.object("Name", "Te", "Code", "T-1", "IsArchived", true));
        post(Json.object("Name", "Montering", "ProductType", "Service"));

        assertThat(names("codes=T-1,K-1,X")).containsExactly("Kaffe", "Te");
        assertThat(names("codes=K")).isEmpty();
        assertThat(names("names=Te,Montering")).containsExactly("Te", "Montering");
        assertThat(names("isArchived=true")).containsExactly("Te");
        assertThat(names("isArchived=false")).containsExactly("Kaffe", "Montering");
        assertThat(names("type=service")).containsExactly("Montering");
        assertThat(office.api.get("/Products?isArchived=perhaps").status()).isEqualTo(400);
    }

    @Test
    void isNotWrittenWithoutAStandardSalesAccount() throws Exception {
        long id = office.product("Kaffe", 80);
        office.sim.switches().standardSalesAccount.set(false);

        assertThat(post(Json.object("Name", "Te")).status()).isEqualTo(400);
        assertThat(office.patch("/Products/" + id, op("replace", "/UnitPrice", 1))
                        .status())
                .isEqualTo(400);
        assertThat(office.api.get("/Products/" + id).status()).isEqualTo(200);
    }

    @Test
    void sharesItsCodeUnlessSwitched() throws Exception {
        long holder = post(Json.object("Name", "Kaffe", "Code", "K-1"))
                .json()
                .path("Id")
                .longValue();
        int shared = post(Json.object("Name", "Te", "Code", "K-1")).status();

        office.sim.switches().uniqueProductCodes.set(true);
        Reply refused = post(Json.object("Name", "Tau", "Code", "K-1"));

        assertThat(shared).isEqualTo(200);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().path("detail").asText()).endsWith("(product) Id = " + holder + ".");
    }

    @Test
    void isDeletedUnlessAnOrderSellsIt() throws Exception {
        long free = office.product("Kaffe", 80);
        long sold = office.product("Te", 60);
        String order = office.order(office.create(Office.company("Ås Bygg AS")), line(sold, 1));

        int drafted = office.api.delete("/Products/" + sold).status();
        office.sim.orders().invoice(order);
        int invoiced = office.api.delete("/Products/" + sold).status();

        assertThat(drafted).isEqualTo(409);
        assertThat(invoiced).isEqualTo(409);
        assertThat(office.api.delete("/Products/" + free).status()).isEqualTo(200);
    }

    @Test
    void isArchivedByAPerson() throws Exception {
        long id = office.product("Kaffe", 80);

        office.sim.records("Product").set(id, "IsArchived", true);

        assertThat(names("isArchived=true")).containsExactly("Kaffe");
    }
}
