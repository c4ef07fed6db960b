package dev.parley.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.dataflow.Side;
import dev.parley.mapping.Path;
import dev.parley.playground.twin.Gate;
import dev.parley.playground.twin.MemoryLinks;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Group H: the process stops at a named point, or two do the same at once. */
final class CrashTest {

    private final World world = World.of();

    /** A worker that is gone right after the n-th effect of this kind on the store. */
    private Engine stoppedAfter(String operation, int times) {
        Engine worker = world.worker();
        int[] left = {times};
        ((MemoryLinks) worker.links()).gate(new Gate() {
            @Override
            public void before(String name) {
                // The effect comes first.
            }

            @Override
            public void after(String name) {
                if (name.equals(operation) && --left[0] == 0) {
                    throw new Error("stopped");
                }
            }
        });
        return worker;
    }

    private Report run(Engine worker) {
        return worker.run("contact", RunState.Kind.SYNC, world.budget(), Progress.NONE);
    }

    @Test
    @DisplayName(
            "H06: stopped right after the link was stored: nothing is written by the next run, and the base is there")
    void writesNothingAfterAStopBehindTheLink() {
        world.sync();
        String l1 = world.addLeft("email", "a@x", "name", "Ann");
        Engine worker = stoppedAfter("link", 1);
        assertThatThrownBy(() -> worker.reconcile("contact", Side.LEFT, l1, world.budget(), false))
                .hasMessage("stopped");

        world.rest();

        assertThat(world.link(l1).base()).containsKeys("name", "email");
        assertThat(world.remoteWrites()).isEqualTo(1);
    }

    @Test
    @DisplayName("H06: the same for two records that a match rule joins and that differ")
    void mergesOnceAfterAStopBehindTheLink() {
        String l1 = world.addLeft("email", "a@x", "name", "Ann", "zip", "1");
        String r1 = world.addRight("email", "a@x", "phone", "9");
        assertThatThrownBy(() -> run(stoppedAfter("link", 1))).hasMessage("stopped");
        world.clock.pass(Duration.ofMinutes(15));

        world.rest();

        assertThat(world.left(l1, "phone")).isEqualTo("9");
        assertThat(world.right(r1, "zip")).isEqualTo("1");
        assertThat(world.remoteWrites()).isEqualTo(2);
    }

    @Test
    @DisplayName("H10: the same event twice at once has one effect")
    void handlesAnEventOnceThoughItComesTwiceAtOnce() {
        World linked = World.linked("email", "a@x", "name", "v1");
        Engine b = linked.worker();
        List<Fate> twin = new ArrayList<>();
        linked.setLeft("C0001", "name", "v2");
        linked.right
                .faults()
                .onceAfter("read", () -> twin.add(b.reconcile("contact", Side.LEFT, "C0001", linked.budget(), false)));

        linked.webhook(Side.LEFT, "C0001");
        linked.rest();

        assertThat(twin).containsExactly(Fate.UPDATED);
        assertThat(linked.remoteWrites()).isEqualTo(1);
        assertThat(linked.right("P0001", "name")).isEqualTo("v2");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    @DisplayName("H12: a create that is answered without an id is looked up, never linked with an empty one")
    void looksUpARecordWhoseAnswerBearsNoId(boolean references) {
        World.Setting setting = new World.Setting();
        setting.references = references;
        World mute = setting.build();
        mute.sync();
        String l1 = mute.addLeft("name", "Ann", "phone", "1");
        mute.right.faults().onceAfter("create", () -> {
            throw new RemoteFailure.Unreadable("POST: 201 without an id", null);
        });

        mute.webhook(Side.LEFT, l1);
        mute.rest();

        assertThat(mute.right.creates()).isEqualTo(1);
        assertThat(mute.link(l1).right()).isEqualTo("P0001");
        assertThat(mute.problem(Side.LEFT, l1)).isEmpty();
    }

    @Test
    @DisplayName("H16: of ten new records one is refused: nine are linked, and the next run touches only that one")
    void linksNineOfTen() {
        world.right.faults().refuse(Path.of("phone"), true);
        for (int i = 0; i < 10; i++) {
            if (i == 6) {
                world.addLeft("email", i + "@x", "phone", "bad");
            } else {
                world.addLeft("email", i + "@x", "name", "N" + i);
            }
        }
        world.sync();
        assertThat(world.right.records().ids(World.R)).hasSize(9);
        assertThat(world.problem(Side.LEFT, "C0007")).contains(Problem.Code.REJECTED);
        long writes = world.remoteWrites();
        world.right.faults().refuse(Path.of("phone"), false);
        world.setLeft("C0007", "phone", "good");

        world.sync();

        assertThat(world.remoteWrites()).isEqualTo(writes + 1);
        assertThat(world.problem(Side.LEFT, "C0007")).isEmpty();
        assertThat(world.right.records().ids(World.R)).hasSize(10);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 15, 24})
    @DisplayName(
            "H20: stopped during the first listing of everything, it goes on; what is finished is not written again")
    void goesOnWithTheFirstListing(int afterLinks) {
        for (int i = 0; i < 25; i++) {
            world.addLeft("email", i + "@x", "name", "N" + i);
        }
        world.left.pageSize(10);
        world.right.pageSize(10);
        assertThatThrownBy(() -> run(stoppedAfter("link", afterLinks))).hasMessage("stopped");
        world.clock.pass(Duration.ofMinutes(15));

        world.rest();

        assertThat(world.right.records().ids(World.R)).hasSize(25);
        assertThat(world.remoteWrites()).isEqualTo(25);
        assertThat(world.left.creates()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"claim", "intend", "settle", "link", "saveRun", "markDue"})
    @DisplayName("H15: a store that fails in the middle ends the run; the next one ends as if nothing had been")
    void endsTheSameThoughTheStoreFails(String operation) {
        World linked = World.linked("email", "a@x", "name", "Ann");
        linked.setLeft("C0001", "name", "Anne");
        String l2 = linked.addLeft("email", "b@x", "name", "Bo");
        Engine worker = linked.worker();
        int[] calls = {0};
        ((MemoryLinks) worker.links()).gate(new Gate() {
            @Override
            public void before(String name) {
                if (name.equals(operation) && calls[0]++ == 0) {
                    throw new StoreFailure(operation + ": not available", null);
                }
            }

            @Override
            public void after(String name) {
                // The store is there again.
            }
        });
        try {
            worker.run("contact", RunState.Kind.SYNC, linked.budget(), Progress.NONE);
        } catch (StoreFailure e) {
            assertThat(e).hasMessageContaining(operation);
        }
        linked.clock.pass(Duration.ofMinutes(15));

        linked.rest();

        assertThat(linked.right("P0001", "name")).isEqualTo("Anne");
        assertThat(linked.link(l2).right()).isEqualTo("P0002");
        assertThat(linked.right.creates()).isEqualTo(1);
        assertThat(linked.left.writes()).isZero();
    }
}
