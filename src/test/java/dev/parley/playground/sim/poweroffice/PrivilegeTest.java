package dev.parley.playground.sim.poweroffice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.playground.sim.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrivilegeTest {

    private final Office office;

    PrivilegeTest() throws Exception {
        office = new Office();
    }

    @AfterEach
    void close() {
        office.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/Customers, Customer, /Customers",
        "/ContactPersons, ContactPerson, /ContactPersons/7",
        "/Products, Product, /Products",
        "/salesorders, SalesOrders, /salesorders/Complete"
    })
    void isNeededPerResource(String list, String privilege, String create) throws Exception {
        office.sim.switches().privileges.set();
        int none = office.api.get(list).status();
        office.sim.switches().privileges.set(privilege);
        int reading = office.api.get(list).status();
        int writing = office.api.post(create, Json.object()).status();
        office.sim.switches().privileges.set(privilege + "_Full");
        int full = office.api.post(create, Json.object()).status();

        assertThat(none).isEqualTo(403);
        assertThat(reading).isEqualTo(204);
        assertThat(writing).isEqualTo(403);
        assertThat(full).isIn(400, 404);
    }

    @Test
    void isToldForEveryResource() throws Exception {
        assertThat(office.api.get("/ClientIntegrationInformation").json().path("ValidPrivileges"))
                .hasSize(4);
    }
}
