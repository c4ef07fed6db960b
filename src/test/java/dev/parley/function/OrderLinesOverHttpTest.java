package dev.parley.function;

import static dev.parley.function.CrmAndLedger.line;
import static dev.parley.function.CrmAndLedger.lines;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.dataflow.Side;
import dev.parley.playground.sim.Json;
import dev.parley.sync.Fate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Lines of a linked order, edited on either side; and orders that are confirmed or invoiced. */
final class OrderLinesOverHttpTest {

    private final CrmAndLedger world = CrmAndLedger.empty();
    private final String order = world.linkedOrder();
    private final String sale = world.flow.right("order", order);

    @AfterEach
    void close() {
        world.close();
    }

    private ArrayNode ours() {
        return (ArrayNode) world.inCrm("Order", order).get("Lines");
    }

    private ArrayNode theirs() {
        return (ArrayNode) world.office.orders().get(sale).get("SalesOrderLines");
    }

    private void crmLines(ArrayNode lines) {
        world.crm.records("Order").set(order, "Lines", lines);
    }

    private void ledgerLines(ArrayNode lines) {
        world.office.orders().set(sale, "SalesOrderLines", lines);
    }

    @Test
    void takesTheCrmsLinesOver() {
        ArrayNode edited = ours();
        String product = edited.at("/0/ProductId").asText();
        edited.remove(0);
        ((ObjectNode) edited.get(0)).put("Quantity", 7).put("UnitPrice", 49.9).put("Discount", 0);
        edited.add(line(product, 3, 12));
        world.resetCalls();

        crmLines(edited);
        world.rest();

        assertThat(lines(world.office.orders().get(sale)))
                .containsExactly("etter avtale 7 49.9 0", "etter avtale 3 12 10");
        assertThat(lines(world.inCrm("Order", order))).containsExactly("etter avtale 7 49.9 0", "etter avtale 3 12 10");
        assertThat(world.writesMade())
                .containsExactlyInAnyOrder(
                        "PATCH /SalesOrders/{id}/Lines/{lineId}",
                        "POST /SalesOrders/{id}/Lines",
                        "DELETE /SalesOrders/{id}/Lines/{lineId}");
        assertThat(world.flow.problems()).isEmpty();
    }

    @Test
    void takesTheLedgersLinesOver() {
        ArrayNode edited = theirs();
        long product = edited.at("/0/ProductId").asLong();
        edited.remove(0);
        ((ObjectNode) edited.get(0))
                .put("Quantity", 7)
                .put("ProductUnitPrice", 49.9)
                .put("Allowance", 0);
        edited.add(Json.object(
                "ProductId", product, "Description", "frakt", "Quantity", 1, "ProductUnitPrice", 99, "Allowance", 0));

        ledgerLines(edited);
        world.rest();

        assertThat(lines(world.inCrm("Order", order))).containsExactly("etter avtale 7 49.9 0", "frakt 1 99 0");
        assertThat(lines(world.office.orders().get(sale))).containsExactly("etter avtale 7 49.9 0", "frakt 1 99 0");
        assertThat(ours().at("/1/ProductId"))
                .isEqualTo(world.crm.records("Product").all().get(0).get("Id"));
        assertThat(world.flow.problems()).isEmpty();
    }

    @Test
    void mergesEditsOfDifferentLinesOnBothSides() {
        ArrayNode here = ours();
        ((ObjectNode) here.get(0)).put("Quantity", 4);
        ArrayNode there = theirs();
        ((ObjectNode) there.get(1)).put("Quantity", 8);

        crmLines(here);
        ledgerLines(there);
        world.rest();

        assertThat(lines(world.inCrm("Order", order)))
                .containsExactly("etter avtale 4 90 10", "etter avtale 8 50.5 10");
        assertThat(lines(world.office.orders().get(sale)))
                .containsExactly("etter avtale 4 90 10", "etter avtale 8 50.5 10");
    }

    @Test
    void tellsOfAnEditOfAConfirmedOrderAndLeavesItAlone() {
        world.office.orders().set(sale, "SalesOrderStatus", "Confirmed");
        world.crm.records("Order").set(order, "Reference", "PO 99");

        world.rest();
        world.resetCalls();
        world.flow.run("sync");
        world.flow.run("reconcile");

        assertThat(world.flow.problems()).containsExactly("order " + order + " LOCKED");
        assertThat(world.writesMade()).isEmpty();
        assertThat(world.office.orders().get(sale).get("PurchaseOrderReference").asText())
                .isEqualTo("PO 7");
    }

    @Test
    void letsTheEditTravelOnceTheOrderIsADraftAgain() {
        world.office.orders().set(sale, "SalesOrderStatus", "Confirmed");
        world.crm.records("Order").set(order, "Reference", "PO 99");
        world.rest();

        world.office.orders().reopen(sale);
        world.rest();

        assertThat(world.flow.problems()).isEmpty();
        assertThat(world.office.orders().get(sale).get("PurchaseOrderReference").asText())
                .isEqualTo("PO 99");
    }

    @Test
    void leavesAnInvoicedOrderAlone() {
        ObjectNode before = world.inCrm("Order", order);
        world.office.orders().invoice(sale);
        world.resetCalls();

        world.rest();
        world.flow.run("reconcile");
        world.flow.run("reconcile");
        world.crm.records("Order").set(order, "Reference", "PO 99");
        world.rest();
        Fate fate = world.flow.look("order", Side.LEFT, order);

        assertThat(world.writesMade()).isEmpty();
        assertThat(fate).isIn(Fate.IGNORED, Fate.PROBLEM);
        assertThat(world.office.orders().all()).isEmpty();
        assertThat(lines(world.inCrm("Order", order))).isEqualTo(lines(before));
    }
}
