package dev.parley.sync;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.dataflow.Creation;
import dev.parley.dataflow.Side;
import dev.parley.playground.twin.Gate;
import dev.parley.playground.twin.MemoryLinks;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** H14 for records that refer to each other and for lists: stopped after any effect, it ends as if it had not been. */
final class StopAnywhereInTradeTest {

    private static final int MOST_EFFECTS = 120;

    private static final class Stopped extends Error {
        private static final long serialVersionUID = 1;
    }

    /**
     * A trade at rest with two customers, a contact, two products and an order of one line, by their ids on the left.
     */
    private record Given(Trade trade, String one, String two, String contact, String pen, String ink, String order) {

        static Given make() {
            Trade.Setting setting = new Trade.Setting();
            setting.create = Creation.BOTH;
            setting.readLag = Duration.ofSeconds(2);
            Trade trade = setting.build().listed();
            String one = trade.add(Side.LEFT, "Customer", "{name: 'One', email: '1@x'}");
            String two = trade.add(Side.LEFT, "Customer", "{name: 'Two', email: '2@x'}");
            String contact = trade.add(Side.LEFT, "Contact", "{name: 'Ann', email: 'a@x', customerId: '" + one + "'}");
            String pen = trade.add(Side.LEFT, "Product", "{code: 'PEN', name: 'Pen'}");
            String ink = trade.add(Side.LEFT, "Product", "{code: 'INK', name: 'Ink'}");
            String order = trade.add(
                    Side.LEFT,
                    "Order",
                    "{number: '1', customerId: '" + one + "', contactId: '" + contact + "', lines: [{productId: '" + pen
                            + "', quantity: 2}]}");
            trade.rest();
            return new Given(trade, one, two, contact, pen, ink, order);
        }

        String right(String pair, String id) {
            return trade.other(pair, Side.LEFT, id);
        }

        void addLine(Side side, String product, int quantity) {
            ObjectNode line = (ObjectNode) Pairs.json("{productId: '" + product + "', quantity: " + quantity + "}");
            String id = side == Side.LEFT ? order : right("order", order);
            trade.system(side).records().addLine("Order", id, "lines", line);
        }

        String firstLine(Side side) {
            String id = side == Side.LEFT ? order : right("order", order);
            return trade.system(side)
                    .records()
                    .lines("Order", id, "lines")
                    .get(0)
                    .path("id")
                    .asText();
        }
    }

    private static Stream<Arguments> situations() {
        return Stream.of(
                situation("a new order with all it refers to", given -> {
                    Trade trade = given.trade();
                    String customer = trade.add(Side.LEFT, "Customer", "{name: 'New', email: 'n@x'}");
                    String contact = trade.add(
                            Side.LEFT, "Contact", "{name: 'Nils', email: 'nils@x', customerId: '" + customer + "'}");
                    String product = trade.add(Side.LEFT, "Product", "{code: 'NEW', name: 'New'}");
                    trade.add(
                            Side.LEFT,
                            "Order",
                            "{number: '2', customerId: '" + customer + "', contactId: '" + contact
                                    + "', lines: [{productId: '" + product + "', quantity: 1}]}");
                }),
                situation("a new order on the right", given -> given.trade()
                        .add(
                                Side.RIGHT,
                                "Order",
                                "{number: '3', lines: [{productId: '" + given.right("product", given.pen())
                                        + "', quantity: 1}, {productId: '" + given.right("product", given.ink())
                                        + "', quantity: 4}]}")),
                situation("a line more on each side", given -> {
                    given.addLine(Side.LEFT, given.ink(), 3);
                    given.addLine(Side.RIGHT, given.right("product", given.pen()), 7);
                }),
                situation("a line changed and a line removed", given -> {
                    given.addLine(Side.LEFT, given.ink(), 3);
                    given.trade().rest();
                    given.trade().clock.pass(Duration.ofSeconds(5));
                    given.trade()
                            .crm
                            .records()
                            .setLine(
                                    "Order",
                                    given.order(),
                                    "lines",
                                    given.firstLine(Side.LEFT),
                                    "quantity",
                                    Pairs.json("9"));
                    String second = given.trade()
                            .ledger
                            .records()
                            .lines("Order", given.right("order", given.order()), "lines")
                            .get(1)
                            .path("id")
                            .asText();
                    given.trade()
                            .ledger
                            .records()
                            .removeLine("Order", given.right("order", given.order()), "lines", second);
                }),
                situation("a contact to another customer", given -> given.trade()
                        .set(Side.LEFT, "Contact", given.contact(), "customerId", "'" + given.two() + "'")));
    }

    private static Arguments situation(String name, Consumer<Given> happening) {
        return Arguments.of(name, happening);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("situations")
    @DisplayName("H14")
    void endsTheSameWhereverItIsStopped(String name, Consumer<Given> happening) {
        Trade calm = prepared(happening);
        calm.rest();
        String expected = state(calm);
        int stops = 0;
        int doubts = 0;
        for (int effect = 1; effect <= MOST_EFFECTS; effect++) {
            Trade trade = prepared(happening);
            if (!stoppedAt(trade, effect)) {
                break;
            }
            stops++;
            trade.clock.pass(Duration.ofMinutes(15));
            trade.rest();
            if (inDoubt(trade)) {
                doubts++;
            } else {
                assertThat(state(trade)).as("stopped after effect %d", effect).isEqualTo(expected);
            }
        }
        assertThat(stops).as("effects of a run").isBetween(3, MOST_EFFECTS - 1);
        assertThat(doubts).as("stops that leave a doubt").isLessThanOrEqualTo(2);
    }

    /**
     * Whether an order stands as a problem because it is not known if it was created, and may have been invoiced since:
     * that is said, and nothing is created a second time. It happens for a stop between claim and link only.
     */
    private static boolean inDoubt(Trade trade) {
        long doubtful = trade.crm.records().ids("Order").stream()
                .filter(id -> trade.problem("order", Side.LEFT, id)
                        .filter(Problem.Code.UNKNOWN_OUTCOME::equals)
                        .isPresent())
                .count();
        long there = trade.ledger.records().ids("Order").size();
        assertThat(there).isLessThanOrEqualTo(trade.crm.records().ids("Order").size());
        return doubtful == 1;
    }

    private static Trade prepared(Consumer<Given> happening) {
        Given given = Given.make();
        given.trade().clock.pass(Duration.ofSeconds(30));
        happening.accept(given);
        given.trade().clock.pass(Duration.ofSeconds(30));
        return given.trade();
    }

    /** Runs a worker that dies right after its n-th effect on the store or on a system; false if it had fewer. */
    private static boolean stoppedAt(Trade trade, int effect) {
        int[] left = {effect};
        Runnable count = () -> {
            if (--left[0] == 0) {
                throw new Stopped();
            }
        };
        Engine worker = trade.worker();
        ((MemoryLinks) worker.links()).gate(new Gate() {
            @Override
            public void before(String operation) {
                // An effect is counted once it has happened.
            }

            @Override
            public void after(String operation) {
                count.run();
            }
        });
        for (String operation : new String[] {"create", "update", "add"}) {
            for (int i = 0; i < 10; i++) {
                trade.crm.faults().onceAfter(operation, count);
                trade.ledger.faults().onceAfter(operation, count);
            }
        }
        try {
            trade.dataflow
                    .inOrderOfReferences()
                    .forEach(pair -> worker.run(pair.name(), RunState.Kind.RECONCILE, trade.budget(), Progress.NONE));
        } catch (Stopped stopped) {
            return true;
        } finally {
            left[0] = -1;
        }
        return false;
    }

    /** What both sides hold, without regard to ids that a create has chosen, and how many links there are. */
    private static String state(Trade trade) {
        List<String> told = new ArrayList<>();
        for (Side side : Side.values()) {
            for (String datatype : List.of("Customer", "Contact", "Product", "Order")) {
                TreeSet<String> records = new TreeSet<>();
                List<String> all = trade.system(side).records().ids(datatype);
                all.forEach(id -> records.add(told(trade, side, datatype, id)));
                told.add(side + " " + datatype + " " + all.size() + " " + records);
            }
        }
        for (String pair : List.of("customer", "contact", "product", "order")) {
            told.add(pair + " "
                    + trade.links
                            .links(trade.engine.key(pair), 100, java.util.Optional.empty())
                            .links()
                            .size());
        }
        return String.join("\n", told);
    }

    private static String told(Trade trade, Side side, String datatype, String id) {
        String values = Stream.of("name", "number", "email", "code")
                .map(name -> trade.get(side, datatype, id, name))
                .collect(Collectors.joining("/"));
        String customer = trade.get(side, datatype, id, "customerId");
        String owner = customer.isEmpty() ? "" : trade.get(side, "Customer", customer, "name");
        String lines = datatype.equals("Order")
                ? trade.lines(side, id).stream()
                        .map(line -> trade.get(side, "Product", line.split(" ")[0], "code")
                                + line.substring(line.indexOf(' ')))
                        .sorted()
                        .toList()
                        .toString()
                : "";
        return values + " of " + owner + lines;
    }
}
