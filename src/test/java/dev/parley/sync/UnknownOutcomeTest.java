package dev.parley.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.parley.dataflow.Side;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A create that was never answered and cannot be looked for waits for a person; {@code retry} is how they answer. */
final class UnknownOutcomeTest {

    private final World world = OperatorTest.parked();

    private Fate retry() {
        return world.engine.reconcile("contact", Side.LEFT, "C0001", world.budget(), true);
    }

    private Fate createAfterAll() {
        return world.engine.operator().createAfterAll("contact", Side.LEFT, "C0001", world.budget());
    }

    @Test
    void isNotDueByItselfHoweverOftenItIsLookedAt() {
        Fate webhook = world.webhook(Side.LEFT, "C0001");

        assertThat(webhook).isEqualTo(Fate.PROBLEM);
        assertThat(world.entry(Side.LEFT, "C0001").due()).isEmpty();
        assertThat(world.right.creates()).isEqualTo(1);
    }

    @Test
    @DisplayName("retry looks again, finds nothing to go by, and creates nothing")
    void looksAgainWithoutCreating() {
        Fate fate = retry();

        assertThat(fate).isEqualTo(Fate.PROBLEM);
        assertThat(world.problem(Side.LEFT, "C0001")).contains(Problem.Code.UNKNOWN_OUTCOME);
        assertThat(world.right.creates()).isEqualTo(1);
    }

    @Test
    @DisplayName("retry finds by a match rule what was created after all")
    void findsItByAMatchRuleOnceItHasAKey() {
        world.setLeft("C0001", "email", "a@x");
        world.setRight("P0001", "email", "a@x");

        Fate fate = retry();

        assertThat(fate).isEqualTo(Fate.LINKED);
        assertThat(world.link("C0001").right()).isEqualTo("P0001");
        assertThat(world.right.creates()).isEqualTo(1);
    }

    @Test
    @DisplayName("a person says that it was not created: it is created, once")
    void createsOnceWhenAPersonSaysSo() {
        world.right.records().delete(World.R, "P0001");

        Fate fate = createAfterAll();
        Declined again = catchThrowableOfType(Declined.class, this::createAfterAll);
        world.rest();

        assertThat(fate).isEqualTo(Fate.CREATED);
        assertThat(again.code()).isEqualTo(Declined.Code.NO_UNKNOWN_OUTCOME);
        assertThat(world.right.creates()).isEqualTo(2);
        assertThat(world.right.records().ids(World.R))
                .containsExactly(world.link("C0001").right());
        assertThat(world.problem(Side.LEFT, "C0001")).isEmpty();
    }

    @Test
    void createsWithTheValuesOfNowAndWaitsForAPersonAgainWhenThatAnswerIsLost() {
        world.right.records().delete(World.R, "P0001");
        world.setLeft("C0001", "name", "Anne");
        world.right.faults().loseAnswer("create");

        Fate fate = createAfterAll();
        for (int i = 0; i < 5; i++) {
            world.sync();
        }

        assertThat(fate).isEqualTo(Fate.DUE);
        assertThat(world.right("P0002", "name")).isEqualTo("Anne");
        assertThat(world.problem(Side.LEFT, "C0001")).contains(Problem.Code.UNKNOWN_OUTCOME);
        assertThat(world.right.creates()).isEqualTo(2);
    }

    @Test
    void isOverWhenItsSourceIsGone() {
        world.left.records().delete(World.L, "C0001");

        Fate fate = createAfterAll();

        assertThat(fate).isEqualTo(Fate.IGNORED);
        assertThat(world.problem(Side.LEFT, "C0001")).isEmpty();
        assertThat(world.links.openClaims(world.key(), Side.LEFT)).isEmpty();
    }

    @Test
    void isExplainedWithTheWaysOut() {
        Explanation told = world.engine
                .explain("contact", Side.LEFT, "C0001", world.budget())
                .orElseThrow();

        assertThat(told.situation()).contains("never answered", "link the two", "\"create\": true");
    }
}
