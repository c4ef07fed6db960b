package dev.parley.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.dataflow.Policies.OnMissing;
import dev.parley.dataflow.Resolution;
import dev.parley.dataflow.Side;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A counterpart that is to be created again, when the first attempt fails after the link has ended. */
final class RecreatedTest {

    @Test
    @DisplayName("A10: the create that fails after the link has ended is tried again, and the edit is not lost")
    void triesAgainAfterAFailedCreate() {
        World.Setting setting = new World.Setting();
        setting.policies = World.Setting.policies(Resolution.LEFT_WINS, Resolution.LEFT_WINS, OnMissing.RECREATE)
                .with(World.NO_BRAKES);
        World world = setting.build();
        world.addLeft("email", "a@x", "name", "Ann");
        world.rest();
        world.right.records().delete(World.R, "P0001");
        world.setLeft("C0001", "name", "Anne");
        world.right.faults().fail("create", new RemoteFailure.Unavailable("POST: 503", false, Optional.empty(), null));
        world.sync();
        world.sync();
        world.clock.pass(Duration.ofHours(1));

        world.rest();

        assertThat(world.right("P0002", "name")).isEqualTo("Anne");
        assertThat(world.link("C0001").right()).isEqualTo("P0002");
        assertThat(world.problem(Side.LEFT, "C0001")).isEmpty();
    }

    @Test
    void saysThatItIsStillToBeCreated() {
        World.Setting setting = new World.Setting();
        setting.policies = World.Setting.policies(Resolution.LEFT_WINS, Resolution.LEFT_WINS, OnMissing.RECREATE)
                .with(World.NO_BRAKES);
        World world = setting.build();
        world.addLeft("email", "a@x", "name", "Ann");
        world.rest();
        world.right.records().delete(World.R, "P0001");
        world.setLeft("C0001", "name", "Anne");
        world.right.faults().fail("create", new RemoteFailure.Unavailable("POST: 503", false, Optional.empty(), null));
        world.sync();
        world.sync();

        String situation = world.engine
                .explain("contact", Side.LEFT, "C0001", world.budget())
                .orElseThrow()
                .situation();

        assertThat(situation).contains("it is created again").doesNotContain("not created again");
    }

    private static World restorable() {
        World.Setting setting = new World.Setting();
        setting.policies = World.Setting.policies(Resolution.LEFT_WINS, Resolution.LEFT_WINS, OnMissing.RECREATE)
                .with(World.NO_BRAKES);
        setting.lifetime = setting.lifetime.restorable();
        setting.match = List.of();
        World world = setting.build();
        world.addLeft("email", "a@x", "name", "Ann");
        world.rest();
        world.right.records().delete(World.R, "P0001");
        world.setLeft("C0001", "name", "Anne");
        return world;
    }

    @Test
    @DisplayName("A10: a record that is restored after it was created again gets no counterpart of its own")
    void leavesARestoredRecordAloneWhenAnotherTookItsPlace() {
        World world = restorable();
        world.rest();
        world.right.records().restore(World.R, "P0001");

        world.rest();

        assertThat(world.link("C0001").right()).isEqualTo("P0002");
        assertThat(world.entry(Side.RIGHT, "P0001").state()).isEqualTo(Entry.State.RETIRED);
        assertThat(world.left.creates()).isZero();
    }

    @Test
    @DisplayName("A10: a record that is restored before it was created again is linked again instead")
    void linksARestoredRecordInsteadOfCreatingIt() {
        World world = restorable();
        world.right.faults().fail("create", new RemoteFailure.Unavailable("POST: 503", false, Optional.empty(), null));
        world.sync();
        world.sync();
        Entry.State meanwhile = world.entry(Side.LEFT, "C0001").state();
        world.right.records().restore(World.R, "P0001");

        world.rest();

        assertThat(meanwhile).isNotEqualTo(Entry.State.LINKED);
        assertThat(world.link("C0001").right()).isEqualTo("P0001");
        assertThat(world.right("P0001", "name")).isEqualTo("Anne");
        assertThat(world.left.creates()).isZero();
        assertThat(world.right.records().ids(World.R)).containsExactly("P0001");
    }

    @Test
    @DisplayName("a first look at a record that is gone says nothing of the one that was created in its place")
    void looksTwiceAtWhatWasCreatedAgain() {
        World world = restorable();
        world.webhook(Side.LEFT, "C0001");
        world.webhook(Side.RIGHT, "P0001");
        world.clock.pass(Duration.ofMinutes(1));
        Fate again = world.webhook(Side.RIGHT, "P0001");
        world.right.records().delete(World.R, "P0002");
        world.clock.pass(Duration.ofMinutes(1));

        Fate first = world.webhook(Side.LEFT, "C0001");

        assertThat(again).isEqualTo(Fate.CREATED);
        assertThat(first).isEqualTo(Fate.DUE);
        assertThat(world.link("C0001").right()).isEqualTo("P0002");
    }

    @Test
    void whatAnotherDataflowHasCreatedIsLikeAnybodys() {
        PairKey crm = new PairKey("default", "crm-ledger", "customer");
        PairKey shop = new PairKey("default", "ledger-shop", "customer");

        String reference = Reference.of(crm, "C1");

        assertThat(reference).startsWith(Reference.PREFIX).hasSizeLessThanOrEqualTo(50);
        assertThat(Reference.isOf(crm, reference)).isTrue();
        assertThat(Reference.isOf(new PairKey("default", "crm-ledger", "contact"), reference))
                .isTrue();
        assertThat(Reference.isOf(shop, reference)).isFalse();
    }
}
