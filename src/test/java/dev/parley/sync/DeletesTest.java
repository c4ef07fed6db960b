package dev.parley.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.dataflow.Deletes;
import dev.parley.dataflow.Deletes.OnDelete;
import dev.parley.dataflow.Policies.Clearing;
import dev.parley.dataflow.Policies.OnMissing;
import dev.parley.dataflow.Resolution;
import dev.parley.dataflow.Side;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Group F of the scenarios, as far as deletes travel: L1 and R1 are linked, then one of them is deleted. */
final class DeletesTest {

    private static final Deletes IN_RIGHT = new Deletes(OnDelete.KEEP, OnDelete.DELETE);

    private static World linked(PoliciesWith policies) {
        World.Setting setting = new World.Setting();
        setting.policies = policies.build();
        setting.readLag = Duration.ofSeconds(2);
        World world = setting.build();
        world.addLeft("email", "a@x", "name", "Ann", "phone", "1");
        world.addRight("email", "a@x", "name", "Ann", "phone", "1");
        world.rest();
        return world;
    }

    private static PoliciesWith deletes(Deletes deletes) {
        return new PoliciesWith()
                .initial(Resolution.LEFT_WINS)
                .conflict(Resolution.LEFT_WINS)
                .onDelete(deletes);
    }

    private static PoliciesWith both(OnDelete policy) {
        return deletes(Deletes.both(policy));
    }

    @Test
    @DisplayName("F02: a deletion announced by webhook is verified by a second read, then deletes the counterpart")
    void deletesTheCounterpartOfADeletedRecord() {
        World world = linked(deletes(IN_RIGHT));
        world.left.records().delete(World.L, "C0001");

        Fate first = world.webhook(Side.LEFT, "C0001");
        long after = world.right.writes();
        Report report = world.sync();

        assertThat(first).isEqualTo(Fate.DUE);
        assertThat(after).isZero();
        assertThat(world.right.writes()).isEqualTo(1);
        assertThat(world.right.records().ids(World.R)).isEmpty();
        assertThat(world.entry(Side.LEFT, "C0001").state()).isEqualTo(Entry.State.RETIRED);
        assertThat(report.notes()).anySatisfy(note -> {
            assertThat(note.done()).isEqualTo("deleted on the right");
            assertThat(note.reason()).contains("was deleted (two reads)");
        });
    }

    @Test
    @DisplayName("F02: a reconcile finds the deletion that nobody announced")
    void findsADeletionThatNobodyAnnounced() {
        World world = linked(deletes(IN_RIGHT));
        world.left.records().delete(World.L, "C0001");

        world.full();
        world.sync();

        assertThat(world.right.records().ids(World.R)).isEmpty();
        world.rest();
        assertThat(world.remoteWrites()).isEqualTo(1);
    }

    @Test
    @DisplayName("F02: a deletion does not travel to the side that keeps its records")
    void travelsOnlyToTheSideThatSaysSo() {
        World world = linked(deletes(IN_RIGHT));
        world.right.records().delete(World.R, "P0001");

        world.rest();

        assertThat(world.left.records().ids(World.L)).containsExactly("C0001");
        assertThat(world.entry(Side.LEFT, "C0001").state()).isEqualTo(Entry.State.RETIRED);
        assertThat(world.remoteWrites()).isZero();
    }

    @ParameterizedTest
    @EnumSource(Side.class)
    @DisplayName("an archived counterpart stays, is marked, and is not brought back")
    void archivesTheCounterpart(Side gone) {
        World world = linked(both(OnDelete.ARCHIVE));
        if (gone == Side.LEFT) {
            world.left.records().delete(World.L, "C0001");
        } else {
            world.right.records().delete(World.R, "P0001");
        }

        world.rest();

        String mark = gone == Side.LEFT ? world.right("P0001", "archived") : world.left("C0001", "archived");
        assertThat(mark).isEqualTo("true");
        assertThat(world.remoteWrites()).isEqualTo(1);
        assertThat(world.entry(Side.LEFT, "C0001").state()).isEqualTo(Entry.State.RETIRED);
        assertThat(world.left.creates() + world.right.creates()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"ARCHIVE", "DELETE"})
    @DisplayName("F04: an edit beats the deletion; the record is kept and a person is told")
    void keepsAnEditedRecord(OnDelete policy) {
        World world = linked(both(policy));
        world.left.records().delete(World.L, "C0001");
        world.setRight("P0001", "name", "Anne");

        world.rest();

        assertThat(world.right("P0001", "name")).isEqualTo("Anne");
        assertThat(world.right.writes()).isZero();
        Problem problem = world.entry(Side.RIGHT, "P0001").problem().orElseThrow();
        assertThat(problem.code()).isEqualTo(Problem.Code.TARGET_MISSING);
        assertThat(problem.message())
                .contains("deleted on the left", "edited on the right", "(name)")
                .doesNotContain("Anne");
        assertThat(world.left.creates()).isZero();
    }

    @Test
    @DisplayName("F04: with onMissing recreate the edited record gets a new counterpart")
    void recreatesTheCounterpartOfAnEditedRecord() {
        World world = linked(both(OnDelete.DELETE).onMissing(OnMissing.RECREATE));
        world.left.records().delete(World.L, "C0001");
        world.setRight("P0001", "name", "Anne");

        world.rest();

        assertThat(world.link("C0002").right()).isEqualTo("P0001");
        assertThat(world.left("C0002", "name")).isEqualTo("Anne");
        assertThat(world.left.creates()).isEqualTo(1);
        assertThat(world.right.writes()).isZero();
    }

    @ParameterizedTest(name = "{0}, {1} deleted: {2}")
    @CsvSource({
        "LEFT_WINS, LEFT, true", "LEFT_WINS, RIGHT, false", "RIGHT_WINS, LEFT, false", "RIGHT_WINS, RIGHT, true",
        "LATEST, LEFT, true", "LATEST, RIGHT, false", "REVIEW, LEFT, false", "REVIEW, RIGHT, false",
    })
    @DisplayName("F06: with clear by-conflict the conflict policy decides; what was lost is named without its values")
    void letsTheConflictPolicyDecide(Resolution conflict, Side gone, boolean removed) {
        World world = linked(both(OnDelete.DELETE).clear(Clearing.BY_CONFLICT).conflict(conflict));
        if (gone == Side.LEFT) {
            world.setRight("P0001", "name", "Anne");
            world.left.records().delete(World.L, "C0001");
        } else {
            world.setLeft("C0001", "name", "Anne");
            world.right.records().delete(World.R, "P0001");
        }

        world.full();
        Report report = world.sync();

        int left = world.left.records().ids(World.L).size()
                + world.right.records().ids(World.R).size();
        assertThat(left).isEqualTo(removed ? 0 : 1);
        if (removed) {
            assertThat(report.notes()).anySatisfy(note -> assertThat(note.reason())
                    .contains("edits of name were lost")
                    .doesNotContain("Anne"));
        } else {
            boolean asks = conflict == Resolution.REVIEW;
            assertThat(world.problem(gone.opposite(), gone == Side.LEFT ? "P0001" : "C0001"))
                    .contains(asks ? Problem.Code.CONFLICT : Problem.Code.TARGET_MISSING);
        }
    }

    @Test
    @DisplayName("F08: a record whose values were all cleared was edited, not deleted")
    void takesAClearedRecordForAnEdit() {
        World world = linked(both(OnDelete.DELETE));
        for (String name : new String[] {"name", "email", "phone"}) {
            world.setRight("P0001", name, null);
        }
        world.left.records().delete(World.L, "C0001");

        world.rest();

        assertThat(world.right.records().ids(World.R)).containsExactly("P0001");
        assertThat(world.problem(Side.RIGHT, "P0001")).contains(Problem.Code.TARGET_MISSING);
        assertThat(world.right.writes()).isZero();
    }

    @Test
    @DisplayName("F04: what was decided for a person costs nothing more; deleting the other record, too, ends it")
    void endsWhenThePersonDeletesTheOtherRecordToo() {
        World world = linked(both(OnDelete.DELETE));
        world.left.records().delete(World.L, "C0001");
        world.setRight("P0001", "name", "Anne");
        world.rest();
        long writes = world.links.calls().writes();
        world.full();
        long noticed = world.links.calls().writes() - writes;

        world.right.records().delete(World.R, "P0001");
        world.rest();

        assertThat(world.entry(Side.RIGHT, "P0001").state()).isEqualTo(Entry.State.RETIRED);
        assertThat(noticed).as("store writes of a reconcile at rest").isLessThanOrEqualTo(6);
    }

    @Test
    @DisplayName("A10: with onMissing recreate a record that nobody edits waits for an edit, and rests meanwhile")
    void waitsForAnEditBeforeItRecreates() {
        World world = linked(new PoliciesWith().onMissing(OnMissing.RECREATE));
        world.right.records().delete(World.R, "P0001");
        world.rest();
        Optional<Problem.Code> waiting = world.problem(Side.LEFT, "C0001");
        world.setLeft("C0001", "name", "Anne");

        world.rest();

        assertThat(waiting).contains(Problem.Code.TARGET_MISSING);
        assertThat(world.right(world.link("C0001").right(), "name")).isEqualTo("Anne");
        assertThat(world.right.creates()).isEqualTo(1);
    }

    @Test
    @DisplayName("F12: what a run saw before it was stopped counts as seen by the one that goes on")
    void countsWhatWasSeenBeforeAStopAsSeen() {
        World world = linked(both(OnDelete.DELETE));
        for (int n = 1; n < 6; n++) {
            world.addLeft("email", n + "@x", "name", "N" + n);
        }
        world.rest();
        long writes = world.remoteWrites();
        world.left.pageSize(2);
        world.left.faults().onceAfter("list", () -> {});
        world.left.faults().onceAfter("list", () -> world.clock.pass(Duration.ofMinutes(11)));
        Report stopped = world.full();
        long reads = world.left.reads() + world.right.reads();

        Report resumed = world.full();

        assertThat(stopped.finished()).isEmpty();
        assertThat(resumed.finished()).isPresent();
        assertThat(resumed.run()).isEqualTo(stopped.run());
        assertThat(world.left.reads() + world.right.reads()).as("single reads").isEqualTo(reads);
        assertThat(world.remoteWrites()).isEqualTo(writes);
    }

    @Test
    @DisplayName("a second worker meets the intent of the first and does not delete a second time")
    void deletesOnceThoughTwoWorkersLook() {
        World world = linked(both(OnDelete.DELETE));
        Engine second = world.worker();
        world.left.records().delete(World.L, "C0001");
        world.webhook(Side.LEFT, "C0001");
        world.clock.pass(Duration.ofSeconds(3));
        List<Fate> other = new ArrayList<>();
        world.right
                .faults()
                .onceBefore(
                        "delete",
                        () -> other.add(second.reconcile("contact", Side.LEFT, "C0001", world.budget(), false)));

        Fate first = world.webhook(Side.LEFT, "C0001");
        world.rest();

        assertThat(first).isEqualTo(Fate.RETIRED);
        assertThat(other).containsExactly(Fate.DUE);
        assertThat(world.right.writes()).isEqualTo(1);
    }

    @Test
    @DisplayName("F16: a deletion that waits for its second read is dropped when the record is there again")
    void dropsADeletionWhoseRecordIsThereAgain() {
        World world = linked(both(OnDelete.DELETE));
        world.left.records().delete(World.L, "C0001");
        Fate first = world.webhook(Side.LEFT, "C0001");
        world.left.records().restore(World.L, "C0001");

        world.rest();

        assertThat(first).isEqualTo(Fate.DUE);
        assertThat(world.link("C0001").right()).isEqualTo("P0001");
        assertThat(world.remoteWrites()).isZero();
        assertThat(world.links.due(world.key(), world.clock.instant().plusSeconds(86_400), 10))
                .isEmpty();
    }

    @Test
    @DisplayName("F18: a counterpart that is gone already ends the link")
    void endsTheLinkWhenBothAreGone() {
        World world = linked(both(OnDelete.DELETE));
        world.left.records().delete(World.L, "C0001");
        world.right.faults().onceBefore("delete", () -> world.right.records().delete(World.R, "P0001"));

        world.rest();

        assertThat(world.entry(Side.LEFT, "C0001").state()).isEqualTo(Entry.State.RETIRED);
        assertThat(world.problem(Side.LEFT, "C0001")).isEmpty();
        assertThat(world.right.writes()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    @DisplayName("H18: a delete whose answer was lost is sent again, or found to have been done")
    void sendsALostDeleteAgain(boolean arrived) {
        World world = linked(both(OnDelete.DELETE));
        world.left.records().delete(World.L, "C0001");
        RemoteFailure.Unavailable lost = new RemoteFailure.Unavailable("lost", true, Optional.empty(), null);
        Runnable failing = () -> {
            throw lost;
        };
        if (arrived) {
            world.right.faults().onceAfter("delete", failing);
        } else {
            world.right.faults().onceBefore("delete", failing);
        }

        world.rest();

        assertThat(world.right.records().ids(World.R)).isEmpty();
        assertThat(world.entry(Side.LEFT, "C0001").state()).isEqualTo(Entry.State.RETIRED);
        assertThat(world.right.writes()).isEqualTo(arrived ? 1 : 2);
    }

    @Test
    @DisplayName("a refused delete is a problem with a way out; it is not sent again before a person says so")
    void tellsWhenTheSystemKeepsTheRecord() {
        World world = linked(both(OnDelete.DELETE));
        world.left.records().delete(World.L, "C0001");
        world.right.faults().onceBefore("delete", () -> {
            throw new RemoteFailure.Rejected("DELETE: 409: it has transactions", Optional.empty());
        });

        world.rest();
        Problem problem = world.entry(Side.RIGHT, "P0001").problem().orElseThrow();
        long refused = world.right.writes();
        world.engine.reconcile("contact", Side.RIGHT, "P0001", world.budget(), true);

        assertThat(problem.code()).isEqualTo(Problem.Code.REJECTED);
        assertThat(problem.message()).contains("409", "\"onDelete\"", "by hand");
        assertThat(refused).isEqualTo(1);
        assertThat(world.right.records().ids(World.R)).isEmpty();
    }

    @Test
    @DisplayName("F22, O10: an update that arrives after the deletion brings nothing back")
    void bringsNothingBackByALateUpdate() {
        World world = linked(both(OnDelete.DELETE));
        world.left.records().delete(World.L, "C0001");
        world.webhook(Side.LEFT, "C0001");
        world.webhook(Side.LEFT, "C0001");
        world.sync();
        long writes = world.remoteWrites();

        Fate late = world.webhook(Side.LEFT, "C0001");
        Fate other = world.webhook(Side.RIGHT, "P0001");
        world.rest();

        assertThat(late).isEqualTo(Fate.IGNORED);
        assertThat(other).isEqualTo(Fate.IGNORED);
        assertThat(world.remoteWrites()).isEqualTo(writes).isEqualTo(1);
        assertThat(world.left.records().ids(World.L)).isEmpty();
    }

    @Test
    @DisplayName("F22: a record whose counterpart was deleted is not created there again by an edit")
    void doesNotRecreateByAnEditOfTheSurvivor() {
        World world = linked(new PoliciesWith());
        world.left.records().delete(World.L, "C0001");
        world.rest();
        world.setRight("P0001", "name", "Anne");

        Fate fate = world.webhook(Side.RIGHT, "P0001");
        world.rest();

        assertThat(fate).isEqualTo(Fate.IGNORED);
        assertThat(world.left.creates()).isZero();
    }
}
