package dev.parley.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.dataflow.Side;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Reads from a replica that lags behind more than the last write. */
final class LaggingReadsTest {

    private static final Duration LAG = Duration.ofSeconds(5);

    private World world;

    @BeforeEach
    void linkTwoRecords() {
        World.Setting setting = new World.Setting();
        setting.readLag = LAG;
        world = setting.build();
        world.addLeft("email", "a@x", "name", "Ann", "phone", "1");
        world.addRight("email", "a@x", "name", "Ann", "phone", "1");
        world.rest();
        world.clock.pass(Duration.ofMinutes(1));
    }

    @Test
    @DisplayName("I7: a read that shows the state before our last write but one is no edit")
    void takesAReadFromBeforeTwoWritesForWhatItIs() {
        world.setLeft("C0001", "name", "Anne");
        world.webhook(Side.LEFT, "C0001");
        world.setLeft("C0001", "name", "Anneli");
        world.webhook(Side.LEFT, "C0001");
        world.right.faults().lag(LAG);

        Fate fate = world.webhook(Side.RIGHT, "P0001");

        assertThat(fate).isEqualTo(Fate.DUE);
        assertThat(world.left("C0001", "name")).isEqualTo("Anneli");
        world.right.faults().lag(Duration.ZERO);
        world.clock.pass(LAG);
        world.rest();
        assertThat(world.right("P0001", "name")).isEqualTo("Anneli");
        assertThat(world.left.writes()).isZero();
    }

    @Test
    @DisplayName("I7: a read that shows the state before an edit we have just brought over is no edit")
    void takesAReadFromBeforeAnEditForWhatItIs() {
        world.setRight("P0001", "name", "Anna");
        world.webhook(Side.RIGHT, "P0001");
        world.right.faults().lag(LAG);

        Fate fate = world.webhook(Side.RIGHT, "P0001");

        assertThat(fate).isEqualTo(Fate.DUE);
        assertThat(world.left("C0001", "name")).isEqualTo("Anna");
        assertThat(world.left.writes()).isEqualTo(1);
    }

    @Test
    @DisplayName("I2: an edit made after an interrupted first write comes to rest")
    void bringsAnEditAfterAnInterruptedFirstWrite() {
        String left = world.addLeft("email", "b@x", "name", "Bo");
        String right = world.addRight("email", "b@x", "name", "Bob");
        world.right.faults().loseAnswer("update");
        world.sync();
        world.setLeft(left, "name", "Boris");

        world.rest();

        assertThat(world.right(right, "name")).isEqualTo("Boris");
        assertThat(world.left(left, "name")).isEqualTo("Boris");
    }
}
