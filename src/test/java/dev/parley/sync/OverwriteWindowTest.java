package dev.parley.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.dataflow.Side;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * I6: the one edit that cannot be kept where a system has no compare-and-set: of the same property of the target, after
 * our read of it and before our write arrives. What is measured here is what users are told.
 */
final class OverwriteWindowTest {

    private final World world = World.linked("email", "a@x", "name", "v1", "phone", "1");

    @Test
    @DisplayName("I6: the window is between the last read of the target and the write: no other call lies in it")
    void readsTheTargetLast() {
        List<String> calls = new ArrayList<>();
        List<Instant> times = new ArrayList<>();
        world.setLeft("C0001", "name", "v2");
        for (String operation : List.of("read", "update")) {
            world.left.faults().onceBefore(operation, () -> calls.add("left " + operation));
            world.right.faults().onceBefore(operation, () -> {
                calls.add("right " + operation);
                world.clock.pass(Duration.ofMillis(50));
                times.add(world.clock.instant());
            });
        }

        world.webhook(Side.LEFT, "C0001");

        assertThat(calls).containsExactly("left read", "right read", "right update");
        assertThat(Duration.between(times.get(0), times.get(1))).isEqualTo(Duration.ofMillis(50));
    }

    @Test
    @DisplayName("I6: inside the window an edit of the same property is overwritten, and only that one")
    void losesOnlyTheSamePropertyInsideTheWindow() {
        world.setLeft("C0001", "name", "v2");
        world.right.faults().onceBefore("update", () -> {
            world.right.records().set(World.R, "P0001", "name", "inside");
            world.right.records().set(World.R, "P0001", "phone", "7");
        });

        world.webhook(Side.LEFT, "C0001");
        world.rest();

        assertThat(world.right("P0001", "name")).isEqualTo("v2");
        assertThat(world.left("C0001", "phone")).isEqualTo("7");
        assertThat(world.right("P0001", "phone")).isEqualTo("7");
    }

    @Test
    @DisplayName("I6: an edit right before the window or right after it is kept")
    void keepsAnEditAtEitherEdge() {
        world.setLeft("C0001", "zip", "2");
        world.right.faults().onceBefore("read", () -> world.right.records().set(World.R, "P0001", "name", "before"));
        world.right.faults().onceAfter("update", () -> world.right.records().set(World.R, "P0001", "phone", "after"));

        world.webhook(Side.LEFT, "C0001");
        world.rest();

        assertThat(world.left("C0001", "name")).isEqualTo("before");
        assertThat(world.left("C0001", "phone")).isEqualTo("after");
        assertThat(world.right("P0001", "zip")).isEqualTo("2");
    }
}
