package dev.parley.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.dataflow.Creation;
import dev.parley.dataflow.Dataflow;
import dev.parley.dataflow.Side;
import dev.parley.playground.twin.MemorySystem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Group G: own writes come back as events, early, late, twice, in another form, or around a ring. */
final class EchoTest {

    private final World world = World.linked("email", "a@x", "name", "v1");

    @Test
    @DisplayName("G01: the echo of our own write writes nothing")
    void writesNothingForAnEcho() {
        world.setLeft("C0001", "name", "v2");
        world.webhook(Side.LEFT, "C0001");
        long writes = world.remoteWrites();

        assertThat(world.webhook(Side.RIGHT, "P0001")).isEqualTo(Fate.UNCHANGED);

        assertThat(world.remoteWrites()).isEqualTo(writes);
    }

    @Test
    @DisplayName("G02: an echo that arrives before our write has returned waits, and writes nothing")
    void waitsWithAnEchoThatIsTooEarly() {
        Engine b = world.worker();
        List<Fate> echo = new ArrayList<>();
        world.setLeft("C0001", "name", "v2");
        world.right
                .faults()
                .onceAfter(
                        "update", () -> echo.add(b.reconcile("contact", Side.RIGHT, "P0001", world.budget(), false)));

        Fate fate = world.webhook(Side.LEFT, "C0001");
        world.rest();

        assertThat(fate).isEqualTo(Fate.UPDATED);
        assertThat(echo).containsExactly(Fate.DUE);
        assertThat(world.remoteWrites()).isEqualTo(1);
        assertThat(world.link("C0001").right()).isEqualTo("P0001");
    }

    @Test
    @DisplayName("G03: a value that was changed away and back needs no write")
    void writesNothingForAnEditTakenBack() {
        world.setLeft("C0001", "name", "v2");
        world.setLeft("C0001", "name", "v1");

        world.rest();

        assertThat(world.remoteWrites()).isZero();
    }

    @Test
    @DisplayName("G06: the echo of v2 that arrives after v3 was written writes v2 nowhere")
    void writesNoOldValueForALateEcho() {
        world.setLeft("C0001", "name", "v2");
        world.webhook(Side.LEFT, "C0001");
        world.setLeft("C0001", "name", "v3");
        world.webhook(Side.LEFT, "C0001");

        world.webhook(Side.RIGHT, "P0001");
        world.rest();

        assertThat(world.left("C0001", "name")).isEqualTo("v3");
        assertThat(world.right("P0001", "name")).isEqualTo("v3");
        assertThat(world.remoteWrites()).isEqualTo(2);
    }

    @Test
    @DisplayName("G12: two webhooks for every write write nothing")
    void writesNothingForTwoEchoes() {
        world.setLeft("C0001", "name", "v2");
        world.webhook(Side.LEFT, "C0001");
        world.webhook(Side.LEFT, "C0001");

        world.webhook(Side.RIGHT, "P0001");
        world.webhook(Side.RIGHT, "P0001");

        assertThat(world.remoteWrites()).isEqualTo(1);
    }

    @Test
    @DisplayName("G14: an event for what no property maps costs one read of each side at most, and no write")
    void costsLittleForAnEventOfSomethingElse() {
        world.setLeft("C0001", "note", "related");
        long reads = world.left.reads();
        long otherReads = world.right.reads();

        world.webhook(Side.LEFT, "C0001");

        assertThat(world.left.reads() - reads).isEqualTo(1);
        assertThat(world.right.reads() - otherReads).isLessThanOrEqualTo(1);
        assertThat(world.remoteWrites()).isZero();
    }

    /** Three systems, each kept in step with the next one, in one store. */
    private static final class Ring {
        private final World given = new World.Setting().build();
        private final World.Ticker clock = given.clock;
        private final List<MemorySystem> systems = new ArrayList<>();
        private final List<Engine> engines = new ArrayList<>();

        Ring() {
            for (String name : List.of("a", "b", "c")) {
                World.Setting setting = new World.Setting();
                systems.add(new MemorySystem(name, Map.of(World.L, setting.left(), World.R, setting.right()), clock));
            }
            for (int i = 0; i < 3; i++) {
                engines.add(engine(systems.get(i), systems.get((i + 1) % 3)));
            }
        }

        private Engine engine(MemorySystem left, MemorySystem right) {
            String name = left.name() + "-" + right.name();
            var pair = given.dataflow.pairs().get(0);
            var people = new dev.parley.dataflow.Pair(
                    "contact",
                    pair.left(),
                    new dev.parley.dataflow.Pair.End(World.L, pair.right().filter()),
                    Creation.BOTH,
                    pair.match(),
                    pair.policies(),
                    pair.groups());
            Dataflow dataflow = new Dataflow(
                    name,
                    new Dataflow.End(left.name(), left.name(), false),
                    new Dataflow.End(right.name(), right.name(), false),
                    Side.LEFT,
                    List.of(people));
            return new Engine(
                    "default",
                    dataflow,
                    system -> system.equals(left.name()) ? left : right,
                    given.links.another(),
                    given.fingerprints,
                    clock,
                    () -> "id" + given.ids.incrementAndGet(),
                    World.AUTO);
        }

        long writes() {
            return systems.stream().mapToLong(MemorySystem::writes).sum();
        }

        void pass() {
            for (Engine engine : engines) {
                clock.pass(Duration.ofMinutes(1));
                engine.run("contact", RunState.Kind.SYNC, given.budget(), Progress.NONE);
            }
        }

        void rest() {
            for (int i = 0; i < 10; i++) {
                long before = writes();
                pass();
                pass();
                if (writes() == before) {
                    return;
                }
            }
            throw new AssertionError("the ring does not come to rest");
        }
    }

    @Test
    @DisplayName(
            "G08: around a ring of three dataflows an edit is written once to each of the other systems, and stops")
    void stopsAroundARing() {
        Ring ring = new Ring();
        String first = ring.systems.get(0).records().add(World.L, "email", "a@x", "name", "v1");
        ring.rest();
        assertThat(ring.systems)
                .allMatch(system -> system.records().ids(World.L).size() == 1);
        List<Long> before = ring.systems.stream().map(MemorySystem::writes).toList();
        ring.clock.pass(Duration.ofSeconds(1));
        ring.systems.get(0).records().set(World.L, first, "name", "v2");

        ring.rest();

        for (int i = 0; i < 3; i++) {
            MemorySystem system = ring.systems.get(i);
            String id = system.records().ids(World.L).get(0);
            assertThat(system.records().get(World.L, id, "name")).isEqualTo("v2");
            assertThat(system.writes() - before.get(i)).isLessThanOrEqualTo(1);
        }
    }
}
