package dev.parley.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.dataflow.Condition;
import dev.parley.dataflow.Creation;
import dev.parley.dataflow.Side;
import dev.parley.mapping.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Scenario group I: a reference travels through the link of the record it leads to. */
final class ReferencesTest {

    private static Trade trade(java.util.function.Consumer<Trade.Setting> change) {
        Trade.Setting setting = new Trade.Setting();
        change.accept(setting);
        return setting.build().listed();
    }

    private static Trade trade() {
        return trade(setting -> {});
    }

    @Test
    @DisplayName("I02: a record brings along what it refers to")
    void bringsAlongWhatItRefersTo() {
        Trade trade = trade();
        String customer = trade.add(Side.LEFT, "Customer", "{name: 'Acme', email: 'a@x'}");
        String contact = trade.add(Side.LEFT, "Contact", "{name: 'Ann', customerId: '" + customer + "'}");

        Fate fate = trade.webhook("contact", Side.LEFT, contact);

        assertThat(fate).isEqualTo(Fate.CREATED);
        String there = trade.other("customer", Side.LEFT, customer);
        assertThat(trade.get(Side.RIGHT, "Contact", trade.other("contact", Side.LEFT, contact), "customerId"))
                .isEqualTo(there);
        assertThat(trade.ledger.creates()).isEqualTo(2);
    }

    @Test
    @DisplayName("I04: what waits for a record goes on by itself when that one is linked")
    void goesOnWhenTheRecordItWaitsForIsLinked() {
        Trade trade =
                trade(setting -> setting.customerFilter = Optional.of(new Condition.Equal(Path.of("kind"), "client")));
        String customer = trade.add(Side.LEFT, "Customer", "{name: 'Acme', kind: 'lead'}");
        String order = trade.add(Side.LEFT, "Order", "{number: '1', customerId: '" + customer + "'}");
        trade.rest();
        assertThat(trade.problem("order", Side.LEFT, order)).contains(Problem.Code.UNRESOLVED_REFERENCE);

        trade.set(Side.LEFT, "Customer", customer, "kind", "'client'");
        trade.webhook("customer", Side.LEFT, customer);
        trade.sync();

        String there = trade.other("order", Side.LEFT, order);
        assertThat(trade.get(Side.RIGHT, "Order", there, "customerId"))
                .isEqualTo(trade.other("customer", Side.LEFT, customer));
        assertThat(trade.problem("order", Side.LEFT, order)).isEmpty();
        trade.rest();
        assertThat(trade.ledger.creates()).isEqualTo(2);
    }

    @Test
    @DisplayName("I08: a cleared reference is cleared on the other side")
    void clearsAReference() {
        Trade trade = trade();
        String customer = trade.add(Side.LEFT, "Customer", "{name: 'Acme'}");
        String order = trade.add(Side.LEFT, "Order", "{number: '1', customerId: '" + customer + "'}");
        trade.rest();

        trade.set(Side.LEFT, "Order", order, "customerId", "null");
        trade.rest();

        assertThat(trade.get(Side.RIGHT, "Order", trade.other("order", Side.LEFT, order), "customerId"))
                .isEmpty();
    }

    @Test
    @DisplayName("I10: a record without the reference that the target needs is created once it has one")
    void createsOnceTheNeededReferenceIsThere() {
        Trade trade = trade();
        String customer = trade.add(Side.LEFT, "Customer", "{name: 'Acme'}");
        String contact = trade.add(Side.LEFT, "Contact", "{name: 'Ann'}");
        trade.rest();
        assertThat(trade.problem("contact", Side.LEFT, contact)).contains(Problem.Code.REQUIRED);

        trade.set(Side.LEFT, "Contact", contact, "customerId", "'" + customer + "'");
        trade.rest();

        assertThat(trade.other("contact", Side.LEFT, contact)).isNotEmpty();
        assertThat(trade.problem("contact", Side.LEFT, contact)).isEmpty();
    }

    @Test
    @DisplayName("I12: a reference to a record that is gone is a problem, not a loop of failing writes")
    void doesNotLoopOverAReferenceToSomethingGone() {
        Trade trade = trade();
        String customer = trade.add(Side.LEFT, "Customer", "{name: 'Acme'}");
        String order = trade.add(Side.LEFT, "Order", "{number: '1', customerId: '" + customer + "'}");
        trade.rest();
        trade.ledger.records().delete("Customer", trade.other("customer", Side.LEFT, customer));
        trade.rest();
        String second = trade.add(Side.LEFT, "Order", "{number: '2', customerId: '" + customer + "'}");

        int passes = trade.rest();

        assertThat(passes).isLessThanOrEqualTo(2);
        assertThat(trade.problem("order", Side.LEFT, second)).contains(Problem.Code.UNRESOLVED_REFERENCE);
        assertThat(trade.entry("order", Side.LEFT, order).state()).isEqualTo(Entry.State.LINKED);
    }

    @Test
    @DisplayName("I14: a contact nothing synchronised refers to is not created, and explain says why")
    void doesNotCreateWhatNothingRefersTo() {
        Trade trade = trade(setting -> setting.contactsConnectedOnly = true);
        String customer = trade.add(Side.LEFT, "Customer", "{name: 'Acme'}");
        String contact = trade.add(Side.LEFT, "Contact", "{name: 'Ann', customerId: '" + customer + "'}");

        trade.rest();

        assertThat(trade.other("contact", Side.LEFT, contact)).isEmpty();
        assertThat(trade.engine
                        .explain("contact", Side.LEFT, contact, trade.budget())
                        .orElseThrow()
                        .situation())
                .contains("order");
    }

    @Test
    @DisplayName("I16: a contact that was linked because of an order stays in step when the order is gone")
    void keepsTheLinkWhenTheOrderIsGone() {
        Trade trade = trade(setting -> setting.contactsConnectedOnly = true);
        String customer = trade.add(Side.LEFT, "Customer", "{name: 'Acme'}");
        String contact = trade.add(Side.LEFT, "Contact", "{name: 'Ann', customerId: '" + customer + "'}");
        String order = trade.add(
                Side.LEFT, "Order", "{number: '1', customerId: '" + customer + "', contactId: '" + contact + "'}");
        trade.rest();
        String there = trade.other("contact", Side.LEFT, contact);
        assertThat(there).isNotEmpty();
        trade.crm.records().delete("Order", order);
        trade.rest();

        trade.set(Side.LEFT, "Contact", contact, "name", "'Anna'");
        trade.rest();

        assertThat(trade.get(Side.RIGHT, "Contact", there, "name")).isEqualTo("Anna");
    }

    @Test
    @DisplayName("an order before its customer, product and contact: all four end linked, whatever comes first")
    void linksAllFourInAnyOrder() {
        for (List<String> order : orders()) {
            Trade trade = trade();
            Sale sale = Sale.in(trade);

            order.forEach(pair -> trade.webhook(pair, Side.LEFT, sale.id(pair)));
            trade.rest();

            assertThat(order).allSatisfy(pair -> assertThat(trade.other(pair, Side.LEFT, sale.id(pair)))
                    .isNotEmpty());
            assertThat(trade.ledger.creates()).as("%s", order).isEqualTo(4);
            assertThat(trade.crm.writes()).isZero();
        }
    }

    private static List<List<String>> orders() {
        List<List<String>> orders = new ArrayList<>();
        Random random = new Random(7);
        List<String> pairs = new ArrayList<>(List.of("order", "contact", "customer", "product"));
        for (int i = 0; i < 12; i++) {
            java.util.Collections.shuffle(pairs, random);
            orders.add(List.copyOf(pairs));
        }
        return orders;
    }

    /** An order and everything it refers to, on the left. */
    private record Sale(String customer, String contact, String product, String order) {
        static Sale in(Trade trade) {
            String customer = trade.add(Side.LEFT, "Customer", "{name: 'Acme', email: 'a@x'}");
            String contact =
                    trade.add(Side.LEFT, "Contact", "{name: 'Ann', email: 'ann@x', customerId: '" + customer + "'}");
            String product = trade.add(Side.LEFT, "Product", "{code: 'P1', name: 'Pen', price: '10'}");
            String order = trade.add(
                    Side.LEFT,
                    "Order",
                    "{number: '1', customerId: '" + customer + "', contactId: '" + contact + "', lines: [{productId: '"
                            + product + "', quantity: 2, text: 'pens'}]}");
            return new Sale(customer, contact, product, order);
        }

        String id(String pair) {
            return switch (pair) {
                case "customer" -> customer;
                case "contact" -> contact;
                case "product" -> product;
                default -> order;
            };
        }
    }

    @Test
    @DisplayName("a circle of references settles in two passes")
    void settlesACircle() {
        Trade trade = trade(setting -> setting.circle = true);
        String customer = trade.add(Side.LEFT, "Customer", "{name: 'Acme'}");
        String contact = trade.add(Side.LEFT, "Contact", "{name: 'Ann', customerId: '" + customer + "'}");
        trade.set(Side.LEFT, "Customer", customer, "mainContactId", "'" + contact + "'");

        trade.sync();
        trade.sync();

        String customerThere = trade.other("customer", Side.LEFT, customer);
        String contactThere = trade.other("contact", Side.LEFT, contact);
        assertThat(trade.get(Side.RIGHT, "Customer", customerThere, "mainContactId"))
                .isEqualTo(contactThere);
        assertThat(trade.get(Side.RIGHT, "Contact", contactThere, "customerId")).isEqualTo(customerThere);
        assertThat(trade.rest()).isZero();
    }

    @Test
    @DisplayName("I06: a record that refers to itself is created, then the reference")
    void refersToItself() {
        Trade trade = trade(setting -> {
            setting.circle = true;
            setting.contactNeedsCustomer = false;
        });
        String customer = trade.add(Side.LEFT, "Customer", "{name: 'Acme'}");
        String contact = trade.add(Side.LEFT, "Contact", "{name: 'Ann'}");
        trade.set(Side.LEFT, "Customer", customer, "mainContactId", "'" + contact + "'");
        trade.set(Side.LEFT, "Contact", contact, "customerId", "'" + customer + "'");

        trade.rest();

        assertThat(trade.get(Side.RIGHT, "Contact", trade.other("contact", Side.LEFT, contact), "customerId"))
                .isEqualTo(trade.other("customer", Side.LEFT, customer));
    }

    @Test
    @DisplayName("an edit of a linked order whose references rest costs no look at other links")
    void needsNoOtherLinkForWhatRests() {
        Trade trade = trade();
        Sale sale = Sale.in(trade);
        trade.rest();
        trade.set(Side.LEFT, "Order", sale.order(), "date", "'2030-02-01'");
        long reads = trade.links.calls().reads();
        long calls = trade.crm.calls() + trade.ledger.calls();
        Engine worker = trade.engine;
        long readsBefore = worker.links().calls().reads();
        long writesBefore = worker.links().calls().writes();

        worker.reconcile("order", Side.LEFT, sale.order(), trade.budget(), false);

        assertThat(worker.links().calls().reads() - readsBefore).isLessThanOrEqualTo(2);
        assertThat(worker.links().calls().writes() - writesBefore).isEqualTo(2);
        assertThat(trade.crm.calls() + trade.ledger.calls() - calls).isEqualTo(3);
        assertThat(reads).isGreaterThanOrEqualTo(0);
    }

    @Test
    @DisplayName("a refused reference is sent again once it leads to another record there")
    void sendsARefusedReferenceAgainWhenItLeadsElsewhere() {
        Trade trade = trade();
        String one = trade.add(Side.LEFT, "Customer", "{name: 'One', email: '1@x'}");
        String two = trade.add(Side.LEFT, "Customer", "{name: 'Two', email: '2@x'}");
        String order = trade.add(Side.LEFT, "Order", "{number: '1', customerId: '" + one + "'}");
        trade.rest();
        trade.ledger.faults().refuse(Path.of("customerId"), true);
        trade.set(Side.LEFT, "Order", order, "customerId", "'" + two + "'");
        trade.rest();
        assertThat(trade.problem("order", Side.LEFT, order)).contains(Problem.Code.REJECTED);
        trade.ledger.faults().refuse(Path.of("customerId"), false);

        String moved = trade.add(Side.RIGHT, "Customer", "{name: 'Two', email: '2@x'}");
        Link link = trade.entry("customer", Side.LEFT, two).link().orElseThrow();
        trade.links.rekey(trade.engine.key("customer"), link, Side.RIGHT, moved, "moved", trade.clock.instant());
        trade.rest();

        assertThat(trade.get(Side.RIGHT, "Order", trade.other("order", Side.LEFT, order), "customerId"))
                .isEqualTo(moved);
    }

    @Test
    @DisplayName("explain says of a reference and of a line at rest that both sides are in step")
    void explainsWhatRests() {
        Trade trade = trade();
        Sale sale = Sale.in(trade);
        trade.rest();

        Explanation told = trade.engine
                .explain("order", Side.LEFT, sale.order(), trade.budget())
                .orElseThrow();

        assertThat(told.properties()).hasSizeGreaterThan(5).allMatch(Explanation.Property::inStep);
        assertThat(told.properties())
                .extracting(Explanation.Property::name)
                .contains("customerId")
                .anyMatch(name -> name.startsWith("lines/"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sides")
    @DisplayName("a changed reference travels both ways")
    void travelsBothWays(Side side) {
        Trade trade = trade(setting -> setting.create = Creation.BOTH);
        String one = trade.add(Side.LEFT, "Customer", "{name: 'One', email: '1@x'}");
        String two = trade.add(Side.LEFT, "Customer", "{name: 'Two', email: '2@x'}");
        String order = trade.add(Side.LEFT, "Order", "{number: '1', customerId: '" + one + "'}");
        trade.rest();
        String there = trade.other("order", Side.LEFT, order);
        String value = side == Side.LEFT ? two : trade.other("customer", Side.LEFT, two);

        trade.set(side, "Order", side == Side.LEFT ? order : there, "customerId", "'" + value + "'");
        trade.rest();

        assertThat(trade.get(Side.LEFT, "Order", order, "customerId")).isEqualTo(two);
        assertThat(trade.get(Side.RIGHT, "Order", there, "customerId"))
                .isEqualTo(trade.other("customer", Side.LEFT, two));
    }

    static Stream<Side> sides() {
        return Stream.of(Side.values());
    }
}
