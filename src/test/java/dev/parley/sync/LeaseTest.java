package dev.parley.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.dataflow.Policies;
import dev.parley.dataflow.Side;
import dev.parley.mapping.Path;
import dev.parley.playground.twin.Gate;
import dev.parley.playground.twin.MemoryLinks;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Intents and the run lease: what ends while its owner is still at work lets no second worker write beside it. */
final class LeaseTest {

    private final World world = World.linked("email", "a@x", "name", "v1", "phone", "1", "zip", "0150");

    private Link.Intent intent() {
        return world.link("C0001").intent().orElseThrow();
    }

    private Fate by(Engine worker) {
        return worker.reconcile("contact", Side.LEFT, "C0001", world.budget(), false);
    }

    @Test
    @DisplayName("I1: a write that cannot start in time does not start")
    void startsNoWriteTooLate() {
        world.setLeft("C0001", "name", "v2");
        Engine slow = world.worker();
        ((MemoryLinks) slow.links()).gate(after("intend", () -> world.clock.pass(Duration.ofMinutes(1))));

        Fate fate = by(slow);

        assertThat(fate).isEqualTo(Fate.DUE);
        assertThat(world.right.writes()).isZero();
        world.rest();
        assertThat(world.right("P0001", "name")).isEqualTo("v2");
        assertThat(world.right.writes()).isEqualTo(1);
    }

    private static Gate after(String operation, Runnable action) {
        return new Gate() {
            private boolean done;

            @Override
            public void before(String name) {
                // Only what follows is of interest.
            }

            @Override
            public void after(String name) {
                if (name.equals(operation) && !done) {
                    done = true;
                    action.run();
                }
            }
        };
    }

    @Test
    @DisplayName("I1: of several writes to one record none starts later than the intent's expiry less a call timeout")
    void startsNoLaterAttemptTooLate() {
        World.Setting setting = new World.Setting();
        setting.policies =
                new PoliciesWith().rejected(Policies.Rejected.PER_PROPERTY).build();
        World slow = setting.build();
        slow.addLeft("email", "a@x", "name", "Ann");
        slow.addRight("email", "a@x", "name", "Ann");
        slow.rest();
        List<Instant> starts = new ArrayList<>();
        List<Instant> latest = new ArrayList<>();
        for (String property : List.of("name", "phone", "zip")) {
            slow.right.faults().refuse(Path.of(property), true);
            slow.setLeft("C0001", property, "new");
        }
        for (int i = 0; i < 6; i++) {
            slow.right.faults().onceBefore("update", () -> {
                Duration timeout = slow.right.callTimeout();
                latest.add(slow.link("C0001").intent().orElseThrow().expiry().minus(timeout));
                starts.add(slow.clock.instant());
                slow.clock.pass(timeout);
            });
        }

        slow.webhook(Side.LEFT, "C0001");

        assertThat(starts).isNotEmpty();
        for (int i = 0; i < starts.size(); i++) {
            assertThat(starts.get(i)).isBeforeOrEqualTo(latest.get(i));
        }
    }

    @Test
    @DisplayName("I1: what was not sent because the time was up is sent by the next look")
    void sendsLaterWhatCouldNotBeSentInTime() {
        World.Setting setting = new World.Setting();
        setting.policies =
                new PoliciesWith().rejected(Policies.Rejected.PER_PROPERTY).build();
        World slow = setting.build();
        slow.addLeft("email", "a@x", "name", "Ann");
        slow.addRight("email", "a@x", "name", "Ann");
        slow.rest();
        slow.right.faults().refuse(Path.of("name"), true);
        slow.right.faults().refuse(Path.of("phone"), true);
        for (String property : List.of("name", "phone", "zip")) {
            slow.setLeft("C0001", property, "new");
        }
        slow.right.faults().onceBefore("update", () -> slow.clock.pass(Duration.ofMinutes(2)));

        slow.webhook(Side.LEFT, "C0001");
        slow.rest();

        assertThat(slow.right("P0001", "zip")).isEqualTo("new");
        assertThat(slow.right("P0001", "name")).isEqualTo("Ann");
        assertThat(slow.problem(Side.LEFT, "C0001")).contains(Problem.Code.REJECTED);
    }

    @Test
    @DisplayName("I1: a call that takes its whole time ends before another worker may take over")
    void letsNobodyInWhileASlowCallIsUnderWay() {
        Engine b = world.worker();
        List<Fate> fates = new ArrayList<>();
        world.setLeft("C0001", "name", "v2");
        world.right.faults().onceBefore("update", () -> {
            world.clock.pass(world.right.callTimeout());
            world.left.records().set(World.L, "C0001", "name", "v3");
            fates.add(by(b));
        });

        world.webhook(Side.LEFT, "C0001");
        world.rest();

        assertThat(fates).containsExactly(Fate.DUE);
        assertThat(world.right("P0001", "name")).isEqualTo("v3");
        assertThat(world.left("C0001", "name")).isEqualTo("v3");
        assertThat(world.left.writes()).isZero();
    }

    @Test
    @DisplayName("I1: a worker whose clock is some seconds ahead takes over no intent that is live")
    void takesOverNoIntentThoughItsClockIsAhead() {
        Duration ahead = Link.Intent.CLOCKS;
        Engine b = world.workerAhead(ahead);
        List<Fate> fates = new ArrayList<>();
        world.setLeft("C0001", "name", "v2");
        world.right.faults().onceBefore("update", () -> {
            world.clock.pass(world.right.callTimeout());
            world.left.records().set(World.L, "C0001", "name", "v3");
            fates.add(b.reconcile("contact", Side.LEFT, "C0001", world.budgetAhead(ahead), false));
        });

        world.webhook(Side.LEFT, "C0001");
        world.clock.pass(ahead);
        world.rest();

        assertThat(fates).containsExactly(Fate.DUE);
        assertThat(world.right("P0001", "name")).isEqualTo("v3");
        assertThat(world.left("C0001", "name")).isEqualTo("v3");
    }

    @Test
    @DisplayName("I2: an intent whose owner is gone is taken over once it has expired, not before")
    void takesOverAnExpiredIntent() {
        world.setLeft("C0001", "name", "v2");
        world.right.faults().onceAfter("update", () -> {
            throw new Error("stopped");
        });
        assertThatThrownBy(() -> world.webhook(Side.LEFT, "C0001")).hasMessage("stopped");
        Engine b = world.worker();
        Instant expiry = intent().expiry();

        assertThat(by(b)).isEqualTo(Fate.DUE);
        world.clock.pass(Duration.between(world.clock.instant(), expiry).plusMillis(1));
        assertThat(by(b)).isEqualTo(Fate.UNCHANGED);

        assertThat(world.link("C0001").intent()).isEmpty();
        assertThat(world.right.writes()).isEqualTo(1);
    }

    @Test
    @DisplayName("the owner of an intent that was taken over stores nothing more")
    void storesNothingAfterATakeover() {
        Engine b = world.worker();
        world.setLeft("C0001", "name", "v2");
        // The answer comes far later than any call may take: the machine slept.
        world.right.faults().onceAfter("update", () -> {
            world.clock.pass(Duration.ofMinutes(5));
            world.left.records().set(World.L, "C0001", "name", "v3");
            by(b);
        });

        Fate fate = world.webhook(Side.LEFT, "C0001");
        world.rest();

        assertThat(fate).isEqualTo(Fate.DUE);
        assertThat(world.right("P0001", "name")).isEqualTo("v3");
        assertThat(world.left("C0001", "name")).isEqualTo("v3");
        assertThat(world.left.writes()).isZero();
    }

    @Test
    @DisplayName("a run whose lease has ended stops, another goes on with it, and every record is created once")
    void stopsTheRunThatLostItsLease() {
        World many = World.of();
        for (int i = 10; i < 40; i++) {
            many.addLeft("email", i + "@x", "name", "N" + i);
        }
        many.left.pageSize(10);
        Engine b = many.worker();
        many.left.faults().onceAfter("list", () -> {
            many.clock.pass(Duration.ofMinutes(30));
            b.run("contact", RunState.Kind.SYNC, many.budget(), Progress.NONE);
        });

        Report report = many.sync();

        assertThat(report.finished()).isEmpty();
        many.rest();

        assertThat(many.right.creates()).isEqualTo(30);
        assertThat(many.right.records().ids(World.R)).hasSize(30);
    }

    @Test
    @DisplayName("a run that was killed keeps others out until its lease ends, then it is gone on with")
    void goesOnWithTheRunOfAKilledWorker() {
        world.addLeft("email", "b@x", "name", "Bo");
        world.right.faults().onceBefore("create", () -> {
            throw new Error("stopped");
        });
        assertThatThrownBy(world::sync).hasMessage("stopped");
        Instant until = world.links.run(world.key()).lease().orElseThrow().until();
        Engine b = world.worker();

        Report busy = b.run("contact", RunState.Kind.SYNC, world.budget(), Progress.NONE);
        world.clock.pass(Duration.between(world.clock.instant(), until).plusSeconds(1));
        Report after = b.run("contact", RunState.Kind.SYNC, world.budget(), Progress.NONE);

        assertThat(busy.kind()).isEqualTo("busy");
        assertThat(after.finished()).isPresent();
        world.rest();
        assertThat(world.right.records().ids(World.R)).hasSize(2);
    }
}
