package dev.parley.playground.sim.poweroffice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.playground.sim.Json;
import dev.parley.playground.sim.Reply;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CustomerListTest {

    private final Office office;

    CustomerListTest() throws Exception {
        office = new Office();
    }

    @AfterEach
    void close() {
        office.close();
    }

    private void create(String... lastNames) {
        for (String name : lastNames) {
            office.create(Office.person("Åse", name));
        }
    }

    private List<String> lastNames(String query) throws Exception {
        List<String> names = new ArrayList<>();
        Reply reply = office.api.get("/Customers?" + query);
        if (reply.status() != 204) {
            reply.json().forEach(customer -> names.add(customer.path("LastName").asText()));
        }
        return names;
    }

    private String changedAfter(ObjectNode customer) {
        String stamp = customer.get("LastChangedDateTimeOffset").textValue();
        return "lastChangedDateTimeOffsetGreaterThan=" + URLEncoder.encode(stamp, StandardCharsets.UTF_8);
    }

    @Test
    void answersNoContentWhenThereIsNothing() throws Exception {
        Reply reply = office.api.get("/Customers");

        assertThat(reply.status()).isEqualTo(204);
        assertThat(reply.body()).isEmpty();
    }

    @Test
    void answersABareArray() throws Exception {
        create("Lie", "Moen");

        JsonNode list = office.api.get("/Customers").json();

        assertThat(list.isArray()).isTrue();
        assertThat(list.size()).isEqualTo(2);
    }

    @Test
    void leadsToTheNextPageByHeader() throws Exception {
        create("A", "B", "C");

        Reply reply = office.api.get("/Customers?pagesize=2&Fields=LastName");

        JsonNode pagination = Json.parse(
                        reply.header("X-Pagination").orElseThrow().getBytes(StandardCharsets.UTF_8))
                .orElseThrow();
        Reply next = office.api.get(pagination.path("nextPageLink").asText());
        assertThat(next.json().size()).isEqualTo(1);
        assertThat(next.json().path(0).path("LastName").asText()).isEqualTo("C");
        assertThat(next.header("X-Pagination")).isEmpty();
    }

    @Test
    void namesNoNextPageOnAFullLastPage() throws Exception {
        create("A", "B");

        assertThat(office.api.get("/Customers?PageSize=2").header("X-Pagination"))
                .isEmpty();
    }

    @Test
    void namesAnEmptyNextPageIfSwitchedOn() throws Exception {
        office.sim.switches().emptyNextPageLink.set(true);
        create("A");

        assertThat(office.api.get("/Customers").header("X-Pagination")).contains("{\"nextPageLink\":\"\"}");
    }

    @Test
    void answersNoContentBehindTheLastPage() throws Exception {
        create("A");

        assertThat(office.api.get("/Customers?PageNumber=2").status()).isEqualTo(204);
    }

    @ParameterizedTest
    @CsvSource({"PageNumber=0", "PageSize=0", "PageSize=20001", "PageSize=x"})
    void refusesAPageOutOfRange(String query) throws Exception {
        assertThat(office.api.get("/Customers?" + query).status()).isEqualTo(400);
    }

    @Test
    void answersTheFieldsAskedForAndTheId() throws Exception {
        create("Lie");

        JsonNode row = office.api
                .get("/Customers?fields=lastname,EmailAddress,Nonsense")
                .json()
                .path(0);

        List<String> names = new ArrayList<>();
        row.fieldNames().forEachRemaining(names::add);
        assertThat(names).containsExactly("Id", "LastName", "EmailAddress");
    }

    @Test
    void sortsAsAsked() throws Exception {
        create("B", "A", "C");

        assertThat(lastNames("OrderBy=LastName")).containsExactly("A", "B", "C");
        assertThat(lastNames("orderby=LastName%20desc")).containsExactly("C", "B", "A");
    }

    @Test
    void sortsByChangeStamp() throws Exception {
        create("A", "B", "C");
        long first = office.sim.customers().all().get(0).get("Id").longValue();
        office.sim.customers().set(first, "FirstName", "Gro");

        assertThat(lastNames("OrderBy=LastChangedDateTimeOffset")).containsExactly("B", "C", "A");
    }

    @Test
    void listsOnlyWhatChangedStrictlyLater() throws Exception {
        create("A", "B", "C");
        ObjectNode second = office.sim.customers().all().get(1);

        assertThat(lastNames(changedAfter(second))).containsExactly("C");
    }

    @Test
    void missesAnAddressEditInTheChangeFeed() throws Exception {
        office.create(Office.person("Åse", "A").set("MailAddress", Office.address("Ås", "1430")));
        ObjectNode customer = office.sim.customers().all().get(0);

        office.sim.customers().set(customer.get("Id").longValue(), "MailAddress.City", "Bodø");

        assertThat(lastNames(changedAfter(customer))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2030-01-01%2012:00:00.123456%2B00:00",
                "2030-01-01T13:00:00.1234566%2B01:00",
                "2030-01-01T12:00:00Z",
                "2030-01-01T12:00:00.123",
                "2030-01-01"
            })
    void readsTimesInEveryForm(String time) throws Exception {
        create("A");

        assertThat(lastNames("LastChangedDateTimeOffsetGreaterThan=" + time)).containsExactly("A");
    }

    @Test
    void refusesATimeWhosePlusWasNotEncoded() throws Exception {
        Reply reply = office.api.get("/Customers?lastChangedDateTimeOffsetGreaterThan=2030-01-01T12:00:00+00:00");

        assertThat(reply.status()).isEqualTo(400);
    }

    @Test
    void filtersByCreation() throws Exception {
        create("A");
        String created = office.sim
                .customers()
                .all()
                .get(0)
                .get("CustomerCreatedDateTimeOffset")
                .textValue();
        create("B");

        String bound = URLEncoder.encode(created, StandardCharsets.UTF_8);
        assertThat(lastNames("customerCreatedDateTimeOffsetGreaterThan=" + bound))
                .containsExactly("B");
    }

    @Test
    void filtersByExternalReference() throws Exception {
        create("A");
        office.create(Office.person("Gro", "B").put("ExternalImportReference", "parley:x"));

        assertThat(lastNames("externalImportReference=parley:x")).containsExactly("B");
        assertThat(lastNames("externalImportReference=parley:y")).isEmpty();
    }

    @Test
    void filtersByRangesOfNumbers() throws Exception {
        create("A", "B", "C", "D");

        assertThat(lastNames("customerNos=10001,10003-")).containsExactly("A", "C", "D");
        assertThat(lastNames("customerNos=10002-10003")).containsExactly("B", "C");
    }

    @ParameterizedTest
    @ValueSource(strings = {"$filter=IsPerson%20eq%20true", "%24top=1"})
    void refusesODataOptions(String query) throws Exception {
        assertThat(office.api.get("/Customers?" + query).status()).isEqualTo(400);
    }

    @Test
    void failsInTheMiddleIfSwitchedOn() throws Exception {
        create("A", "B", "C");
        office.sim.switches().failOnPage.set(2);

        assertThat(office.api.get("/Customers?PageSize=1").status()).isEqualTo(200);
        assertThat(office.api.get("/Customers?PageSize=1&PageNumber=2").status())
                .isEqualTo(500);
    }
}
