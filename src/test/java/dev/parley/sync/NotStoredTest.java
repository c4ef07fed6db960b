package dev.parley.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.dataflow.Side;
import dev.parley.playground.twin.MemoryLinks;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A link that is not stored as meant: others were faster again and again, or there is no room for it. */
final class NotStoredTest {

    private final World world = World.linked("email", "a@x", "name", "Ann");
    private boolean hot = true;

    /** A worker before each of whose intents another one changes the link. */
    private Engine slow() {
        MemoryLinks store = world.links.another();
        store.gate(operation -> {
            if (hot && operation.equals("intend")) {
                Link link = world.link("C0001");
                world.links.settle(world.key(), link, link);
            }
        });
        return world.worker(store);
    }

    private Fate look(Engine engine) {
        return engine.reconcile("contact", Side.LEFT, "C0001", world.budget(), false);
    }

    @Test
    @DisplayName(
            "N12: stale ten times in a row: it backs off, then says CONTENTION with a next attempt, and forces nothing")
    void backsOffAndTellsOfContention() {
        Engine slow = slow();
        world.setLeft("C0001", "name", "Anne");
        List<Instant> attempts = new ArrayList<>();
        List<Fate> fates = new ArrayList<>();
        while (fates.size() < 10) {
            Instant next = world.entry(Side.LEFT, "C0001")
                    .due()
                    .map(Entry.Due::notBefore)
                    .orElse(world.clock.instant());
            world.clock.pass(Duration.between(world.clock.instant(), next));
            attempts.add(world.clock.instant());
            fates.add(look(slow));
        }

        assertThat(fates.subList(0, 9)).containsOnly(Fate.DUE);
        assertThat(fates.get(9)).isEqualTo(Fate.PROBLEM);
        Problem problem = world.entry(Side.LEFT, "C0001").problem().orElseThrow();
        assertThat(problem.code()).isEqualTo(Problem.Code.CONTENTION);
        assertThat(problem.message()).contains("10 times in a row", "nothing was forced");
        assertThat(problem.next().orElseThrow()).isAfter(world.clock.instant());
        assertThat(Duration.between(attempts.get(8), attempts.get(9)))
                .isGreaterThan(Duration.between(attempts.get(3), attempts.get(4)));
        assertThat(world.remoteWrites()).isZero();
        assertThat(world.entry(Side.LEFT, "C0001").due()).isEmpty();
    }

    @Test
    @DisplayName("N12: it stays a problem with longer waits, and is over by itself once the others rest")
    void goesOnByItselfOnceTheOthersRest() {
        Engine slow = slow();
        world.setLeft("C0001", "name", "Anne");
        for (int i = 0; i < 10; i++) {
            look(slow);
        }
        look(slow);
        int attempts = world.entry(Side.LEFT, "C0001").problem().orElseThrow().attempts();

        hot = false;
        world.clock.pass(Duration.ofHours(1));
        slow.run("contact", RunState.Kind.SYNC, world.budget(), Progress.NONE);

        assertThat(attempts).isEqualTo(2);
        assertThat(world.problem(Side.LEFT, "C0001")).isEmpty();
        assertThat(world.right("P0001", "name")).isEqualTo("Anne");
    }

    @Test
    void beginsToCountAnewAfterASuccess() {
        Engine slow = slow();
        world.setLeft("C0001", "name", "Anne");
        for (int i = 0; i < 9; i++) {
            look(slow);
        }
        hot = false;
        look(slow);
        hot = true;
        world.setLeft("C0001", "name", "Anna");

        Fate fate = look(slow);

        assertThat(fate).isEqualTo(Fate.DUE);
        assertThat(world.entry(Side.LEFT, "C0001").due().orElseThrow().why()).endsWith(", 1 in a row");
    }

    /** Leaves room for only so many characters more than the link has now. */
    private static void room(World world, int characters) {
        Link link = world.link("C0001");
        world.links.largest(link.withProblem(Optional.empty()).toString().length() + characters);
    }

    @Test
    @DisplayName(
            "TOO_LARGE: however little room is left, the record rests with its problem or travels, and others go on")
    void tellsOfALinkThatIsTooLargeAndGoesOn() {
        Set<Boolean> outcomes = new HashSet<>();
        for (int room = 0; room < 600; room += 20) {
            World cramped = World.linked("email", "a@x", "name", "Ann");
            String other = cramped.addLeft("name", "Bob");
            cramped.rest();
            room(cramped, room);
            cramped.setLeft("C0001", "name", "Anne");
            cramped.left.records().delete(World.L, other);

            cramped.rest();

            boolean told = cramped.problem(Side.LEFT, "C0001")
                    .filter(Problem.Code.TOO_LARGE::equals)
                    .isPresent();
            assertThat(told || cramped.right("P0001", "name").equals("Anne"))
                    .as("room %s", room)
                    .isTrue();
            assertThat(cramped.link("C0001").intent()).isEmpty();
            assertThat(cramped.entry(Side.LEFT, other).state()).isEqualTo(Entry.State.RETIRED);
            outcomes.add(told);
        }
        assertThat(outcomes).hasSize(2);
    }

    @Test
    void isOverOnceThereIsRoomAgain() {
        room(world, 0);
        world.setLeft("C0001", "name", "Anne");
        world.sync();
        assertThat(world.problem(Side.LEFT, "C0001")).contains(Problem.Code.TOO_LARGE);

        room(world, 5000);
        world.rest();

        assertThat(world.problem(Side.LEFT, "C0001")).isEmpty();
        assertThat(world.right("P0001", "name")).isEqualTo("Anne");
    }

    @Test
    @DisplayName("TOO_LARGE: what was created is linked though its base has no room, and not created again")
    void linksWhatWasCreatedThoughItsBaseHasNoRoom() {
        World cramped = World.of();
        cramped.sync();
        cramped.links.largest(200);
        cramped.addLeft("email", "a@x", "name", "Ann");

        cramped.rest();

        assertThat(cramped.link("C0001").right()).isEqualTo("P0001");
        assertThat(cramped.problem(Side.LEFT, "C0001")).contains(Problem.Code.TOO_LARGE);
        assertThat(cramped.right.creates()).isEqualTo(1);
    }

    @Test
    @DisplayName("TOO_LARGE: what matches is linked though its base has no room")
    void linksWhatMatchesThoughItsBaseHasNoRoom() {
        World cramped = World.of();
        cramped.links.largest(200);
        cramped.addLeft("email", "a@x", "name", "Ann");
        cramped.addRight("email", "a@x", "name", "Ann");

        cramped.rest();

        assertThat(cramped.link("C0001").right()).isEqualTo("P0001");
        assertThat(cramped.problem(Side.LEFT, "C0001")).contains(Problem.Code.TOO_LARGE);
    }
}
