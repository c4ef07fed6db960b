package dev.parley.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.dataflow.Side;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Group H: a counterpart is created once, whatever stops or gets lost on the way. */
final class CreationTest {

    private static World.Setting setting() {
        World.Setting setting = new World.Setting();
        setting.readLag = Duration.ofSeconds(2);
        return setting;
    }

    @Test
    @DisplayName("H04: the answer to a create is lost although it took effect: it is found by our reference")
    void findsALostCreateByItsReference() {
        World world = setting().build();
        world.sync();
        String l1 = world.addLeft("name", "Ann");
        world.right.faults().loseAnswer("create");

        world.webhook(Side.LEFT, l1);
        world.rest();

        assertThat(world.right.records().ids(World.R)).hasSize(1);
        assertThat(world.right.creates()).isEqualTo(1);
        assertThat(world.link(l1).right()).isEqualTo("P0001");
        assertThat(world.left.creates()).isZero();
    }

    @Test
    @DisplayName("H04: without a reference it is found among the records created since, by its values")
    void findsALostCreateByItsValues() {
        World.Setting setting = setting();
        setting.references = false;
        World world = setting.build();
        world.sync();
        String l1 = world.addLeft("name", "Ann", "phone", "1");
        world.right.faults().loseAnswer("create");

        world.webhook(Side.LEFT, l1);
        world.rest();

        assertThat(world.right.records().ids(World.R)).hasSize(1);
        assertThat(world.link(l1).right()).isEqualTo("P0001");
        assertThat(world.left.creates()).isZero();
    }

    @Test
    @DisplayName("without any rung nothing is created a second time: UNKNOWN_OUTCOME")
    void leavesAnUnknownOutcomeToAPerson() {
        World.Setting setting = setting();
        setting.references = false;
        setting.listsCreated = false;
        World world = setting.build();
        world.sync();
        String l1 = world.addLeft("name", "Ann", "phone", "1");
        world.right.faults().loseAnswer("create");

        world.webhook(Side.LEFT, l1);
        for (int i = 0; i < 5; i++) {
            world.sync();
        }

        assertThat(world.right.creates()).isEqualTo(1);
        assertThat(world.problem(Side.LEFT, l1)).contains(Problem.Code.UNKNOWN_OUTCOME);
    }

    @Test
    @DisplayName("H02: stopped between claim and create: created once by the next run")
    void createsAfterAStopBetweenClaimAndCreate() {
        World world = setting().build();
        world.sync();
        String l1 = world.addLeft("email", "a@x", "name", "Ann");
        world.right.faults().onceBefore("create", () -> {
            throw new Error("stopped");
        });

        try {
            world.webhook(Side.LEFT, l1);
        } catch (Error stopped) {
            assertThat(stopped).hasMessage("stopped");
        }
        world.rest();

        assertThat(world.right.records().ids(World.R)).hasSize(1);
        assertThat(world.entry(Side.LEFT, l1).state()).isEqualTo(Entry.State.LINKED);
    }

    @Test
    @DisplayName("I3: stopped after the create while the target's reads lag: no second create before they show it")
    void waitsForLaggingReadsBeforeCreatingAgain() {
        World world = setting().build();
        world.sync();
        String l1 = world.addLeft("name", "Ann");
        world.right.faults().loseAnswer("create");
        world.webhook(Side.LEFT, l1);
        world.right.faults().lag(Duration.ofSeconds(2));

        world.clock.pass(Duration.ofSeconds(1));
        world.engine.run("contact", RunState.Kind.SYNC, world.budget(), Progress.NONE);
        world.clock.pass(Duration.ofMinutes(1));
        world.rest();

        assertThat(world.right.creates()).isEqualTo(1);
        assertThat(world.right.records().ids(World.R)).hasSize(1);
    }

    @Test
    @DisplayName("H08: two workers for one new record create one counterpart")
    void createsOnceWithTwoWorkers() {
        World world = setting().build();
        world.sync();
        Engine other = world.worker();
        String l1 = world.addLeft("email", "a@x", "name", "Ann");
        world.right.faults().onceBefore("create", () -> assertThat(
                        other.reconcile("contact", Side.LEFT, l1, world.budget(), false))
                .isEqualTo(Fate.DUE));

        world.webhook(Side.LEFT, l1);
        world.clock.pass(Duration.ofMinutes(1));
        world.rest();

        assertThat(world.right.creates()).isEqualTo(1);
    }

    @Test
    @DisplayName("a unique key that is taken on the target leads to its holder, and the two are linked")
    void linksWithTheHolderOfATakenKey() {
        World.Setting setting = setting();
        setting.uniqueRight = true;
        setting.searchRight = true;
        World world = setting.build();
        world.sync();
        String l1 = world.addLeft("email", "a@x", "name", "Ann");
        String r1 = world.addRight("email", "A@x", "phone", "1");

        world.webhook(Side.LEFT, l1);
        world.rest();

        assertThat(world.link(l1).right()).isEqualTo(r1);
        assertThat(world.left(l1, "phone")).isEqualTo("1");
        assertThat(world.right(r1, "name")).isEqualTo("Ann");
        assertThat(world.right.records().ids(World.R)).hasSize(1);
    }

    @Test
    @DisplayName("a freed key can be claimed by another record")
    void takesOverAKeyThatItsHolderNoLongerBears() {
        World world = World.linked("email", "a@x", "name", "Ann");
        world.setLeft("C0001", "email", "new@x");
        world.rest();
        String l2 = world.addLeft("email", "a@x", "name", "Bo");

        world.rest();

        assertThat(world.entry(Side.LEFT, l2).state()).isEqualTo(Entry.State.LINKED);
        assertThat(world.right.records().ids(World.R)).hasSize(2);
    }
}
