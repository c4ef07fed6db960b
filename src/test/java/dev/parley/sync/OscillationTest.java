package dev.parley.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.dataflow.Side;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Two automations that put back what the other side's brings. */
final class OscillationTest {

    /** Each side's automation puts its own value back, the left one first. */
    private static World quarrel(int turns) {
        World world = World.linked("email", "a@x", "name", "right's");
        for (int turn = 0; turn < turns; turn++) {
            if (turn % 2 == 0) {
                world.setLeft("C0001", "name", "left's");
            } else {
                world.setRight("P0001", "name", "right's");
            }
            world.sync();
        }
        return world;
    }

    @Test
    @DisplayName("G08: four writes to and fro within an hour: the link is parked, and the loop ends")
    void parksALinkThatIsPutBackEveryTime() {
        World world = quarrel(4);
        long before = world.remoteWrites();

        world.setLeft("C0001", "name", "left's");
        world.sync();
        world.full();

        assertThat(world.problem(Side.LEFT, "C0001")).contains(Problem.Code.OSCILLATION);
        assertThat(world.entry(Side.LEFT, "C0001").problem().orElseThrow().property())
                .contains("name");
        assertThat(world.remoteWrites()).isEqualTo(before);
        assertThat(world.link("C0001").intent()).isEmpty();
    }

    @Test
    void writesNothingMoreWithinTheHourHoweverOftenItIsPutBack() {
        World world = quarrel(5);
        long before = world.remoteWrites();

        for (int turn = 0; turn < 4; turn++) {
            world.setLeft("C0001", "name", "left's " + turn);
            world.sync();
        }

        assertThat(world.remoteWrites()).isEqualTo(before);
    }

    @Test
    @DisplayName("a person's edits on one side, however many, are none")
    void letsManyEditsOfOneSideTravel() {
        World world = World.linked("email", "a@x", "name", "v0");
        for (int edit = 1; edit <= 8; edit++) {
            world.setLeft("C0001", "name", "v" + edit);
            world.sync();
        }

        assertThat(world.right("P0001", "name")).isEqualTo("v8");
        assertThat(world.problem(Side.LEFT, "C0001")).isEmpty();
    }

    @Test
    void goesOnWithAnEditAfterTheHour() {
        World world = quarrel(5);
        world.clock.pass(Duration.ofMinutes(61));

        world.setLeft("C0001", "name", "at last");
        world.sync();

        assertThat(world.right("P0001", "name")).isEqualTo("at last");
        assertThat(world.problem(Side.LEFT, "C0001")).isEmpty();
    }

    @Test
    void goesOnWhenSomebodyRetries() {
        World world = quarrel(5);

        Fate fate = world.engine.reconcile("contact", Side.LEFT, "C0001", world.budget(), true);

        assertThat(fate).isEqualTo(Fate.UPDATED);
        assertThat(world.right("P0001", "name")).isEqualTo("left's");
    }

    @Test
    void letsOtherRecordsAndOtherPropertiesTravel() {
        World world = quarrel(4);
        world.setLeft("C0001", "phone", "7");

        world.sync();

        assertThat(world.right("P0001", "phone")).isEqualTo("7");
    }
}
