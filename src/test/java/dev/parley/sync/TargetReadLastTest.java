package dev.parley.sync;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What is written to has been read by id just before, whoever listed it earlier. */
final class TargetReadLastTest {

    @Test
    @DisplayName("I6: a row of a listing is not what a write to its own side is decided on")
    void keepsAnEditMadeSinceTheRowWasListed() {
        World world = World.linked("email", "a@x", "name", "Ann", "phone", "1");
        world.setLeft("C0001", "name", "Anne");
        world.setRight("P0001", "phone", "2");
        // The row has been listed; before its counterpart is read, somebody edits what is about to be written there.
        world.right.faults().onceBefore("read", () -> world.setLeft("C0001", "phone", "3"));

        world.sync();
        world.rest();

        assertThat(world.left("C0001", "phone")).isEqualTo("3");
        assertThat(world.right("P0001", "phone")).isEqualTo("3");
        assertThat(world.right("P0001", "name")).isEqualTo("Anne");
    }

    @Test
    @DisplayName("I6: nor is it when the two are linked for the first time")
    void keepsAnEditMadeWhileTheTwoWereLinked() {
        World world = World.of();
        world.sync();
        world.addLeft("email", "a@x", "name", "Ann");
        world.addRight("email", "a@x", "name", "Ann", "phone", "2");
        world.right.faults().onceBefore("read", () -> world.setLeft("C0001", "phone", "3"));

        world.sync();
        world.rest();

        assertThat(world.left("C0001", "phone")).isEqualTo("3");
        assertThat(world.right("P0001", "phone")).isEqualTo("3");
    }
}
