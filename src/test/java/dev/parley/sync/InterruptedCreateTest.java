package dev.parley.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.dataflow.Condition;
import dev.parley.dataflow.Creation;
import dev.parley.dataflow.Policies;
import dev.parley.dataflow.Resolution;
import dev.parley.dataflow.Side;
import dev.parley.mapping.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What was edited on either side between a create that was interrupted and the look that finds what it created. */
final class InterruptedCreateTest {

    @Test
    @DisplayName("I3: an edit of the source since the create still travels")
    void bringsAnEditOfTheSource() {
        World world = interrupted(Resolution.RIGHT_WINS, true);

        world.setLeft("C0001", "phone", "2");
        world.setLeft("C0001", "zip", "0150");
        world.rest();

        assertThat(world.right("P0001", "phone")).isEqualTo("2");
        assertThat(world.right("P0001", "zip")).isEqualTo("0150");
        assertThat(world.left("C0001", "phone")).isEqualTo("2");
        assertThat(world.right.creates()).isEqualTo(1);
    }

    @Test
    @DisplayName("I3: an edit of what was created travels back")
    void bringsAnEditOfWhatWasCreated() {
        World world = interrupted(Resolution.LEFT_WINS, true);

        world.setRight("P0001", "phone", "3");
        world.setRight("P0001", "zip", "0151");
        world.rest();

        assertThat(world.left("C0001", "phone")).isEqualTo("3");
        assertThat(world.left("C0001", "zip")).isEqualTo("0151");
        assertThat(world.right("P0001", "phone")).isEqualTo("3");
    }

    @Test
    @DisplayName("I3: a second attempt of other content that is interrupted, too, is found by what it sent")
    void findsWhatASecondAttemptCreated() {
        World world = world(Resolution.LEFT_WINS, false);
        world.addLeft("email", "a@x", "name", "Ann", "phone", "1");
        world.right.faults().fail("create", new RemoteFailure.Unavailable("no answer", true, Optional.empty(), null));
        world.webhook(Side.LEFT, "C0001");
        world.clock.pass(Duration.ofMinutes(1));
        world.setLeft("C0001", "email", "b@x");
        world.right.faults().loseAnswer("create");
        world.sync();

        world.setLeft("C0001", "email", "c@x");
        world.rest();

        assertThat(world.right.records().ids(World.R)).hasSize(1);
        assertThat(world.right("P0001", "email")).isEqualTo("c@x");
    }

    @Test
    @DisplayName("10.4: a create of unknown outcome holds back no other record")
    void createsOthersWhileAnOutcomeIsUnknown() {
        World.Setting setting = new World.Setting();
        setting.references = false;
        setting.listsCreated = false;
        World world = setting.build();
        world.sync();
        world.addLeft("name", "Ann");
        world.right.faults().loseAnswer("create");
        world.sync();
        world.rest();

        String other = world.addRight("name", "Bo");
        world.rest();

        assertThat(world.problem(Side.LEFT, "C0001")).contains(Problem.Code.UNKNOWN_OUTCOME);
        assertThat(world.entry(Side.RIGHT, other).state()).isEqualTo(Entry.State.LINKED);
        assertThat(world.left.records().ids(World.L)).hasSize(2);
    }

    @Test
    @DisplayName("A value that must be unique and is taken is not sent again and again")
    void doesNotTryATakenValueForEver() {
        World.Setting setting = new World.Setting();
        setting.uniqueRight = true;
        setting.match = List.of();
        World world = setting.build();
        world.addRight("email", "a@x", "name", "Bo");
        world.rest();
        world.addLeft("email", "a@x", "name", "Ann");
        world.sync();
        long attempts = world.right.creates();

        world.clock.pass(Duration.ofHours(7));
        world.sync();
        world.full();

        assertThat(attempts).isPositive();
        assertThat(world.right.creates()).isEqualTo(attempts);
        assertThat(world.problem(Side.LEFT, "C0002")).contains(Problem.Code.REJECTED);
    }

    @Test
    @DisplayName("Nor is one whose holder is found at times only")
    void doesNotTryATakenValueAgainAfterItsHolderWasFound() {
        World.Setting setting = new World.Setting();
        setting.uniqueRight = true;
        World world = setting.build();
        world.addLeft("email", "o@x", "name", "Ann");
        world.addRight("email", "o@x", "name", "Ann");
        world.rest();
        world.setRight("P0001", "email", "a@x");
        world.rest();
        world.addLeft("email", "a@x", "name", "Bo");
        world.webhook(Side.LEFT, "C0002");
        world.full();
        long attempts = world.right.creates();

        world.webhook(Side.LEFT, "C0002");
        world.full();
        world.webhook(Side.LEFT, "C0002");

        assertThat(attempts).isPositive();
        assertThat(world.right.creates()).isEqualTo(attempts);
    }

    @Test
    @DisplayName("A value taken by a record outside the pair's filter is told, not tried in every run")
    void tellsWhoHoldsATakenValueOutsideTheFilter() {
        World.Setting setting = new World.Setting();
        setting.uniqueRight = true;
        setting.searchRight = true;
        setting.filterRight = Optional.of(new Condition.Equal(Path.of("note"), "ours"));
        World world = setting.build();
        world.addRight("email", "a@x", "name", "Bo", "note", "theirs");
        world.rest();
        world.addLeft("email", "a@x", "name", "Ann");

        world.rest();

        assertThat(world.problem(Side.LEFT, "C0001")).contains(Problem.Code.REJECTED);
        assertThat(world.entry(Side.LEFT, "C0001").problem().orElseThrow().message())
                .contains("P0001");
    }

    @Test
    @DisplayName("I3: what was created and edited before it was found is neither created again nor back")
    void takesAnEditedRecordForWhatMayHaveBeenCreated() {
        World.Setting setting = new World.Setting();
        setting.references = false;
        World world = setting.build();
        world.sync();
        world.addLeft("email", "a@x", "name", "Ann", "phone", "1", "zip", "0150");
        world.right.faults().loseAnswer("create");
        world.webhook(Side.LEFT, "C0001");
        world.setRight("P0001", "email", "b@x");

        world.rest();

        assertThat(world.left.records().ids(World.L)).containsExactly("C0001");
        assertThat(world.right.records().ids(World.R)).containsExactly("P0001");
        assertThat(world.problem(Side.LEFT, "C0001")).contains(Problem.Code.UNKNOWN_OUTCOME);
        assertThat(world.problem(Side.RIGHT, "P0001")).contains(Problem.Code.UNKNOWN_OUTCOME);
    }

    @Test
    @DisplayName("R08: what is gone from a read-only side is not created there again")
    void createsNothingAgainOnAReadOnlySide() {
        World.Setting setting = new World.Setting();
        setting.readOnlyLeft = true;
        setting.create = Creation.IN_RIGHT;
        setting.policies = World.Setting.policies(Resolution.LATEST, Resolution.LATEST, Policies.OnMissing.RECREATE);
        World world = setting.build();
        world.addLeft("email", "a@x", "name", "Ann");
        world.rest();
        world.left.records().delete(World.L, "C0001");
        world.setRight("P0001", "name", "Anne");

        world.rest();

        assertThat(world.left.creates()).isZero();
        assertThat(world.entry(Side.RIGHT, "P0001").state()).isEqualTo(Entry.State.RETIRED);
    }

    @Test
    @DisplayName("I3: a record without any value is not created back either")
    void createsNoEmptyRecordBack() {
        World world = world(Resolution.LEFT_WINS, false);
        world.addLeft("note", "not in the pair");
        world.right.faults().loseAnswer("create");

        world.sync();
        world.rest();

        assertThat(world.left.records().ids(World.L)).containsExactly("C0001");
        assertThat(world.right.records().ids(World.R)).containsExactly("P0001");
    }

    @Test
    @DisplayName("I3: nor is one that got a value before it was found, nor is it created again")
    void createsNoEmptyRecordAgainThatGotAValue() {
        World world = world(Resolution.LEFT_WINS, false);
        world.addLeft("note", "not in the pair");
        world.right.faults().loseAnswer("create");
        world.sync();
        world.setRight("P0001", "zip", "0150");

        world.rest();

        assertThat(world.left.records().ids(World.L)).containsExactly("C0001");
        assertThat(world.right.records().ids(World.R)).containsExactly("P0001");
        assertThat(world.problem(Side.LEFT, "C0001")).contains(Problem.Code.UNKNOWN_OUTCOME);
        assertThat(world.problem(Side.RIGHT, "P0001")).contains(Problem.Code.UNKNOWN_OUTCOME);
    }

    @Test
    @DisplayName("I3: an empty one of unknown outcome holds back no record that is created later")
    void holdsBackNoLaterRecordForAnEmptyOne() {
        World world = world(Resolution.LEFT_WINS, false);
        world.addLeft("note", "not in the pair");
        world.right.faults().loseAnswer("create");
        world.sync();
        world.setRight("P0001", "zip", "0150");
        world.rest();
        world.clock.pass(Duration.ofHours(2));
        String later = world.addRight("name", "Bo");

        world.rest();

        assertThat(world.entry(Side.RIGHT, later).state()).isEqualTo(Entry.State.LINKED);
    }

    @Test
    @DisplayName("I3: a clock that is behind ours hides nothing that was created")
    void findsWhatWasCreatedByAClockBehindOurs() {
        World world = world(Resolution.LEFT_WINS, false);
        world.right.faults().offset(Duration.ofSeconds(-90));
        world.addLeft("name", "Ann", "phone", "1");
        world.right.faults().loseAnswer("create");
        world.webhook(Side.LEFT, "C0001");

        world.rest();

        assertThat(world.right.records().ids(World.R)).containsExactly("P0001");
        assertThat(world.entry(Side.LEFT, "C0001").other()).contains("P0001");
    }

    @Test
    @DisplayName("I3: a create that was given up on is found again by a record with the same key")
    void linksARecordWhoseCreateWasGivenUpOn() {
        World.Setting setting = new World.Setting();
        setting.references = false;
        setting.listsCreated = false;
        World world = setting.build();
        world.sync();
        world.addLeft("email", "a@x", "name", "Ann");
        world.right.faults().fail("create", new RemoteFailure.Unavailable("no answer", true, Optional.empty(), null));
        world.webhook(Side.LEFT, "C0001");
        world.rest();
        assertThat(world.problem(Side.LEFT, "C0001")).contains(Problem.Code.UNKNOWN_OUTCOME);

        world.addRight("email", "a@x", "name", "Ann");
        world.rest();

        assertThat(world.entry(Side.LEFT, "C0001").other()).contains("P0001");
        assertThat(world.problem(Side.LEFT, "C0001")).isEmpty();
    }

    /** A record was created from C0001, and the answer never came. */
    private static World interrupted(Resolution initial, boolean references) {
        World world = world(initial, references);
        world.addLeft("email", "a@x", "name", "Ann", "phone", "1");
        world.right.faults().loseAnswer("create");
        world.webhook(Side.LEFT, "C0001");
        return world;
    }

    private static World world(Resolution initial, boolean references) {
        World.Setting setting = new World.Setting();
        setting.policies = World.Setting.policies(initial, initial, Policies.OnMissing.RETIRE);
        setting.references = references;
        World world = setting.build();
        world.sync();
        return world;
    }
}
