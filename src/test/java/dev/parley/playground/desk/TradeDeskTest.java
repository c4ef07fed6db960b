package dev.parley.playground.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.parley.dataflow.Side;
import dev.parley.playground.sim.SimulatorOptions;
import dev.parley.playground.sim.customcrm.CustomcrmSimulator;
import dev.parley.playground.sim.poweroffice.PowerOfficeSimulator;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Companies, contacts, products and orders at the desks of the CRM and of PowerOffice Go. */
class TradeDeskTest {

    private static final String DATAFLOW = "customcrm-powerofficego";
    private static final Map<String, String> COMPANY = Map.of("name", "Ås Rør AS", "email", "post@example.no");
    private static final Map<String, String> KARI = Map.of("firstName", "Kari", "lastName", "Ås");

    private final CustomcrmSimulator crm = CustomcrmSimulator.start(SimulatorOptions.defaults());
    private final PowerOfficeSimulator office = PowerOfficeSimulator.start(SimulatorOptions.defaults());

    @AfterEach
    void close() {
        crm.close();
        office.close();
    }

    private Desk left(String pair) {
        return Systems.customcrm(crm).desk(Sheets.of(DATAFLOW, pair, Side.LEFT));
    }

    private Desk right(String pair) {
        return Systems.powerOffice(office).desk(Sheets.of(DATAFLOW, pair, Side.RIGHT));
    }

    private static Map<String, String> and(Map<String, String> values, String key, String value) {
        var more = new HashMap<>(values);
        more.put(key, value);
        return more;
    }

    private static JsonNode lines(Row order) throws IOException {
        return new ObjectMapper().readTree(order.value("Lines"));
    }

    private String orderInTheCrm(String lines) {
        var customer = left("customer").add(COMPANY);
        return left("order").add(Map.of("CustomerId", customer, "Reference", "PO 1", "Lines", lines));
    }

    private String orderInTheBooks() {
        var customer = right("customer").add(COMPANY);
        var product = right("product").add(Map.of("name", "Øks", "Code", "P-1", "Price", "12.50"));
        return right("order")
                .add(Map.of(
                        "CustomerId", customer, "Lines", "[{\"ProductId\":\"" + product + "\",\"Quantity\":\"2\"}]"));
    }

    @Test
    void callsRecordsByNameOrNumber() {
        orderInTheCrm("[]");

        assertThat(left("customer").rows().get(0).title()).isEqualTo("Ås Rør AS");
        assertThat(left("order").rows().get(0).title())
                .isEqualTo(crm.records("Order").all().get(0).get("Number").asText());
    }

    @Test
    void addsACompanyToTheBooks() {
        var id = right("customer").add(COMPANY);

        assertThat(office.customers().get(id).path("IsPerson").asBoolean(true)).isFalse();
    }

    @Test
    void knowsAContactPersonByBothIds() {
        var customer = right("customer").add(COMPANY);

        var id = right("contact").add(and(KARI, "CustomerId", customer));

        assertThat(id).startsWith(customer + "/");
        assertThat(right("contact").rows().get(0).value("CustomerId")).isEqualTo(customer);
    }

    @Test
    void takesTheWholeIdOfAContactPersonForAnOrder() {
        var customer = right("customer").add(COMPANY);
        var person = right("contact").add(and(KARI, "CustomerId", customer));

        right("order").add(Map.of("CustomerId", customer, "ContactId", person));

        assertThat(right("order").rows().get(0).value("ContactId")).isEqualTo(person);
        assertThat(office.orders()
                        .all()
                        .get(0)
                        .path("CustomerReferenceContactPersonId")
                        .asText())
                .isEqualTo(person.split("/")[1]);
    }

    @Test
    void addsChangesAndRemovesLines() throws IOException {
        var id = orderInTheCrm(
                "[{\"Description\":\"one\",\"Quantity\":\"1\"},{\"Description\":\"two\",\"Quantity\":\"2\"}]");
        var second = lines(left("order").rows().get(0)).get(1).path("id").asText();

        left("order")
                .edit(
                        id,
                        Map.of(
                                "Lines",
                                "[{\"id\":\"" + second + "\",\"Quantity\":\"5\"},{\"Description\":\"three\"}]"));

        var lines = lines(left("order").rows().get(0));
        assertThat(lines).extracting(line -> line.path("Description").asText()).containsExactly("two", "three");
        assertThat(lines.get(0).path("id").asText()).isEqualTo(second);
        assertThat(lines.get(0).path("Quantity").asText()).isEqualTo("5");
        assertThat(left("order").rows().get(0).value("Reference")).isEqualTo("PO 1");
    }

    @Test
    void showsTheLinesOfTheBooksUnderTheSameKeys() throws IOException {
        orderInTheBooks();

        var line = lines(right("order").rows().get(0)).get(0);

        assertThat(line.path("Quantity").asText()).isEqualTo("2");
        assertThat(line.path("ProductId").asText()).isNotEmpty();
        assertThat(line.fieldNames())
                .toIterable()
                .containsExactly("id", "ProductId", "Description", "Quantity", "UnitPrice", "Discount");
    }

    @Test
    void confirmsTakesBackAndInvoicesAnOrder() {
        var id = orderInTheBooks();
        var orders = right("order");

        orders.perform("confirm", id);
        assertThatThrownBy(() -> orders.edit(id, Map.of("Reference", "x")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("confirmed");
        orders.perform("reopen", id);
        orders.edit(id, Map.of("Reference", "x"));
        orders.perform("invoice", id);

        assertThat(orders.rows()).isEmpty();
    }

    @Test
    void knowsNoOtherDeeds() {
        var id = orderInTheBooks();

        assertThatThrownBy(() -> right("order").perform("dance", id)).isInstanceOf(Refused.class);
        assertThat(left("order").deeds()).isEmpty();
    }

    @Test
    void refusesWhatIsNoNumber() {
        assertThatThrownBy(() -> left("product").add(Map.of("name", "Øks", "Price", "dear")))
                .isInstanceOf(Refused.class)
                .hasMessage("Price is a number, such as 12.50");
    }

    @Test
    void saysWhyTheCrmRefuses() {
        assertThatThrownBy(() -> left("customer").add(Map.of("city", "Ås")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("Name");
    }

    @Test
    void leavesASystemThatIsNotSimulatedToItsUsers() {
        var desk = new ForeignDesk(
                new Desk.About("mine", "Mine", false, false),
                Sheets.of(DATAFLOW, "customer", Side.LEFT).fields());

        assertThat(desk.rows()).isEmpty();
        assertThatThrownBy(() -> desk.add(COMPANY)).isInstanceOf(Refused.class).hasMessageContaining("Mine");
    }
}
