package dev.parley.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.dataflow.Dataflow;
import dev.parley.dataflow.Pair;
import dev.parley.dataflow.Side;
import dev.parley.sync.RunState.Kind;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Who may write: a pair by its live definition, in the table's own life. */
final class StandingTest {

    /** The world's definition without the last of its properties. */
    private static Dataflow shortened(World world) {
        Pair pair = world.dataflow.pairs().get(0);
        Pair less = new Pair(
                pair.name(),
                pair.left(),
                pair.right(),
                pair.create(),
                pair.match(),
                pair.policies(),
                pair.groups().subList(0, pair.groups().size() - 1));
        Dataflow flow = world.dataflow;
        return new Dataflow(flow.name(), flow.left(), flow.right(), flow.tie(), List.of(less));
    }

    @Test
    void marksTheRecordOfAWebhookDueWhileItsPairWaits() {
        World world = World.of();
        Engine asking = world.worker(world.links.another(), world.dataflow, World.ASK);
        String l1 = world.addLeft("email", "a@x", "name", "Ann");

        Fate fate = asking.reconcile("contact", Side.LEFT, l1, world.budget(), false);

        assertThat(fate).isEqualTo(Fate.DUE);
        assertThat(asking.standing("contact")).isEqualTo(Standing.WAITING);
        assertThat(world.entry(Side.LEFT, l1).due()).isPresent();
        assertThat(world.remoteWrites()).isZero();
    }

    @Test
    @DisplayName("PARLEY_APPROVE=auto: a changed definition goes live by itself")
    void letsAChangedDefinitionGoLiveUnderAuto() {
        World world = World.linked("email", "a@x", "name", "Ann");

        Engine changed = world.worker(world.links.another(), shortened(world), World.AUTO);

        assertThat(changed.standing("contact")).isEqualTo(Standing.LIVE);
    }

    @Test
    void aChangedDefinitionWaits() {
        World world = World.linked("email", "a@x", "name", "Ann");

        Engine changed = world.worker(world.links.another(), shortened(world), World.ASK);
        Engine same = world.worker(world.links.another(), world.dataflow, World.ASK);

        assertThat(changed.standing("contact")).isEqualTo(Standing.WAITING);
        assertThat(same.standing("contact")).isEqualTo(Standing.LIVE);
    }

    @Test
    @DisplayName("I16: a restored table waits, even where definitions go live by themselves")
    void aRestoredTableWaits() {
        World world = World.linked("email", "a@x", "name", "Ann");
        Engine restored = world.worker(world.links.another(), world.dataflow, new Approvals(true, "restored"));
        world.setLeft("C0001", "name", "Anne");

        Fate fate = restored.reconcile("contact", Side.LEFT, "C0001", world.budget(), false);

        assertThat(restored.standing("contact")).isEqualTo(Standing.RESTORED);
        assertThat(fate).isEqualTo(Fate.DUE);
        assertThat(world.right("P0001", "name")).isEqualTo("Ann");
    }

    @Test
    void doesNothingInARunOfAPausedPair() {
        World world = World.linked("email", "a@x", "name", "Ann");
        Meta stored = world.links.meta("default", "l-r");
        world.links.saveMeta("default", "l-r", stored, stored.withPaused("contact", true));
        world.setLeft("C0001", "name", "Anne");

        Report report = world.sync();

        assertThat(report.kind()).isEqualTo("paused");
        assertThat(world.right("P0001", "name")).isEqualTo("Ann");
    }

    @Test
    @DisplayName("a webhook trusts what it knows for a minute, a run looks anew")
    void noticesWithinAMinuteThatAPairIsPaused() {
        World world = World.linked("email", "a@x", "name", "Ann");
        world.engine.run("contact", Kind.SYNC, world.budget(), Progress.NONE);
        Meta stored = world.links.meta("default", "l-r");
        world.links.saveMeta("default", "l-r", stored, stored.withPaused("contact", true));

        Fate atOnce = world.webhook(Side.LEFT, "C0001");
        world.clock.pass(Duration.ofSeconds(61));
        Fate later = world.webhook(Side.LEFT, "C0001");

        assertThat(atOnce).isEqualTo(Fate.UNCHANGED);
        assertThat(later).isEqualTo(Fate.DUE);
    }
}
