package dev.parley.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.dataflow.Condition;
import dev.parley.dataflow.Side;
import dev.parley.mapping.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Group H: what may happen to both records between a create that was interrupted and the look that finds it again. */
final class RecoveredCreateTest {

    private World world;

    /** A record of the left whose create took effect on the right, but nobody came to know it. */
    private String createdUnknown(World.Setting setting) {
        setting.readLag = Duration.ofSeconds(2);
        world = setting.build();
        world.sync();
        String l1 = world.addLeft("name", "Ann", "phone", "1", "zip", "0150");
        world.right.faults().loseAnswer("create");
        assertThat(world.webhook(Side.LEFT, l1)).isEqualTo(Fate.DUE);
        return l1;
    }

    private static World.Setting setting(boolean references) {
        World.Setting setting = new World.Setting();
        setting.references = references;
        return setting;
    }

    /** The worker is gone at once: it does not even store what it knows. */
    private void stop(String when, String l1) {
        Runnable stop = () -> {
            throw new Error("stopped");
        };
        if (when.equals("before")) {
            world.right.faults().onceBefore("create", stop);
        } else {
            world.right.faults().onceAfter("create", stop);
        }
        assertThatThrownBy(() -> world.webhook(Side.LEFT, l1)).hasMessage("stopped");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    @DisplayName("H05: an edit of the source between an interrupted create and its recovery still travels")
    void bringsAnEditMadeBeforeTheRecovery(boolean references) {
        String l1 = createdUnknown(setting(references));
        world.setLeft(l1, "name", "Anne");
        world.setLeft(l1, "zip", null);

        world.rest();

        assertThat(world.right.creates()).isEqualTo(1);
        assertThat(world.right("P0001", "name")).isEqualTo("Anne");
        assertThat(world.right("P0001", "zip")).isEmpty();
        assertThat(world.left(l1, "name")).isEqualTo("Anne");
        assertThat(world.left.writes()).isZero();
    }

    @Test
    @DisplayName("H05: an edit of the new record before the recovery travels back")
    void bringsBackAnEditOfTheNewRecord() {
        String l1 = createdUnknown(setting(true));
        world.setRight("P0001", "name", "Anna");

        world.rest();

        assertThat(world.link(l1).right()).isEqualTo("P0001");
        assertThat(world.left(l1, "name")).isEqualTo("Anna");
        assertThat(world.right("P0001", "name")).isEqualTo("Anna");
        assertThat(world.right.writes()).isEqualTo(1);
    }

    @Test
    @DisplayName("H05: edits of both before the recovery are a conflict, which the policy decides")
    void decidesAConflictMadeBeforeTheRecovery() {
        String l1 = createdUnknown(setting(true));
        world.setLeft(l1, "name", "Anne");
        world.setRight("P0001", "name", "Anna");
        world.setRight("P0001", "phone", "7");

        world.rest();

        assertThat(world.left(l1, "name")).isEqualTo("Anne");
        assertThat(world.right("P0001", "name")).isEqualTo("Anne");
        assertThat(world.left(l1, "phone")).isEqualTo("7");
    }

    @Test
    @DisplayName("I3: without a reference, a new record that was edited since may be ours: UNKNOWN_OUTCOME, no second"
            + " create")
    void doesNotCreateAgainBesideARecordThatMayBeOurs() {
        String l1 = createdUnknown(setting(false));
        world.setRight("P0001", "name", "Anna");

        for (int i = 0; i < 5; i++) {
            world.sync();
        }

        assertThat(world.right.creates()).isEqualTo(1);
        assertThat(world.left.creates()).isZero();
        assertThat(world.problem(Side.LEFT, l1)).contains(Problem.Code.UNKNOWN_OUTCOME);
        assertThat(world.entry(Side.LEFT, l1).problem().orElseThrow().message()).contains("P0001");
    }

    @Test
    @DisplayName("I3: a record that somebody else created meanwhile with other values keeps nothing from being created")
    void createsBesideAStrangersRecord() {
        World.Setting setting = setting(false);
        setting.readLag = Duration.ofSeconds(2);
        world = setting.build();
        world.sync();
        String l1 = world.addLeft("name", "Ann", "phone", "1", "zip", "0150");
        stop("before", l1);
        world.addRight("name", "Bo", "phone", "2", "zip", "0150");

        world.rest();

        assertThat(world.right.records().ids(World.R)).hasSize(2);
        assertThat(world.left.records().ids(World.L)).hasSize(2);
        assertThat(world.problem(Side.LEFT, l1)).isEmpty();
    }

    @Test
    @DisplayName("I2, H04: a value that the target cut is found again by what was left of it, and stays long at home")
    void findsAValueAgainThatWasCut() {
        World.Setting setting = setting(false);
        setting.rightNameLength = 5;
        setting.readLag = Duration.ofSeconds(2);
        world = setting.build();
        world.sync();
        String l1 = world.addLeft("name", "Annabella", "phone", "1");
        world.right.faults().loseAnswer("create");
        world.webhook(Side.LEFT, l1);

        world.rest();

        assertThat(world.right.creates()).isEqualTo(1);
        assertThat(world.link(l1).right()).isEqualTo("P0001");
        assertThat(world.left(l1, "name")).isEqualTo("Annabella");
        assertThat(world.right("P0001", "name")).isEqualTo("Annab");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    @DisplayName("H09: a source deleted before the recovery is not revived by what was created from it")
    void revivesNoSourceThatWasDeletedBeforeTheRecovery(boolean references) {
        String l1 = createdUnknown(setting(references));
        world.left.records().delete(World.L, l1);

        world.rest();

        assertThat(world.left.creates()).isZero();
        assertThat(world.left.records().ids(World.L)).isEmpty();
        assertThat(world.right.records().ids(World.R)).hasSize(1);
        assertThat(world.entry(Side.RIGHT, "P0001").state()).isEqualTo(Entry.State.RETIRED);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    @DisplayName("I7, I3: a source that a lagging replica does not show gives up no claim")
    void keepsTheClaimOfASourceThatLags(boolean references) {
        String l1 = createdUnknown(setting(references));
        world.left.faults().lag(Duration.ofHours(1));
        world.sync();
        world.left.faults().lag(Duration.ZERO);

        world.rest();

        assertThat(world.right.creates()).isEqualTo(1);
        assertThat(world.link(l1).right()).isEqualTo("P0001");
    }

    @Test
    @DisplayName("A12, H02: a source that has left the filter before the recovery is not created any more")
    void createsNothingFromASourceThatHasLeftTheFilter() {
        World.Setting setting = setting(true);
        setting.filter = Optional.of(new Condition.Equal(Path.of("note"), "x"));
        world = setting.build();
        world.sync();
        String l1 = world.addLeft("name", "Ann", "note", "x");
        stop("before", l1);
        world.setLeft(l1, "note", "y");

        world.rest();

        assertThat(world.right.records().ids(World.R)).isEmpty();
        assertThat(world.entry(Side.LEFT, l1).state()).isEqualTo(Entry.State.NONE);
    }

    @Test
    @DisplayName("H04: a second attempt is found again by the values it sent, not by those of the first")
    void findsASecondAttemptByItsOwnValues() {
        World.Setting setting = setting(false);
        setting.readLag = Duration.ofSeconds(2);
        world = setting.build();
        world.sync();
        String l1 = world.addLeft("name", "Ann", "phone", "1");
        world.right.faults().fail("create", new RemoteFailure.Unavailable("POST: lost", true, Optional.empty(), null));
        world.webhook(Side.LEFT, l1);
        world.setLeft(l1, "name", "Berta");
        world.setLeft(l1, "phone", "2");
        world.right.faults().loseAnswer("create");

        world.rest();

        assertThat(world.right.records().ids(World.R)).hasSize(1);
        assertThat(world.right.creates()).isEqualTo(2);
        assertThat(world.link(l1).right()).isEqualTo("P0001");
        assertThat(world.right("P0001", "name")).isEqualTo("Berta");
    }

    @ParameterizedTest
    @ValueSource(strings = {"before", "after"})
    @DisplayName("H03: a worker that is gone in the middle of a create leaves neither none nor two")
    void createsOnceThoughTheWorkerIsGone(String when) {
        for (boolean references : new boolean[] {true, false}) {
            World.Setting setting = setting(references);
            setting.readLag = Duration.ofSeconds(2);
            world = setting.build();
            world.sync();
            String l1 = world.addLeft("name", "Ann", "phone", "1");
            stop(when, l1);

            world.rest();

            assertThat(world.right.records().ids(World.R)).hasSize(1);
            assertThat(world.left.creates()).isZero();
            assertThat(world.link(l1).right()).isEqualTo("P0001");
        }
    }
}
