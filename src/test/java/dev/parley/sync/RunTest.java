package dev.parley.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.dataflow.Side;
import dev.parley.mapping.Path;
import dev.parley.sync.RunState.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Runs: pages, time, faults in the middle, and the records that must not suffer from others. */
final class RunTest {

    private static World thirty() {
        World world = World.of();
        for (int i = 0; i < 30; i++) {
            world.addLeft("email", i + "@x", "name", "N" + i);
        }
        world.left.pageSize(10);
        world.right.pageSize(10);
        return world;
    }

    @Test
    @DisplayName("L06, L18: a run that is out of time goes on where it stopped")
    void goesOnWhereItStopped() {
        World world = thirty();
        List<Report> reports = new ArrayList<>();

        for (int i = 0; i < 20 && world.links.run(world.key()).listed().size() < 2; i++) {
            // Each write takes a second; every slice has time for some of them only.
            for (int write = 0; write < 40; write++) {
                world.right.faults().onceBefore("create", () -> world.clock.pass(Duration.ofSeconds(1)));
            }
            Budget slice = new Budget(world.clock, world.clock.instant().plusSeconds(8), Duration.ofSeconds(1));
            reports.add(world.engine.run("contact", Kind.SYNC, slice, Progress.NONE));
        }
        world.rest();

        assertThat(reports).hasSizeBetween(3, 10);
        assertThat(reports.get(0).finished()).isEmpty();
        assertThat(reports.get(reports.size() - 1).finished()).isPresent();
        assertThat(world.right.creates()).isEqualTo(30);
        assertThat(reports.get(reports.size() - 1).counts().createdRight()).isEqualTo(30);
    }

    @Test
    @DisplayName("a page token that the system no longer knows starts its listing anew instead of failing for ever")
    void listsAnewWhenItsTokenIsNoLongerKnown() {
        World world = thirty();
        world.left.faults().onceBefore("list", () -> {});
        world.left.faults().onceBefore("list", () -> world.clock.pass(Duration.ofMinutes(11)));
        world.sync();
        assertThat(world.links.run(world.key()).open().orElseThrow().token()).isPresent();
        world.left.faults().fail("list", new RemoteFailure.Rejected("GET: 400", Optional.empty()));

        Report report = world.sync();

        assertThat(report.finished()).isPresent();
        assertThat(world.right.creates()).isEqualTo(30);
    }

    @Test
    @DisplayName("a second run right after a first writes nothing")
    void writesNothingTheSecondTime() {
        World world = thirty();
        world.addRight("email", "3@x", "name", "Other", "phone", "1");
        world.sync();
        long writes = world.remoteWrites();

        Report again = world.full();

        assertThat(world.remoteWrites()).isEqualTo(writes);
        assertThat(again.counts().unchanged()).isEqualTo(60);
    }

    @Test
    void keepsASecondRunOutWhileOneIsAtWork() {
        World world = thirty();
        Engine other = world.worker();
        List<Report> second = new ArrayList<>();
        world.left
                .faults()
                .onceAfter("list", () -> second.add(other.run("contact", Kind.SYNC, world.budget(), Progress.NONE)));

        world.sync();

        assertThat(second.get(0).kind()).isEqualTo("busy");
        assertThat(world.right.creates()).isEqualTo(30);
    }

    @Test
    @DisplayName("a 500 in the middle of a listing ends the run; what was done stays done and the next run goes on")
    void losesNothingWhenAListingFails() {
        World world = thirty();
        world.left.faults().onceAfter("list", () -> world.left
                .faults()
                .fail("list", new RemoteFailure.Unavailable("GET: 500", false, Optional.empty(), null)));

        assertThatThrownBy(world::sync).isInstanceOf(RemoteFailure.Unavailable.class);
        assertThat(world.right.creates()).isEqualTo(10);
        world.rest();

        assertThat(world.right.creates()).isEqualTo(30);
        assertThat(world.right.records().ids(World.R)).hasSize(30);
    }

    @Test
    @DisplayName("H16, N04: a refused record is stored as a problem, not sent again, and stops no other")
    void stopsNoOtherRecordForARefusedOne() {
        World world = World.of();
        world.addLeft("email", "a@x", "name", "Ann");
        world.addLeft("email", "b@x", "name", "Bo", "note", "x");
        String bad = world.addLeft("email", "c@x", "phone", "bad");
        world.right.faults().refuse(Path.of("phone"), true);

        world.rest();

        assertThat(world.right.records().ids(World.R)).hasSize(2);
        assertThat(world.right.creates()).isEqualTo(3);
        Problem problem = world.entry(Side.LEFT, bad).problem().orElseThrow();
        assertThat(problem.code()).isEqualTo(Problem.Code.REJECTED);
        assertThat(problem.next()).isEmpty();
    }

    @Test
    @DisplayName("N06: a refused record is tried again when it is edited, and its problem goes")
    void triesARefusedRecordAgainWhenItIsEdited() {
        World world = World.linked("email", "a@x", "name", "Ann");
        world.right.faults().refuse(Path.of("phone"), true);
        world.setLeft("C0001", "phone", "bad");
        world.rest();
        assertThat(world.problem(Side.LEFT, "C0001")).contains(Problem.Code.REJECTED);
        assertThat(world.right.writes()).isEqualTo(1);
        world.right.faults().refuse(Path.of("phone"), false);

        world.setLeft("C0001", "phone", "good");
        world.rest();

        assertThat(world.problem(Side.LEFT, "C0001")).isEmpty();
        assertThat(world.right("P0001", "phone")).isEqualTo("good");
    }

    @Test
    void triesARefusedRecordAgainWhenAPersonAsksForIt() {
        World world = World.linked("email", "a@x", "name", "Ann");
        world.right.faults().refuse(Path.of("phone"), true);
        world.setLeft("C0001", "phone", "1");
        world.rest();
        world.right.faults().refuse(Path.of("phone"), false);

        Fate fate = world.engine.reconcile("contact", Side.LEFT, "C0001", world.budget(), true);

        assertThat(fate).isEqualTo(Fate.UPDATED);
        assertThat(world.right("P0001", "phone")).isEqualTo("1");
    }

    @Test
    @DisplayName("F14: when credentials are refused the run fails, and nothing is retired")
    void retiresNothingWhenCredentialsAreRefused() {
        World world = World.linked("email", "a@x", "name", "Ann");
        world.left.faults().fail("list", new RemoteFailure.Denied("GET: 401"));

        assertThatThrownBy(world::full).isInstanceOf(RemoteFailure.Denied.class);

        assertThat(world.entry(Side.LEFT, "C0001").state()).isEqualTo(Entry.State.LINKED);
        assertThat(world.links.run(world.key()).lease()).isEmpty();
    }

    @Test
    @DisplayName("L10: with the store lost and values equal, links and bases are rebuilt without a write")
    void rebuildsALostStoreWithoutAWrite() {
        World world = World.linked("email", "a@x", "name", "Ann");
        World again = World.of();
        again.addLeft("email", "a@x", "name", "Ann");
        again.addRight("email", "a@x", "name", "Ann");

        again.full();

        assertThat(again.link("C0001").base()).isNotEmpty();
        assertThat(again.remoteWrites() + world.remoteWrites()).isZero();
    }

    @Test
    @DisplayName("L14: a table that does not fit the key is not guessed at: nothing runs")
    void stopsWhenTheTableBelongsToAnotherKey() {
        World world = World.linked("email", "a@x", "name", "Ann");
        Engine stranger = new Engine(
                "default",
                world.dataflow,
                name -> name.equals("l") ? world.left : world.right,
                world.links,
                new dev.parley.mapping.Fingerprints(new byte[32]),
                world.clock,
                () -> "id",
                World.AUTO);

        assertThatThrownBy(() -> stranger.run("contact", Kind.SYNC, world.budget(), Progress.NONE))
                .isInstanceOf(Engine.WrongKey.class)
                .hasMessageContaining("PARLEY_FINGERPRINT_KEY");
    }

    @Test
    void tellsWhyAValueIsWhatItIs() {
        World world = World.linked("email", "a@x", "name", "Ann");
        world.setLeft("C0001", "name", "Anne");
        world.rest();

        Explanation explanation = world.engine
                .explain("contact", Side.RIGHT, "P0001", world.budget())
                .orElseThrow();

        Explanation.Property name = explanation.properties().get(0);
        assertThat(explanation.left()).contains("C0001");
        assertThat(name.inStep()).isTrue();
        assertThat(name.left().asText()).isEqualTo("Anne");
        assertThat(name.last().map(Link.History::reason)).contains("changed on the left only");
        assertThat(name.last().map(Link.History::at).filter(Instant.EPOCH::isBefore))
                .isPresent();
    }
}
