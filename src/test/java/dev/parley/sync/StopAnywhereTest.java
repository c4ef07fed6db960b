package dev.parley.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.dataflow.Deletes;
import dev.parley.dataflow.Deletes.OnDelete;
import dev.parley.dataflow.Resolution;
import dev.parley.dataflow.Side;
import dev.parley.playground.twin.Gate;
import dev.parley.playground.twin.MemoryLinks;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** H14: the process stops after each effect in turn, starts again and runs to rest; nothing may differ from no stop. */
final class StopAnywhereTest {

    private static final int MOST_EFFECTS = 40;

    private static final class Stopped extends Error {
        private static final long serialVersionUID = 1;
    }

    /** What happens in the systems before the engine is woken. */
    private static Stream<Arguments> situations() {
        return Stream.of(
                situation("a new record", world -> world.addLeft("email", "n@x", "name", "New")),
                situation("a new record without a key", world -> world.addRight("name", "New", "phone", "9")),
                situation("two records to be linked", world -> {
                    world.addLeft("email", "n@x", "name", "New", "zip", "1");
                    world.addRight("email", "n@x", "phone", "9");
                }),
                situation("an edit on each side", world -> {
                    world.setLeft("C0001", "name", "Anne");
                    world.setRight("P0001", "phone", "7");
                }),
                situation("a conflict and a clearing", world -> {
                    world.setLeft("C0001", "name", "Anne");
                    world.setRight("P0001", "name", "Anna");
                    world.setRight("P0001", "phone", null);
                }),
                situation("a deletion", world -> world.right.records().delete(World.R, "P0001")),
                deletion("a deletion that deletes", OnDelete.DELETE, world -> {}),
                deletion("a deletion that archives", OnDelete.ARCHIVE, world -> {}),
                deletion("a deletion against an edit", OnDelete.DELETE, world -> world.setRight("P0001", "name", "An")),
                deletion("a merge", OnDelete.DELETE, world -> {
                    world.addLeft("email", "a@x", "name", "Ann", "zip", "1");
                }));
    }

    private static Arguments situation(String name, Consumer<World> happening) {
        return Arguments.of(name, Deletes.NONE, happening);
    }

    private static Arguments deletion(String name, OnDelete policy, Consumer<World> more) {
        Consumer<World> happening = world -> {
            world.left.records().delete(World.L, "C0001");
            more.accept(world);
            // The first of the two reads; what follows from the second is what may be interrupted.
            world.full();
        };
        return Arguments.of(name, Deletes.both(policy), happening);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("situations")
    @DisplayName("H14")
    void endsTheSameWhereverItIsStopped(String name, Deletes deletes, Consumer<World> happening) {
        World calm = prepared(deletes, happening);
        calm.rest();
        String expected = state(calm);
        int stops = 0;
        for (int effect = 1; effect <= MOST_EFFECTS; effect++) {
            World world = prepared(deletes, happening);
            if (!stoppedAt(world, effect)) {
                break;
            }
            stops++;
            // The run lease of the stopped worker must end first.
            world.clock.pass(Duration.ofMinutes(15));
            world.rest();
            assertThat(state(world)).as("stopped after effect %d", effect).isEqualTo(expected);
            assertThat(world.left.creates() + world.right.creates())
                    .as("creates after a stop at effect %d", effect)
                    .isLessThanOrEqualTo(calm.left.creates() + calm.right.creates() + 1);
        }
        assertThat(stops).as("effects of a run").isBetween(3, MOST_EFFECTS - 1);
    }

    private static World prepared(Deletes deletes, Consumer<World> happening) {
        World.Setting setting = new World.Setting();
        setting.policies = new PoliciesWith()
                .initial(Resolution.LEFT_WINS)
                .conflict(Resolution.LEFT_WINS)
                .onDelete(deletes)
                .build();
        setting.readLag = Duration.ofSeconds(2);
        World world = setting.build();
        world.addLeft("email", "a@x", "name", "Ann", "phone", "1");
        world.addRight("email", "a@x", "name", "Ann", "phone", "1");
        world.rest();
        happening.accept(world);
        world.clock.pass(Duration.ofSeconds(30));
        return world;
    }

    /** Runs a worker that dies right after its n-th effect on the store or on a system; false if it had fewer. */
    static boolean stoppedAt(World world, int effect) {
        return stoppedAt(
                world, effect, worker -> worker.run("contact", RunState.Kind.RECONCILE, world.budget(), Progress.NONE));
    }

    /** The same with any work of the worker. */
    static boolean stoppedAt(World world, int effect, Consumer<Engine> work) {
        int[] left = {effect};
        Runnable count = () -> {
            if (--left[0] == 0) {
                throw new Stopped();
            }
        };
        Engine worker = world.worker();
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
        for (String operation : new String[] {"create", "update", "delete"}) {
            for (int i = 0; i < 5; i++) {
                world.left.faults().onceAfter(operation, count);
                world.right.faults().onceAfter(operation, count);
            }
        }
        try {
            work.accept(worker);
        } catch (Stopped stopped) {
            return true;
        } finally {
            left[0] = -1;
        }
        return false;
    }

    /** The records of both sides, and who is linked with whom, without regard to ids that a create has chosen. */
    static String state(World world) {
        Map<String, String> lefts = new TreeMap<>();
        for (String id : world.left.records().ids(World.L)) {
            Entry entry = world.entry(Side.LEFT, id);
            String other =
                    entry.other().map(found -> values(world, Side.RIGHT, found)).orElse("nobody");
            lefts.put(values(world, Side.LEFT, id), entry.state() + " " + other);
        }
        String rights = world.right.records().ids(World.R).stream()
                .map(id -> values(world, Side.RIGHT, id))
                .sorted()
                .collect(Collectors.joining(", "));
        return lefts + " | " + rights;
    }

    private static String values(World world, Side side, String id) {
        return Stream.of("name", "email", "phone", "zip", "archived")
                .map(name -> side == Side.LEFT ? world.left(id, name) : world.right(id, name))
                .collect(Collectors.joining("/"));
    }
}
