package dev.parley.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.dataflow.Brakes;
import dev.parley.dataflow.Brakes.Limit;
import dev.parley.dataflow.Side;
import dev.parley.playground.twin.MemoryLinks;
import dev.parley.sync.RunState.Kind;
import java.time.Duration;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A reconcile of several pages looks, decides and acts; stopped at any of its effects it ends as without the stop. */
final class StopAnywhereInAReconcileTest {

    private static final int MOST_EFFECTS = 200;

    /** What is begun, and whether it may do all of it. */
    private static Stream<Arguments> runs() {
        BiConsumer<World, Engine> reconcile =
                (world, worker) -> worker.run("contact", Kind.RECONCILE, world.budget(), Progress.NONE);
        BiConsumer<World, Engine> approved = (world, worker) -> world.approve(worker, world.preview(worker));
        return Stream.of(
                Arguments.of("within the limits", Limit.OFF, reconcile),
                Arguments.of("approved", Limit.number(3), approved));
    }

    private static World prepared(Limit changes) {
        World world = World.linked(8, new Brakes(changes, Limit.OFF, 2));
        world.left.pageSize(3);
        world.right.pageSize(3);
        world.setLeft("C0001", "name", "edited");
        world.setLeft("C0005", "phone", "1");
        world.setRight("P0005", "zip", "2");
        world.setRight("P0008", "name", "edited");
        world.left.records().delete(World.L, "C0003");
        world.addLeft("email", "new@x", "name", "New");
        world.addRight("name", "keyless", "phone", "9");
        world.addLeft("email", "both@x", "name", "Both");
        world.addRight("email", "both@x", "phone", "7");
        world.clock.pass(Duration.ofSeconds(30));
        return world;
    }

    private static World end(World world) {
        // The run lease of a stopped worker must end first.
        world.clock.pass(Duration.ofMinutes(15));
        Engine any = world.worker();
        world.approve(any, world.preview(any));
        world.rest();
        return world;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("runs")
    @DisplayName("H14, L06")
    void endsTheSameWhereverItIsStopped(String name, Limit changes, BiConsumer<World, Engine> run) {
        String expected = StopAnywhereTest.state(end(prepared(changes)));
        int stops = 0;
        for (int effect = 1; effect <= MOST_EFFECTS; effect++) {
            World world = prepared(changes);
            if (!StopAnywhereTest.stoppedAt(world, effect, worker -> run.accept(world, worker))) {
                break;
            }
            stops++;
            end(world);
            assertThat(StopAnywhereTest.state(world))
                    .as("stopped after effect %d", effect)
                    .isEqualTo(expected);
            assertThat(world.left.creates() + world.right.creates())
                    .as("creates after a stop at effect %d", effect)
                    .isLessThanOrEqualTo(3);
        }
        assertThat(stops).as("effects of a run").isBetween(40, MOST_EFFECTS - 1);
    }

    @Test
    @DisplayName("F10 wherever it is stopped: a run that brakes has written nothing at any of its effects")
    void writesNothingBeforeItBrakes() {
        long stops = 0;
        for (int effect = 1; effect <= MOST_EFFECTS; effect++) {
            World world = prepared(Limit.number(3));
            long before = world.remoteWrites();
            boolean stopped = StopAnywhereTest.stoppedAt(
                    world, effect, worker -> worker.run("contact", Kind.RECONCILE, world.budget(), Progress.NONE));
            assertThat(world.remoteWrites())
                    .as("stopped after effect %d", effect)
                    .isEqualTo(before);
            assertThat(world.entry(Side.LEFT, "C0003").due()).isEmpty();
            if (!stopped) {
                break;
            }
            stops++;
        }
        assertThat(stops).isGreaterThan(20);
    }

    @Test
    @DisplayName("F12: stopped after page 3, resumed at 4: what was seen before the stop counts as seen")
    void remembersWhatItHasSeenOverAStop() {
        World world = World.linked(40, Brakes.DEFAULTS);
        world.left.pageSize(10);
        for (int page = 0; page < 3; page++) {
            world.left.faults().onceBefore("list", () -> {});
        }
        world.left.faults().onceBefore("list", () -> world.clock.pass(Duration.ofMinutes(11)));
        Report first = world.full();

        Report second = world.full();

        assertThat(first.finished()).isEmpty();
        assertThat(second.run()).isEqualTo(first.run());
        assertThat(second.brake()).isEmpty();
        assertThat(second.finished()).isPresent();
        assertThat(second.counts().due()).isZero();
        assertThat(second.counts().unchanged()).isEqualTo(80);
    }

    @Test
    @DisplayName("what a reconcile held back survives a stop before it could act")
    void actsOnWhatWasHeldInAnEarlierInvocation() {
        World world = World.linked(40, Brakes.DEFAULTS);
        world.setLeft("C0002", "name", "edited");
        world.right.faults().onceAfter("list", () -> world.clock.pass(Duration.ofMinutes(11)));
        Report first = world.full();
        String untouched = world.right("P0002", "name");

        Report second = world.full();

        assertThat(first.counts().updatedRight()).isZero();
        assertThat(untouched).isEqualTo("N1");
        assertThat(second.run()).isEqualTo(first.run());
        assertThat(second.counts().updatedRight()).isEqualTo(1);
        assertThat(((MemoryLinks) world.engine.links()).run(world.key()).open()).isEmpty();
    }
}
