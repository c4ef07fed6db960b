package dev.parley.sync;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.dataflow.Policies;
import dev.parley.dataflow.Side;
import dev.parley.mapping.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** N04: what a system refuses is sent once and then rests, of whatever kind it is, until its source changes. */
final class QuarantineTest {

    private static void runs(World world) {
        for (int i = 0; i < 5; i++) {
            world.sync();
            world.full();
        }
    }

    @Test
    @DisplayName("N04: a refused update is sent once")
    void sendsARefusedUpdateOnce() {
        World world = World.linked("email", "a@x", "name", "Ann");
        world.right.faults().refuse(Path.of("phone"), true);
        world.setLeft("C0001", "phone", "bad");
        world.setLeft("C0001", "name", "Anne");

        runs(world);

        assertThat(world.right.writes()).isEqualTo(1);
        assertThat(world.entry(Side.LEFT, "C0001").problem().orElseThrow().next())
                .isEmpty();
    }

    @Test
    @DisplayName("N04, C22: per property: the refused one is sent once, the others travel")
    void sendsARefusedPropertyOnceAndTheOthers() {
        World.Setting setting = new World.Setting();
        setting.policies =
                new PoliciesWith().rejected(Policies.Rejected.PER_PROPERTY).build();
        World world = setting.build();
        world.addLeft("email", "a@x", "name", "Ann");
        world.addRight("email", "a@x", "name", "Ann");
        world.rest();
        world.right.faults().refuse(Path.of("phone"), true);
        world.right.faults().refuse(Path.of("zip"), true);
        world.setLeft("C0001", "zip", "bad");
        world.setLeft("C0001", "phone", "bad");
        world.setLeft("C0001", "name", "Anne");

        runs(world);

        assertThat(world.right("P0001", "name")).isEqualTo("Anne");
        assertThat(world.right.writes()).isEqualTo(3);
        assertThat(world.problem(Side.LEFT, "C0001")).contains(Problem.Code.REJECTED);
    }

    @Test
    @DisplayName("N04: where one side takes its value and the other refuses, the refused one is sent once")
    void sendsOnceWhatOneOfTwoSidesRefuses() {
        World world = World.linked("email", "a@x", "name", "Ann");
        world.right.faults().refuse(Path.of("phone"), true);
        world.setLeft("C0001", "phone", "bad");
        world.setRight("P0001", "name", "Anne");

        runs(world);

        assertThat(world.left("C0001", "name")).isEqualTo("Anne");
        assertThat(world.left.writes()).isEqualTo(1);
        assertThat(world.right.writes()).isEqualTo(1);
    }

    @Test
    @DisplayName("N04: a refused create is sent once")
    void sendsARefusedCreateOnce() {
        World world = World.of();
        world.right.faults().refuse(Path.of("phone"), true);
        String bad = world.addLeft("email", "a@x", "phone", "bad");

        runs(world);

        assertThat(world.right.creates()).isEqualTo(1);
        assertThat(world.problem(Side.LEFT, bad)).contains(Problem.Code.REJECTED);
        world.right.faults().refuse(Path.of("phone"), false);
        world.setLeft(bad, "phone", "good");
        world.rest();
        assertThat(world.problem(Side.LEFT, bad)).isEmpty();
    }

    private static void runs(Trade trade) {
        for (int i = 0; i < 4; i++) {
            trade.sync();
            trade.full();
        }
    }

    /** An order with two lines, linked. */
    private static String order(Trade trade) {
        String product = trade.add(Side.LEFT, "Product", "{'code':'A','name':'Apple','price':'1'}");
        String other = trade.add(Side.LEFT, "Product", "{'code':'B','name':'Pear','price':'2'}");
        String order = trade.add(
                Side.LEFT,
                "Order",
                "{'number':'1','lines':[{'id':'1','productId':'" + product + "','quantity':1},{'id':'2','productId':'"
                        + other + "','quantity':2}]}");
        trade.rest();
        assertThat(trade.other("order", Side.LEFT, order)).isNotEmpty();
        return order;
    }

    @Test
    @DisplayName("N04: a refused reference is sent once")
    void sendsARefusedReferenceOnce() {
        Trade trade = Trade.of().listed();
        String customer = trade.add(Side.LEFT, "Customer", "{'name':'Acme','email':'acme@x'}");
        String order = order(trade);
        trade.ledger.faults().refuse(Path.of("customerId"), true);
        long writes = trade.writes();
        trade.set(Side.LEFT, "Order", order, "customerId", "'" + customer + "'");

        runs(trade);

        assertThat(trade.writes() - writes).isEqualTo(1);
        assertThat(trade.problem("order", Side.LEFT, order)).contains(Problem.Code.REJECTED);
    }

    @Test
    @DisplayName("N04: a refused element of a list is sent once, an edited one and a new one")
    void sendsARefusedElementOnce() {
        for (boolean added : new boolean[] {true, false}) {
            Trade trade = Trade.of().listed();
            String order = order(trade);
            trade.ledger.faults().refuse(Path.of("lines.text"), true);
            long writes = trade.writes();
            trade.clock.pass(Duration.ofSeconds(1));
            if (added) {
                trade.crm.records().addLine("Order", order, "lines", (ObjectNode)
                        Pairs.json("{'id':'3','quantity':3,'text':'bad'}"));
            } else {
                trade.crm.records().setLine("Order", order, "lines", "1", "text", Pairs.json("'bad'"));
            }

            runs(trade);

            assertThat(trade.problem("order", Side.LEFT, order)).contains(Problem.Code.REJECTED);
            assertThat(trade.writes() - writes).isEqualTo(1);
        }
    }

    @Test
    @DisplayName("N04: a refused removal of an element is sent once")
    void sendsARefusedRemovalOnce() {
        Trade trade = Trade.of().listed();
        String order = order(trade);
        RemoteFailure refusal = new RemoteFailure.Rejected("DELETE line: 400", Optional.empty());
        Outage refusing = Outage.of(trade.ledger, "update").begins(refusal);
        trade.clock.pass(Duration.ofSeconds(1));
        trade.crm.records().removeLine("Order", order, "lines", "2");

        runs(trade);

        assertThat(refusing.calls()).isEqualTo(1);
        assertThat(trade.problem("order", Side.LEFT, order)).contains(Problem.Code.REJECTED);
        refusing.ends();
        trade.engine.reconcile("order", Side.LEFT, order, trade.budget(), true);
        assertThat(trade.lines(Side.RIGHT, trade.other("order", Side.LEFT, order)))
                .hasSize(1);
    }
}
