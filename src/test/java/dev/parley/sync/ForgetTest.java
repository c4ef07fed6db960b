package dev.parley.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.parley.dataflow.Side;
import org.junit.jupiter.api.Test;

/** A record that is forgotten is as if it had never been seen. */
final class ForgetTest {

    private final World world = World.linked("email", "a@x", "name", "Ann");

    private static boolean forget(World world, Side side, String id) {
        return world.engine.operator().forget("contact", side, id, world.budget());
    }

    @Test
    void leavesNothingOfADeletedRecordAndDoesNotBringItBack() {
        world.left.records().delete(World.L, "C0001");

        boolean known = forget(world, Side.LEFT, "C0001");
        world.rest();

        assertThat(known).isTrue();
        assertThat(world.entry(Side.LEFT, "C0001")).isEqualTo(Entry.absent(Side.LEFT, "C0001"));
        assertThat(world.entry(Side.RIGHT, "P0001").other()).isEmpty();
        assertThat(world.entry(Side.RIGHT, "P0001").state()).isEqualTo(Entry.State.RETIRED);
        assertThat(world.left.records().ids(World.L)).isEmpty();
        assertThat(world.remoteWrites()).isZero();
    }

    @Test
    void forgetsBothHalvesOneAfterTheOther() {
        world.left.records().delete(World.L, "C0001");
        world.right.records().delete(World.R, "P0001");

        forget(world, Side.LEFT, "C0001");
        forget(world, Side.RIGHT, "P0001");
        world.rest();

        assertThat(world.entry(Side.RIGHT, "P0001")).isEqualTo(Entry.absent(Side.RIGHT, "P0001"));
        assertThat(world.remoteWrites()).isZero();
    }

    @Test
    void linksARecordAnewThatStillExists() {
        forget(world, Side.LEFT, "C0001");

        world.rest();

        assertThat(world.link("C0001").right()).isEqualTo("P0001");
        assertThat(world.remoteWrites()).isZero();
    }

    @Test
    void forgetsACreateThatNeverAnswered() {
        World parked = OperatorTest.parked();

        forget(parked, Side.LEFT, "C0001");

        assertThat(parked.links.openClaims(parked.key(), Side.LEFT)).isEmpty();
        assertThat(parked.links.problems(parked.key(), 10)).isEmpty();
    }

    @Test
    void forgetsWhoWaitedForItAndForWhomItWaited() {
        Trade trade = Trade.of().listed();
        String contact = trade.add(Side.LEFT, "Contact", "{'name':'Ann','email':'a@x','customerId':'C77'}");
        trade.rest();
        PairKey customers = trade.engine.key("customer");
        assertThat(trade.links.waiting(customers)).hasSize(1);

        trade.engine.operator().forget("contact", Side.LEFT, contact, trade.budget());

        assertThat(trade.links.waiting(customers)).isEmpty();
    }

    @Test
    void tellsThatItKnewNothing() {
        assertThat(forget(world, Side.LEFT, "C9")).isFalse();
    }

    @Test
    void doesNotForgetWhatIsBeingWritten() {
        world.setLeft("C0001", "name", "Anne");
        Declined[] refused = new Declined[1];
        world.right
                .faults()
                .onceBefore(
                        "update",
                        () -> refused[0] =
                                catchThrowableOfType(Declined.class, () -> forget(world, Side.RIGHT, "P0001")));

        world.webhook(Side.LEFT, "C0001");

        assertThat(refused[0].code()).isEqualTo(Declined.Code.BUSY);
        assertThat(world.link("C0001").right()).isEqualTo("P0001");
    }
}
