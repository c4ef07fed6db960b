package dev.parley.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.dataflow.Creation;
import dev.parley.dataflow.Policies;
import dev.parley.dataflow.Resolution;
import dev.parley.dataflow.Side;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Group R: what must hold after any history; each seed is a history of edits, webhooks, lost answers and runs. */
final class SystemWideTest {

    private static final int STEPS = 40;
    private static final List<String> MAPPED = List.of("name", "phone", "zip");

    private static IntStream seeds() {
        return IntStream.range(0, 12);
    }

    /** A history of one seed, and all that it did. */
    private static final class History {
        private final Random random;
        private final World world;
        private final List<Runnable> webhooks = new ArrayList<>();
        private int entered;

        History(int seed, World world) {
            this.random = new Random(seed);
            this.world = world;
        }

        void run() {
            for (int step = 0; step < STEPS; step++) {
                world.clock.pass(Duration.ofSeconds(1 + random.nextInt(40)));
                step();
            }
            world.rest();
        }

        private void step() {
            switch (random.nextInt(8)) {
                case 0 -> add(Side.LEFT);
                case 1 -> add(Side.RIGHT);
                case 2, 3 -> edit(Side.LEFT);
                case 4 -> edit(Side.RIGHT);
                case 5 -> world.right.faults().loseAnswer(random.nextBoolean() ? "create" : "update");
                case 6 -> deliver();
                default -> world.sync();
            }
        }

        private void add(Side side) {
            String email = ++entered + "@x";
            String id = side == Side.LEFT
                    ? world.addLeft("email", email, "name", "N" + entered, "note", "kept " + entered)
                    : world.addRight("email", email, "name", "N" + entered, "note", "kept " + entered);
            announce(side, id);
        }

        private void edit(Side side) {
            List<String> ids = side == Side.LEFT
                    ? world.left.records().ids(World.L)
                    : world.right.records().ids(World.R);
            if (ids.isEmpty()) {
                return;
            }
            String id = ids.get(random.nextInt(ids.size()));
            String property = MAPPED.get(random.nextInt(MAPPED.size()));
            String value = random.nextInt(6) == 0 ? null : "v" + ++entered;
            if (side == Side.LEFT) {
                world.setLeft(id, property, value);
            } else {
                world.setRight(id, property, value);
            }
            announce(side, id);
        }

        /** A webhook comes at once, later, in another order, twice or never. */
        private void announce(Side side, String id) {
            for (int times = random.nextInt(3); times > 0; times--) {
                webhooks.add(() -> world.webhook(side, id));
            }
        }

        private void deliver() {
            Collections.shuffle(webhooks, random);
            webhooks.forEach(Runnable::run);
            webhooks.clear();
        }
    }

    private static World world(World.Setting setting) {
        setting.readLag = Duration.ofSeconds(2);
        World world = setting.build();
        world.sync();
        return world;
    }

    private static World after(int seed, World.Setting setting) {
        World world = world(setting);
        new History(seed, world).run();
        return world;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    @DisplayName("R04: no record is created twice for one counterpart, and each is in one link")
    void createsAtMostOnce(int seed) {
        World.Setting setting = new World.Setting();
        setting.references = seed % 2 == 0;

        World world = after(seed, setting);

        for (List<String> emails : List.of(
                world.left.records().ids(World.L).stream()
                        .map(id -> world.left(id, "email"))
                        .toList(),
                world.right.records().ids(World.R).stream()
                        .map(id -> world.right(id, "email"))
                        .toList())) {
            assertThat(emails).doesNotHaveDuplicates();
        }
        List<String> rights = new ArrayList<>();
        world.left
                .records()
                .ids(World.L)
                .forEach(id -> rights.add(world.link(id).right()));
        assertThat(new HashSet<>(rights)).hasSameSizeAs(rights);
        assertThat(rights).hasSameSizeAs(world.right.records().ids(World.R));
    }

    /** The same edits of the left alone, their webhooks in another order, twice or not at all. */
    private static String state(int seed, int order) {
        World world = world(new World.Setting());
        Random edits = new Random(seed);
        Random delivery = new Random(order);
        List<String> ids = new ArrayList<>();
        List<Runnable> webhooks = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            if (ids.isEmpty() || edits.nextInt(4) == 0) {
                ids.add(world.addLeft("email", i + "@x", "name", "N" + i));
            }
            String id = ids.get(edits.nextInt(ids.size()));
            world.setLeft(id, MAPPED.get(edits.nextInt(3)), "v" + i);
            for (int times = delivery.nextInt(3); times > 0; times--) {
                webhooks.add(delivery.nextInt(webhooks.size() + 1), () -> world.webhook(Side.LEFT, id));
            }
            while (webhooks.size() > delivery.nextInt(6)) {
                webhooks.remove(0).run();
            }
        }
        world.rest();
        return world.right.records().ids(World.R).stream()
                .map(id -> Stream.of("email", "name", "phone", "zip")
                        .map(property -> world.right(id, property))
                        .toList()
                        .toString())
                .sorted()
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    @DisplayName("R06: webhooks in another order, twice, late or lost end in the same state")
    void endsTheSameInAnyOrder(int seed) {
        String first = state(seed, 1);

        assertThat(state(seed, 2)).isEqualTo(first);
        assertThat(state(seed, 3)).isEqualTo(first);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    @DisplayName("R08: a side that is declared read-only is never written")
    void neverWritesAReadOnlySide(int seed) {
        World.Setting setting = new World.Setting();
        setting.readOnlyRight = true;
        setting.create = Creation.IN_LEFT;

        World world = after(seed, setting);

        assertThat(world.right.writes()).isZero();
        assertThat(world.left.creates())
                .isEqualTo(world.right.records().ids(World.R).size());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    @DisplayName("R12: nothing that no property maps is changed on either side")
    void changesNothingElse(int seed) {
        World.Setting setting = new World.Setting();
        setting.groups.removeIf(group -> group.name().equals("zip"));

        World world = after(seed, setting);

        for (String id : world.left.records().ids(World.L)) {
            String there = world.link(id).right();
            String here = world.left(id, "note");
            String note = world.right(there, "note");
            assertThat(here.isEmpty()).isNotEqualTo(note.isEmpty());
            assertThat(here + note).startsWith("kept");
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    @DisplayName("R02: at rest another run writes nothing and leaves every problem as it is")
    void writesNothingAtRest(int seed) {
        World.Setting setting = new World.Setting();
        setting.policies = World.Setting.policies(Resolution.LEFT_WINS, Resolution.REVIEW, Policies.OnMissing.RETIRE);
        World world = after(seed, setting);
        long writes = world.remoteWrites();
        var before = problems(world);

        world.sync();
        world.full();

        assertThat(world.remoteWrites()).isEqualTo(writes);
        assertThat(problems(world)).isEqualTo(before);
    }

    private static TreeMap<String, String> problems(World world) {
        TreeMap<String, String> problems = new TreeMap<>();
        world.links
                .problems(world.key(), 1000)
                .forEach(entry -> problems.put(
                        entry.side() + entry.id(),
                        entry.problem().orElseThrow().code().name()));
        return problems;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    @DisplayName("R01: at rest both sides agree on every property that travels both ways")
    void agreesAtRest(int seed) {
        World world = after(seed, new World.Setting());

        for (String id : world.left.records().ids(World.L)) {
            String there = world.link(id).right();
            for (String name : List.of("name", "email", "phone", "zip")) {
                assertThat(world.right(there, name)).as("%s of %s", name, id).isEqualTo(world.left(id, name));
            }
        }
    }
}
