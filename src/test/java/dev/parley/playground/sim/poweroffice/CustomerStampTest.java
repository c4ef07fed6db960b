package dev.parley.playground.sim.poweroffice;

import static dev.parley.playground.sim.poweroffice.Office.op;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.playground.sim.Json;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CustomerStampTest {

    private static final String STAMP = "LastChangedDateTimeOffset";

    private final Office office;
    private final long id;
    private final JsonNode before;

    CustomerStampTest() throws Exception {
        office = new Office();
        id = office.create(Office.person("Åse", "Lie").set("MailAddress", Office.address("Ås", "1430")));
        before = office.read(id);
        office.clock.move(Duration.ofSeconds(1));
    }

    @AfterEach
    void close() {
        office.close();
    }

    private static String stamp(JsonNode customer) {
        return customer.path(STAMP).asText();
    }

    private static String addressStamp(JsonNode customer) {
        return customer.path("MailAddress").path(STAMP).asText();
    }

    @Test
    void hasSevenFractionalDigitsAndAZone() {
        assertThat(stamp(before)).isEqualTo("2030-01-01T12:00:00.1234567+00:00");
    }

    @Test
    void growsThoughTheClockStandsStill() {
        String first = stamp(office.sim.customers().set(id, "FirstName", "Gro"));
        String second = stamp(office.sim.customers().set(id, "FirstName", "Åse"));

        assertThat(second).isGreaterThan(first);
    }

    @Test
    void ofTheCustomerIgnoresAnAddressEdit() throws Exception {
        office.patch(id, op("replace", "/MailAddress/City", "Bodø"));

        JsonNode after = office.read(id);
        assertThat(stamp(after)).isEqualTo(stamp(before));
        assertThat(addressStamp(after)).isGreaterThan(addressStamp(before));
    }

    @Test
    void ofTheAddressIgnoresACustomerEdit() throws Exception {
        office.patch(id, op("replace", "/FirstName", "Gro"));

        JsonNode after = office.read(id);
        assertThat(stamp(after)).isGreaterThan(stamp(before));
        assertThat(addressStamp(after)).isEqualTo(addressStamp(before));
    }

    @Test
    void staysWhenNothingChanges() throws Exception {
        office.patch(id, op("replace", "/FirstName", "Åse"));

        assertThat(office.read(id)).isEqualTo(before);
    }

    @Test
    void movesWithoutAChangeIfSwitchedOn() throws Exception {
        office.sim.switches().stampWithoutChange.set(true);

        office.patch(id, op("replace", "/FirstName", "Åse"));

        assertThat(stamp(office.read(id))).isGreaterThan(stamp(before));
    }

    @Test
    void isTheSameForAPersonAtTheScreen() throws Exception {
        office.sim.customers().patch(id, Json.object("mailAddress", Json.object("city", "Bodø")));

        JsonNode after = office.read(id);
        assertThat(stamp(after)).isEqualTo(stamp(before));
        assertThat(addressStamp(after)).isGreaterThan(addressStamp(before));
    }

    @Test
    void lacksItsZoneIfSwitchedOn() throws Exception {
        office.sim.switches().stampWithoutZone.set(true);

        JsonNode customer = office.read(id);

        assertThat(stamp(customer)).isEqualTo("2030-01-01T12:00:00.1234567");
        assertThat(addressStamp(customer)).isEqualTo("2030-01-01T12:00:00.1234567");
    }

    @Test
    void namesInsideTheAddressAreCamelCaseIfSwitchedOn() throws Exception {
        office.sim.switches().camelCaseMailAddress.set(true);

        JsonNode address = office.read(id).path("MailAddress");

        assertThat(address.path("zipCode").asText()).isEqualTo("1430");
        assertThat(address.has("ZipCode")).isFalse();
    }

    @Test
    void datesBearATimeIfSwitchedOn() throws Exception {
        office.sim.customers().set(id, "DateOfBirth", "1970-05-17");
        office.sim.switches().dateWithTime.set(true);

        assertThat(office.read(id).path("DateOfBirth").asText()).isEqualTo("1970-05-17T00:00:00");
    }
}
