package dev.parley.sync;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.parley.dataflow.Side;
import dev.parley.mapping.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** Sets kept by two systems, as the engine leaves them: in the left an array, in the right a text with commas. */
final class SetsOfTwoSystemsTest {

    private static final int MOST_EFFECTS = 40;

    private final World world = world("ab", "ab");

    private static World world(String left, String right) {
        World.Setting setting = new World.Setting();
        setting.tags = true;
        setting.readLag = Duration.ofSeconds(2);
        World world = setting.build();
        world.addLeft("email", "a@x");
        world.addRight("email", "a@x");
        tag(world, Side.LEFT, left);
        tag(world, Side.RIGHT, right);
        world.rest();
        return world;
    }

    /** A person sets the tags of a side, one letter each. */
    private static void tag(World world, Side side, String letters) {
        world.clock.pass(Duration.ofSeconds(3));
        if (side == Side.LEFT) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            letters.chars().forEach(letter -> array.add(Character.toString(letter)));
            world.left.records().set(World.L, "C0001", "tags", array);
        } else {
            JsonNode text = TextNode.valueOf(String.join(", ", letters.split("")));
            world.right.records().set(World.R, "P0001", "tags", text);
        }
    }

    /** The letters of a side in alphabetical order. */
    private static String tags(World world, Side side) {
        JsonNode body = side == Side.LEFT
                ? world.left.records().body(World.L, "C0001")
                : world.right.records().body(World.R, "P0001");
        return Stream.of(body.path("tags").isNull() ? "" : body.path("tags").toString())
                .flatMap(text -> Stream.of(text.split("[^a-zA-Z]+")))
                .filter(letter -> !letter.isEmpty())
                .sorted()
                .collect(Collectors.joining());
    }

    private static String both(World world) {
        return tags(world, Side.LEFT) + "/" + tags(world, Side.RIGHT);
    }

    @Test
    @DisplayName("C16: added on the left, removed on the right: both hold the same, by one write each")
    void mergesASetThreeWay() {
        long before = world.remoteWrites();
        tag(world, Side.LEFT, "abc");
        tag(world, Side.RIGHT, "a");

        world.rest();

        assertThat(both(world)).isEqualTo("ac/ac");
        assertThat(world.remoteWrites() - before).isEqualTo(2);
        assertThat(world.problem(Side.LEFT, "C0001")).isEmpty();
    }

    @Test
    @DisplayName("C18: another order is no edit")
    void writesNothingForAnotherOrder() {
        long before = world.remoteWrites();
        tag(world, Side.LEFT, "baa");
        tag(world, Side.RIGHT, "ba");

        world.rest();

        assertThat(world.remoteWrites()).isEqualTo(before);
    }

    @Test
    @DisplayName("at a first link both get the members of both")
    void unitesAtAFirstLink() {
        assertThat(both(world("ab", "cb"))).isEqualTo("abc/abc");
        assertThat(both(world("ab", ""))).isEqualTo("ab/ab");
    }

    @Test
    @DisplayName("a removal right after a merge is a removal, not a return of what was before")
    void removesWhatAMergeBrought() {
        tag(world, Side.LEFT, "abc");
        tag(world, Side.RIGHT, "abd");
        world.rest();

        tag(world, Side.RIGHT, "abd");
        world.rest();

        assertThat(both(world)).isEqualTo("abd/abd");
    }

    @Test
    @DisplayName("a write to each side is one round: three merges of both within an hour are no oscillation")
    void takesAMergeOfBothForOneRound() {
        for (String letter : List.of("p", "q", "r")) {
            tag(world, Side.LEFT, tags(world, Side.LEFT) + letter);
            tag(world, Side.RIGHT, tags(world, Side.RIGHT) + letter.toUpperCase(Locale.ROOT));
            world.sync();
            world.sync();
        }

        assertThat(world.problem(Side.LEFT, "C0001")).isEmpty();
        assertThat(tags(world, Side.LEFT)).isEqualTo("PQRabpqr").isEqualTo(tags(world, Side.RIGHT));
    }

    @Test
    @DisplayName("one side refuses: what it lacks still travels once it takes it; nothing is taken back meanwhile")
    void keepsWhatOneSideRefuses() {
        tag(world, Side.LEFT, "abc");
        tag(world, Side.RIGHT, "bd");
        world.left.faults().refuse(Path.of("tags"), true);
        world.rest();
        assertThat(both(world)).isEqualTo("abc/bcd");
        assertThat(world.problem(Side.LEFT, "C0001")).contains(Problem.Code.REJECTED);

        world.left.faults().refuse(Path.of("tags"), false);
        tag(world, Side.LEFT, "abce");
        world.rest();

        assertThat(both(world)).isEqualTo("bcde/bcde");
        assertThat(world.problem(Side.LEFT, "C0001")).isEmpty();
    }

    @Test
    @DisplayName("H14: stopped after any effect, a merge of both sides ends the same")
    void endsTheSameWhereverItIsStopped() {
        int stops = 0;
        for (int effect = 1; effect <= MOST_EFFECTS; effect++) {
            World stopped = world("ab", "ab");
            tag(stopped, Side.LEFT, "acd");
            tag(stopped, Side.RIGHT, "abe");
            stopped.clock.pass(Duration.ofSeconds(30));
            if (!StopAnywhereTest.stoppedAt(stopped, effect)) {
                break;
            }
            stops++;
            stopped.clock.pass(Duration.ofMinutes(15));
            stopped.rest();
            assertThat(both(stopped)).as("stopped after effect %d", effect).isEqualTo("acde/acde");
        }
        assertThat(stops).isBetween(3, MOST_EFFECTS - 1);
    }

    @Test
    @DisplayName("H14: stopped after any effect, an edit made before the work goes on is not lost either")
    void losesNoEditMadeWhileItStood() {
        for (int effect = 1; effect <= MOST_EFFECTS; effect++) {
            World stopped = world("abx", "abx");
            tag(stopped, Side.LEFT, "acdx");
            tag(stopped, Side.RIGHT, "abex");
            stopped.clock.pass(Duration.ofSeconds(30));
            if (!StopAnywhereTest.stoppedAt(stopped, effect)) {
                break;
            }
            tag(stopped, Side.LEFT, tags(stopped, Side.LEFT).replace("x", "") + "y");
            tag(stopped, Side.RIGHT, tags(stopped, Side.RIGHT) + "z");
            stopped.clock.pass(Duration.ofMinutes(15));
            stopped.rest();
            assertThat(both(stopped)).as("stopped after effect %d", effect).isEqualTo("acdeyz/acdeyz");
        }
    }

    @RepeatedTest(20)
    @DisplayName("whatever is edited, and whoever does not answer: both hold what either added and neither removed")
    void holdsWhatEitherAddedAndNeitherRemoved(RepetitionInfo info) {
        Random random = new Random(info.getCurrentRepetition());
        Set<String> agreed = Set.of("a", "b");
        for (int round = 0; round < 10; round++) {
            Set<String> left = edited(agreed, random);
            Set<String> right = edited(agreed, random);
            Set<String> expected = new TreeSet<>(left);
            expected.addAll(right);
            agreed.stream()
                    .filter(letter -> !left.contains(letter) || !right.contains(letter))
                    .forEach(expected::remove);
            tag(world, Side.LEFT, String.join("", left));
            tag(world, Side.RIGHT, String.join("", right));
            // More than four rounds within an hour would be taken for an oscillation.
            world.clock.pass(Duration.ofHours(1));
            disturb(random);

            world.rest();

            String letters = String.join("", expected);
            assertThat(both(world)).as("round %d", round).isEqualTo(letters + "/" + letters);
            agreed = expected;
        }
    }

    private static Set<String> edited(Set<String> agreed, Random random) {
        Set<String> edited = new TreeSet<>(agreed);
        edited.removeIf(letter -> random.nextInt(3) == 0);
        for (int more = random.nextInt(3); more > 0; more--) {
            edited.add(Character.toString('a' + random.nextInt(26)));
        }
        return edited;
    }

    private void disturb(Random random) {
        switch (random.nextInt(4)) {
            case 0 -> world.left.faults().loseAnswer("update");
            case 1 -> world.right.faults().loseAnswer("update");
            case 2 ->
                world.left
                        .faults()
                        .fail(
                                "update",
                                new RemoteFailure.Unavailable("l: update answered 503", false, Optional.empty(), null));
            default -> world.clock.pass(Duration.ofSeconds(1));
        }
    }

    @Test
    void explainsASetWithItsMembersAndWhyTheyAreThere() {
        tag(world, Side.LEFT, "abc");
        tag(world, Side.RIGHT, "a");
        world.rest();

        Explanation.Property tags =
                world.engine.explain("contact", Side.LEFT, "C0001", world.budget()).orElseThrow().properties().stream()
                        .filter(property -> property.name().equals("tags"))
                        .findFirst()
                        .orElseThrow();

        assertThat(tags.inStep()).isTrue();
        assertThat(tags.left()).isEqualTo(Pairs.json("['a', 'c']"));
        assertThat(tags.right()).isEqualTo(Pairs.json("'a, c'"));
        assertThat(tags.last().map(Link.History::reason))
                .contains("merged member by member: added on the left, removed on the right");
    }
}
