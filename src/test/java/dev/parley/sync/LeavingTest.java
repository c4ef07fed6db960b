package dev.parley.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.dataflow.Condition;
import dev.parley.dataflow.Policies.OnLeave;
import dev.parley.dataflow.Resolution;
import dev.parley.dataflow.Side;
import dev.parley.mapping.Path;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** P02: a linked record leaves the filter of its pair by an edit. */
final class LeavingTest {

    private static World linked(OnLeave policy) {
        World.Setting setting = new World.Setting();
        setting.policies = new PoliciesWith()
                .initial(Resolution.LEFT_WINS)
                .conflict(Resolution.LEFT_WINS)
                .onLeave(policy)
                .build();
        setting.filter = Optional.of(new Condition.Equal(Path.of("note"), "customer"));
        World world = setting.build();
        world.addLeft("email", "a@x", "name", "Ann", "note", "customer");
        world.addRight("email", "a@x", "name", "Ann");
        world.rest();
        return world;
    }

    private static void leave(World world) {
        world.setLeft("C0001", "name", "Anne");
        world.setLeft("C0001", "note", "former");
    }

    @ParameterizedTest
    @CsvSource({"STOP, Ann, 0", "LAST_EDIT, Anne, 1"})
    @DisplayName("P02: the edit by which a record leaves travels or not, as declared; afterwards nothing")
    void travelsOnceMoreWhereThePairSaysSo(OnLeave policy, String expected, int writes) {
        World world = linked(policy);
        leave(world);
        world.rest();
        String first = world.right("P0001", "name");
        world.setLeft("C0001", "name", "Anna");
        world.setRight("P0001", "phone", "7");

        world.rest();

        assertThat(first).isEqualTo(expected);
        assertThat(world.right("P0001", "name")).isEqualTo(expected);
        assertThat(world.left("C0001", "phone")).isEmpty();
        assertThat(world.remoteWrites()).isEqualTo(writes);
        assertThat(world.link("C0001").right()).isEqualTo("P0001");
    }

    @Test
    @DisplayName("P02: a record that comes back and leaves again has another last edit")
    void countsEveryLeaving() {
        World world = linked(OnLeave.LAST_EDIT);
        leave(world);
        world.rest();
        world.setLeft("C0001", "note", "customer");
        world.rest();
        world.setLeft("C0001", "phone", "7");
        world.setLeft("C0001", "note", "former");

        world.rest();

        assertThat(world.right("P0001", "phone")).isEqualTo("7");
        assertThat(world.link("C0001").history().get(0).property()).isEqualTo("(filter)");
    }

    @Test
    @DisplayName("P02: leaving by an edit of the filter's own property alone writes nothing")
    void writesNothingForTheFilterAlone() {
        World world = linked(OnLeave.LAST_EDIT);
        world.setLeft("C0001", "note", "former");
        world.rest();
        world.setLeft("C0001", "name", "Anne");

        Fate fate = world.webhook(Side.LEFT, "C0001");

        assertThat(fate).isEqualTo(Fate.IGNORED);
        assertThat(world.remoteWrites()).isZero();
    }

    @Test
    @DisplayName("P02: a last edit that the system refuses stays a problem; it is not forgotten")
    void keepsALastEditThatWasRefused() {
        World world = linked(OnLeave.LAST_EDIT);
        world.right.faults().refuse(Path.of("name"), true);
        leave(world);
        world.rest();
        Optional<Problem.Code> problem = world.problem(Side.LEFT, "C0001");
        world.right.faults().refuse(Path.of("name"), false);

        world.engine.reconcile("contact", Side.LEFT, "C0001", world.budget(), true);

        assertThat(problem).contains(Problem.Code.REJECTED);
        assertThat(world.right("P0001", "name")).isEqualTo("Anne");
    }
}
