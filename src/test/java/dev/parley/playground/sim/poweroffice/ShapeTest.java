package dev.parley.playground.sim.poweroffice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.playground.sim.Json;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The switches of answers' shapes and of faults, at the resources beside customers. */
class ShapeTest {

    private final Office office;
    private final long company;
    private final String order;

    ShapeTest() throws Exception {
        office = new Office();
        company = office.create(Office.company("Ås Bygg AS"));
        order = "/SalesOrders/" + office.order(company, Office.line(office.product("Kaffe", 80), 1));
    }

    @AfterEach
    void close() {
        office.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/SalesOrders", "/Products"})
    void bearsSevenDigitsAndAZoneUnlessSwitched(String list) throws Exception {
        String whole =
                office.api.get(list).json().at("/0/CreatedDateTimeOffset").asText();
        office.sim.switches().stampWithoutZone.set(true);

        String bare = office.api.get(list).json().at("/0/CreatedDateTimeOffset").asText();

        assertThat(whole).matches(".+\\.\\d{7}\\+00:00");
        assertThat(bare).matches(".+\\.\\d{7}");
    }

    @Test
    void givesDatesATimeIfSwitchedOn() throws Exception {
        office.sim.orders().set(order.substring("/SalesOrders/".length()), "DeliveryDate", "2030-02-01");
        office.sim.switches().dateWithTime.set(true);

        JsonNode complete = office.api.get(order + "/Complete").json();

        assertThat(complete.path("DeliveryDate").asText()).isEqualTo("2030-02-01T00:00:00");
        assertThat(complete.path("SalesOrderDate").isNull()).isTrue();
    }

    @Test
    void writesAddressesInCamelCaseIfSwitchedOn() throws Exception {
        office.sim
                .contactPersons()
                .create(Json.object(
                        "ContactId",
                        company,
                        "FirstName",
                        "Åse",
                        "LastName",
                        "Lie",
                        "MailAddress",
                        Office.address("Ås", "1430")));
        office.sim.switches().camelCaseMailAddress.set(true);

        JsonNode person = office.api.get("/ContactPersons").json().path(0);

        assertThat(person.at("/MailAddress/zipCode").asText()).isEqualTo("1430");
        assertThat(person.path("LastName").asText()).isEqualTo("Lie");
    }

    @Test
    void failsInTheMiddleOfAnyList() throws Exception {
        office.sim.switches().failOnPage.set(2);

        for (String list : List.of("/ContactPersons", "/Products", "/SalesOrders")) {
            assertThat(office.api.get(list + "?PageNumber=2").status()).isEqualTo(500);
        }
    }

    @Test
    void countsEveryResourceAgainstOneRateLimit() throws Exception {
        office.sim.switches().rateLimit.set(true);
        for (int i = 0; i < 5; i++) {
            office.api.get("/Products");
            office.api.get(order + "/Lines");
        }

        assertThat(office.api.get("/SalesOrders").status()).isEqualTo(429);
    }

    @Test
    void losesTheAnswerToANewOrderButNotTheOrder() {
        office.sim.switches().loseResponseNext(1, "POST", "/SalesOrders/Complete");

        assertThatThrownBy(() -> office.api.post("/SalesOrders/Complete", Json.object("CustomerId", company)))
                .isInstanceOf(IOException.class);
        assertThat(office.sim.orders().size()).isEqualTo(2);
    }
}
