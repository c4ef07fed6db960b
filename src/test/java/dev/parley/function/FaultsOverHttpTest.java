package dev.parley.function;

import static dev.parley.function.CrmAndLedger.line;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.playground.sim.Switches;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What PowerOffice Go does not answer, refuses or cannot do yet, while an order comes from the CRM. */
final class FaultsOverHttpTest {

    private final CrmAndLedger world = CrmAndLedger.empty();

    @AfterEach
    void close() {
        world.close();
    }

    private Switches office() {
        return world.office.switches();
    }

    private void assertEverythingOnce(String order) {
        assertThat(world.flow.problems()).isEmpty();
        assertThat(world.office.customers().all()).hasSize(1);
        assertThat(world.office.contactPersons().all()).hasSize(1);
        assertThat(world.office.products().all()).hasSize(2);
        assertThat(world.office.orders().all()).hasSize(1);
        assertThat(CrmAndLedger.lines(world.inLedger("order", order))).hasSize(2);
        assertThat(world.rests()).isTrue();
    }

    /** How many of the last calls were answered so; 0 = not at all. */
    private long answered(int status) {
        return world.office.recentCalls().stream()
                .filter(call -> call.status() == status)
                .count();
    }

    private String order() {
        String customer = world.customer("Fjord");
        return world.order(
                customer,
                world.contact(customer, "Kari"),
                line(world.product("V-1", 100), 1, 90),
                line(world.product("V-2", 50), 2, 50));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/Customers", "/ContactPersons", "/Products", "/SalesOrders/Complete"})
    void createsOnceThoughTheAnswerToACreateIsLost(String path) {
        world.rest();
        String order = order();
        office().loseResponseNext(1, "POST", path);

        world.rest();
        world.rest();

        assertThat(answered(0)).isEqualTo(1);
        assertEverythingOnce(order);
    }

    @Test
    void addsALineOnceThoughTheAnswerIsLost() {
        String order = world.linkedOrder();
        ArrayNode lines = (ArrayNode) world.inCrm("Order", order).get("Lines");
        lines.remove(0);
        lines.add(line(lines.at("/0/ProductId").asText(), 3, 12));
        world.crm.records("Order").set(order, "Lines", lines);
        office().loseResponseNext(1, "POST", "/SalesOrders/");

        world.rest();
        world.rest();

        assertThat(answered(0)).isEqualTo(1);
        assertThat(CrmAndLedger.lines(world.inLedger("order", order)))
                .containsExactly("etter avtale 2.5 50.5 10", "etter avtale 3 12 10");
        assertEverythingOnce(order);
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 503})
    void goesOnAfterManyFailures(int status) {
        world.rest();
        String order = order();
        office().failNext(7, status);

        for (int i = 0; i < 8; i++) {
            world.clock.advance(Flow.STEP.multipliedBy(12));
            world.flow.run("sync");
        }
        world.rest();

        assertThat(answered(status)).isEqualTo(7);
        assertEverythingOnce(order);
    }

    @Test
    void sendsAnOrderOnItsWayOnceItsProductIsAccepted() {
        world.rest();
        world.office.switches().standardSalesAccount.set(false);
        String order = order();
        world.rest();
        assertThat(world.flow.problems())
                .contains("order " + order + " UNRESOLVED_REFERENCE")
                .filteredOn(problem -> problem.startsWith("product"))
                .hasSize(2)
                .allMatch(problem -> problem.endsWith("REJECTED"));

        world.office.switches().standardSalesAccount.set(true);
        ObjectNode answer = world.flow.ask("retry", "product");
        world.rest();

        assertThat(answer.get("tried").asInt()).isEqualTo(2);
        assertEverythingOnce(order);
    }
}
