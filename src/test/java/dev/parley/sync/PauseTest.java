package dev.parley.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.parley.dataflow.Side;
import dev.parley.sync.RunState.Kind;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A paused pair writes nothing, and nothing is lost by it. */
final class PauseTest {

    private final World world = World.linked("email", "a@x", "name", "Ann");

    private static void pause(World world) {
        world.engine.operator().pause("contact");
    }

    @Test
    void marksWhatAWebhookNamesAndWritesNothing() {
        pause(world);
        world.setLeft("C0001", "name", "Anne");
        long reads = world.left.reads();

        Fate fate = world.webhook(Side.LEFT, "C0001");

        assertThat(fate).isEqualTo(Fate.DUE);
        assertThat(world.entry(Side.LEFT, "C0001").due().orElseThrow().why()).isEqualTo(Standing.HELD_BACK);
        assertThat(world.left.reads()).isEqualTo(reads);
        assertThat(world.remoteWrites()).isZero();
    }

    @Test
    void doesNothingInARunAndSaysSo() {
        pause(world);
        world.setLeft("C0001", "name", "Anne");
        long calls = world.left.calls() + world.right.calls();

        Report report = world.sync();

        assertThat(report.kind()).isEqualTo("paused");
        assertThat(report.finished()).isPresent();
        assertThat(report.notes().get(0).reason()).contains("paused", "resume");
        assertThat(world.left.calls() + world.right.calls()).isEqualTo(calls);
    }

    @Test
    void goesOnWithAllThatCameMeanwhile() {
        pause(world);
        world.setLeft("C0001", "name", "Anne");
        world.webhook(Side.LEFT, "C0001");
        String created = world.addRight("email", "new@x", "name", "New");
        world.sync();
        world.full();

        world.engine.operator().resume("contact");
        world.rest();

        assertThat(world.right("P0001", "name")).isEqualTo("Anne");
        assertThat(world.entry(Side.RIGHT, created).state()).isEqualTo(Entry.State.LINKED);
        assertThat(world.entry(Side.LEFT, "C0001").due()).isEmpty();
        assertThat(world.remoteWrites()).isEqualTo(2);
    }

    @Test
    void isKnownToRunsOfOtherInstancesAtOnceAndToTheirWebhooksAfterAMinute() {
        Engine other = world.worker();
        other.reconcile("contact", Side.LEFT, "C0001", world.budget(), false);
        pause(world);
        world.setLeft("C0001", "name", "Anne");

        world.clock.pass(Duration.ofSeconds(60));
        Fate afterAMinute = other.reconcile("contact", Side.LEFT, "C0001", world.budget(), false);
        Report run = world.worker().run("contact", Kind.SYNC, world.budget(), Progress.NONE);

        assertThat(afterAMinute).isEqualTo(Fate.DUE);
        assertThat(run.kind()).isEqualTo("paused");
        assertThat(world.remoteWrites()).isZero();
    }

    @Test
    void asksTheStoreOnlyOnceAMinuteForWebhooks() {
        world.webhook(Side.LEFT, "C0001");
        long reads = world.engine.links().calls().reads();

        world.webhook(Side.LEFT, "C0001");

        assertThat(world.engine.links().calls().reads() - reads).isEqualTo(1);
    }

    @Test
    void isAskedForTwiceWithoutHarm() {
        Operator operator = world.engine.operator();

        assertThat(operator.pause("contact")).isTrue();
        assertThat(operator.pause("contact")).isFalse();
        assertThat(operator.resume("contact")).isTrue();
        assertThat(operator.resume("contact")).isFalse();
        assertThat(world.engine.standing("contact") == Standing.PAUSED).isFalse();
    }

    @Test
    void linksByHandWhilePausedAndBringsTheValuesLater() {
        World.Setting setting = new World.Setting();
        setting.create = dev.parley.dataflow.Creation.NEVER;
        World never = setting.build();
        never.addLeft("name", "Ann");
        never.addRight("name", "Anne");
        never.rest();
        pause(never);

        Operator.Outcome outcome = never.engine.operator().link("contact", "C0001", "P0001", never.budget());
        long whilePaused = never.remoteWrites();
        never.engine.operator().resume("contact");
        never.rest();

        assertThat(outcome.fate()).isEqualTo(Fate.LINKED);
        assertThat(whilePaused).isZero();
        assertThat(never.right("P0001", "name")).isEqualTo("Ann");
    }

    @Test
    void decidesNothingWhilePaused() {
        pause(world);

        Declined refused = catchThrowableOfType(Declined.class, () -> world.engine
                .operator()
                .resolve("contact", Side.LEFT, "C0001", Optional.empty(), true, Side.LEFT, world.budget()));

        assertThat(refused.code()).isEqualTo(Declined.Code.PAUSED);
    }

    @Test
    void isToldByAnExplanation() {
        pause(world);

        Explanation told = world.engine
                .explain("contact", Side.LEFT, "C0001", world.budget())
                .orElseThrow();

        assertThat(told.situation())
                .isEqualTo("the pair is paused: nothing travels until resume; linked; both sides stay in step");
    }

    @Test
    void isNotBroughtAlongByAnotherPair() {
        Trade trade = Trade.of().listed();
        trade.engine.operator().pause("customer");
        String customer = trade.add(Side.LEFT, "Customer", "{'name':'Acme','email':'acme@x'}");
        String contact =
                trade.add(Side.LEFT, "Contact", "{'name':'Ann','email':'a@x','customerId':'" + customer + "'}");

        trade.webhook("contact", Side.LEFT, contact);
        long whilePaused = trade.writes();
        trade.engine.operator().resume("customer");
        trade.rest();

        assertThat(whilePaused).isZero();
        assertThat(trade.other("customer", Side.LEFT, customer)).isNotEmpty();
        assertThat(trade.other("contact", Side.LEFT, contact)).isNotEmpty();
    }
}
