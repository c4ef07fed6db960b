package dev.parley.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.dataflow.Side;
import java.time.Duration;
import java.util.List;
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
    @DisplayName("a record is not taken for gone before the read lag is over, though a mark for another reason was due")
    void looksTwiceThoughAnotherMarkWasDueSooner() {
        world.right.records().delete(World.R, "P0001");
        world.links.markDue(
                world.key(), Side.LEFT, "C0001", world.clock.instant().plusSeconds(1), "something else");
        Fate first = world.webhook(Side.LEFT, "C0001");
        world.clock.pass(Duration.ofSeconds(2));

        Fate second = world.webhook(Side.LEFT, "C0001");

        assertThat(List.of(first, second)).containsExactly(Fate.DUE, Fate.DUE);
        world.clock.pass(LAG);
        assertThat(world.webhook(Side.LEFT, "C0001")).isEqualTo(Fate.RETIRED);
    }

    @Test
    @DisplayName("a look that began before the read lag was over does not count as the second, however long it took")
    void countsFromTheBeginningOfTheSecondLook() {
        world.right.records().delete(World.R, "P0001");
        Fate first = world.webhook(Side.LEFT, "C0001");
        world.clock.pass(LAG.minusMillis(1));
        world.right.faults().onceBefore("successor", () -> world.clock.pass(Duration.ofSeconds(1)));

        Fate second = world.webhook(Side.LEFT, "C0001");

        assertThat(List.of(first, second)).containsExactly(Fate.DUE, Fate.DUE);
        world.clock.pass(LAG);
        assertThat(world.webhook(Side.LEFT, "C0001")).isEqualTo(Fate.RETIRED);
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
