package dev.parley.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.parley.dataflow.Policies.OnMissing;
import dev.parley.dataflow.Resolution;
import dev.parley.dataflow.Side;
import dev.parley.mapping.Path;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A person ends a conflict that policy {@code review} left standing. */
final class ResolveTest {

    private final World world = review();

    private static World review() {
        World.Setting setting = new World.Setting();
        setting.policies = World.Setting.policies(Resolution.REVIEW, Resolution.REVIEW, OnMissing.RETIRE);
        return setting.build();
    }

    private Operator.Outcome resolve(Optional<String> property, boolean all, Side winner) {
        return world.engine.operator().resolve("contact", Side.LEFT, "C0001", property, all, winner, world.budget());
    }

    private static Declined declined(ThrowingCallable asked) {
        return catchThrowableOfType(Declined.class, asked);
    }

    /** Both names edited; a conflict stands. */
    private void conflict() {
        world.addLeft("email", "a@x", "name", "a");
        world.addRight("email", "a@x", "name", "a");
        world.rest();
        world.setLeft("C0001", "name", "b");
        world.setRight("P0001", "name", "c");
        world.sync();
        assertThat(world.problem(Side.LEFT, "C0001")).contains(Problem.Code.CONFLICT);
        assertThat(world.remoteWrites()).isZero();
    }

    @Test
    @DisplayName("T05 review: a person decides for the left, its value travels, and the conflict is over")
    void bringsTheWinnersValueToTheOtherSide() {
        conflict();

        Operator.Outcome outcome = resolve(Optional.empty(), false, Side.LEFT);

        assertThat(outcome.fate()).isEqualTo(Fate.UPDATED);
        assertThat(outcome.problem()).isEmpty();
        assertThat(world.right("P0001", "name")).isEqualTo("b");
        assertThat(world.link("C0001").history().get(0).reason())
                .isEqualTo("a conflict, decided by a person: left wins");
        world.rest();
        assertThat(world.remoteWrites()).isEqualTo(1);
    }

    @Test
    @DisplayName("T05 review: a person decides for the right")
    void bringsTheRightValueToTheLeft() {
        conflict();

        resolve(Optional.of("name"), false, Side.RIGHT);

        assertThat(world.left("C0001", "name")).isEqualTo("c");
        assertThat(world.right("P0001", "name")).isEqualTo("c");
    }

    @Test
    @DisplayName("T20 review: a first link of two that differ is decided the same way")
    void decidesAFirstLink() {
        world.addLeft("email", "a@x", "name", "a");
        world.addRight("email", "a@x", "name", "b");
        world.rest();
        assertThat(world.problem(Side.LEFT, "C0001")).contains(Problem.Code.CONFLICT);
        assertThat(world.remoteWrites()).isZero();

        resolve(Optional.empty(), false, Side.RIGHT);
        world.rest();

        assertThat(world.left("C0001", "name")).isEqualTo("b");
        assertThat(world.problem(Side.LEFT, "C0001")).isEmpty();
        assertThat(world.remoteWrites()).isEqualTo(1);
    }

    @Test
    void decidesOneOfSeveralConflictsWhenItIsNamed() {
        conflict();
        world.setLeft("C0001", "phone", "1");
        world.setRight("P0001", "phone", "2");
        world.sync();

        Declined several = declined(() -> resolve(Optional.empty(), false, Side.LEFT));
        Operator.Outcome one = resolve(Optional.of("phone"), false, Side.RIGHT);
        Operator.Outcome rest = resolve(Optional.empty(), true, Side.LEFT);

        assertThat(several.code()).isEqualTo(Declined.Code.SEVERAL_CONFLICTS);
        assertThat(several).hasMessage("there are conflicts on name, phone");
        assertThat(one.problem().flatMap(Problem::property)).contains("name");
        assertThat(rest.problem()).isEmpty();
        assertThat(world.left("C0001", "phone")).isEqualTo("2");
        assertThat(world.right("P0001", "name")).isEqualTo("b");
    }

    @Test
    void decidesAllOfThemAtOnce() {
        conflict();
        world.setLeft("C0001", "phone", "1");
        world.setRight("P0001", "phone", "2");

        resolve(Optional.empty(), true, Side.LEFT);

        assertThat(world.right("P0001", "phone")).isEqualTo("1");
        assertThat(world.right("P0001", "name")).isEqualTo("b");
        assertThat(world.remoteWrites()).isEqualTo(1);
    }

    @Test
    void refusesWhereNothingIsInConflictAndNamesWhatStands() {
        world.addLeft("email", "a@x", "name", "a");
        world.addRight("email", "a@x", "name", "a");
        world.rest();
        Declined inStep = declined(() -> resolve(Optional.empty(), false, Side.LEFT));
        world.right.faults().refuse(Path.of("name"), true);
        world.setLeft("C0001", "name", "b");
        world.sync();

        Declined refused = declined(() -> resolve(Optional.empty(), false, Side.LEFT));

        assertThat(inStep.code()).isEqualTo(Declined.Code.NO_CONFLICT);
        assertThat(inStep).hasMessageContaining("both sides agree");
        assertThat(refused.code()).isEqualTo(Declined.Code.NO_CONFLICT);
        assertThat(refused).hasMessageContaining("REJECTED");
    }

    @Test
    void refusesAPropertyThatIsNotInConflict() {
        conflict();

        Declined refused = declined(() -> resolve(Optional.of("phone"), false, Side.LEFT));

        assertThat(refused.code()).isEqualTo(Declined.Code.NO_CONFLICT);
        assertThat(refused).hasMessageContaining("there is one on name");
        assertThat(world.remoteWrites()).isZero();
    }

    @Test
    @DisplayName("the values are those of now: what was edited since the conflict was found travels as it is")
    void decidesWithTheValuesOfNow() {
        conflict();
        world.setLeft("C0001", "name", "b2");

        resolve(Optional.empty(), false, Side.LEFT);

        assertThat(world.right("P0001", "name")).isEqualTo("b2");
    }

    @Test
    @DisplayName("an edit of the winner made while its value is written is not lost")
    void keepsAnEditMadeMeanwhile() {
        conflict();
        world.right.faults().onceBefore("update", () -> world.setLeft("C0001", "name", "b3"));

        resolve(Optional.empty(), false, Side.LEFT);
        world.rest();

        assertThat(world.left("C0001", "name")).isEqualTo("b3");
        assertThat(world.right("P0001", "name")).isEqualTo("b3");
    }

    @Test
    void readsTheTargetLast() {
        conflict();
        world.left.faults().onceAfter("read", () -> world.setRight("P0001", "name", "b"));

        Declined agreed = declined(() -> resolve(Optional.empty(), false, Side.LEFT));

        assertThat(agreed.code()).isEqualTo(Declined.Code.NO_CONFLICT);
        assertThat(world.remoteWrites()).isZero();
    }

    @Test
    void tellsWhenTheSystemRefusesWhatWasDecided() {
        conflict();
        world.right.faults().refuse(Path.of("name"), true);

        Operator.Outcome outcome = resolve(Optional.empty(), false, Side.LEFT);

        assertThat(outcome.fate()).isEqualTo(Fate.PROBLEM);
        assertThat(outcome.problem().map(Problem::code)).contains(Problem.Code.REJECTED);
    }

    @Test
    void decidesNothingWhileAnotherWorkerWrites() {
        conflict();
        world.setLeft("C0001", "phone", "1");
        Declined[] refused = new Declined[1];
        world.right
                .faults()
                .onceBefore("update", () -> refused[0] = declined(() -> resolve(Optional.empty(), false, Side.LEFT)));

        world.webhook(Side.LEFT, "C0001");

        assertThat(refused[0].code()).isEqualTo(Declined.Code.BUSY);
    }

    @Test
    void refusesARecordThatIsNotLinked() {
        world.addLeft("name", "a");

        assertThat(declined(() -> resolve(Optional.empty(), false, Side.LEFT)).code())
                .isEqualTo(Declined.Code.NOT_LINKED);
    }

    @Test
    void refusesARecordThatIsGone() {
        conflict();
        world.right.records().delete(World.R, "P0001");

        assertThat(declined(() -> resolve(Optional.empty(), false, Side.LEFT)).code())
                .isEqualTo(Declined.Code.UNKNOWN_RECORD);
    }
}
