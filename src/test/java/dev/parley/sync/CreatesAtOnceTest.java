package dev.parley.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.dataflow.Side;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Creates that meet: twins without a key, a person who creates the same, workers that overtake each other. */
final class CreatesAtOnceTest {

    private final World world = world(new World.Setting());

    /** No reference of ours is found again, only values are. */
    private static World world(World.Setting setting) {
        setting.references = false;
        setting.readLag = Duration.ofSeconds(2);
        World world = setting.build();
        world.sync();
        world.sync();
        return world;
    }

    private String twin() {
        return world.addLeft("name", "Ann", "phone", "1");
    }

    /** The create takes effect or does not; in both cases nobody comes to know. */
    private void unknown(String left, boolean effect) {
        if (effect) {
            world.right.faults().loseAnswer("create");
        } else {
            world.right
                    .faults()
                    .fail("create", new RemoteFailure.Unavailable("POST: lost", true, Optional.empty(), null));
        }
        assertThat(world.webhook(Side.LEFT, left)).isEqualTo(Fate.DUE);
    }

    private void assertTwoPairs(String one, String two) {
        assertThat(world.right.records().ids(World.R)).hasSize(2);
        assertThat(world.left.records().ids(World.L)).hasSize(2);
        assertThat(Set.of(world.link(one).right(), world.link(two).right()))
                .isEqualTo(new HashSet<>(world.right.records().ids(World.R)));
    }

    @Test
    @DisplayName("H10: of two equal records without a key, both creates unknown, each finds one of the two created")
    void givesEachOfTwoTwinsOne() {
        String one = twin();
        String two = twin();
        unknown(one, true);
        unknown(two, true);

        world.rest();

        assertTwoPairs(one, two);
        assertThat(world.right.creates()).isEqualTo(2);
    }

    @Test
    @DisplayName("H10: one created record completes one claim only; the other twin is created")
    void completesOneClaimWithOneRecord() {
        for (boolean first : new boolean[] {true, false}) {
            CreatesAtOnceTest other = new CreatesAtOnceTest();
            String one = other.twin();
            String two = other.twin();
            other.unknown(one, first);
            other.unknown(two, !first);

            other.world.rest();

            other.assertTwoPairs(one, two);
            assertThat(other.world.right.creates()).isEqualTo(3);
        }
    }

    @Test
    @DisplayName("H04: what was created is found by its values though the system's clock is behind ours")
    void findsWhatASlowClockHasStamped() {
        world.right.faults().offset(Duration.ofMinutes(-20));
        String one = twin();
        unknown(one, true);

        world.rest();

        assertThat(world.right.creates()).isEqualTo(1);
        assertThat(world.link(one).right()).isEqualTo("P0001");
    }

    @Test
    @DisplayName("H10: a twin that is just being created is waited for, not robbed of its record")
    void leavesARecordToTheWorkerThatIsCreatingIt() {
        String one = twin();
        unknown(one, false);
        String two = twin();
        world.clock.pass(Duration.ofMinutes(1));
        Engine b = world.worker();
        world.right.faults().onceAfter("create", () -> b.reconcile("contact", Side.LEFT, one, world.budget(), false));

        assertThat(world.webhook(Side.LEFT, two)).isEqualTo(Fate.CREATED);
        world.rest();

        assertTwoPairs(one, two);
    }

    @Test
    @DisplayName("H10: two records show what was sent and one create is unknown: which is ours is not guessed")
    void doesNotGuessBetweenOursAndAPersons() {
        String one = twin();
        unknown(one, true);
        world.addRight("name", "Ann", "phone", "1");

        for (int i = 0; i < 5; i++) {
            world.sync();
        }

        assertThat(world.right.records().ids(World.R)).hasSize(2);
        assertThat(world.left.records().ids(World.L)).hasSize(1);
        assertThat(world.right.creates()).isEqualTo(1);
        assertThat(world.problem(Side.LEFT, one)).contains(Problem.Code.UNKNOWN_OUTCOME);
        assertThat(world.entry(Side.LEFT, one).problem().orElseThrow().message())
                .contains("P0001", "P0002");
    }

    @Test
    @DisplayName("H11: an unknown outcome holds back the record that may be it, and no other")
    void holdsBackOnlyWhatMayBeIt() {
        World.Setting setting = new World.Setting();
        setting.listsCreated = false;
        World blind = world(setting);
        String l1 = blind.addLeft("name", "Ann", "phone", "1");
        blind.right.faults().loseAnswer("create");
        blind.webhook(Side.LEFT, l1);
        blind.sync();
        blind.sync();
        assertThat(blind.problem(Side.LEFT, l1)).contains(Problem.Code.UNKNOWN_OUTCOME);
        String r2 = blind.addRight("name", "Bo", "phone", "2");

        for (int i = 0; i < 3; i++) {
            blind.sync();
        }

        assertThat(blind.entry(Side.RIGHT, r2).state()).isEqualTo(Entry.State.LINKED);
        assertThat(blind.left.creates()).isEqualTo(1);
        assertThat(blind.problem(Side.RIGHT, "P0001")).contains(Problem.Code.UNKNOWN_OUTCOME);
        assertThat(blind.links.due(blind.key(), blind.clock.instant().plus(Duration.ofDays(1)), 10))
                .isEmpty();
    }

    @Test
    @DisplayName("H11: asking again looks again, and creates nothing a second time")
    void looksAgainWhenAPersonAsksForIt() {
        World.Setting setting = new World.Setting();
        setting.listsCreated = false;
        World blind = world(setting);
        String l1 = blind.addLeft("name", "Ann", "phone", "1");
        blind.right.faults().loseAnswer("create");
        blind.webhook(Side.LEFT, l1);
        blind.sync();
        blind.sync();
        assertThat(blind.webhook(Side.LEFT, l1)).isEqualTo(Fate.PROBLEM);

        Fate fate = blind.engine.reconcile("contact", Side.LEFT, l1, blind.budget(), true);

        assertThat(fate).isEqualTo(Fate.PROBLEM);
        assertThat(blind.problem(Side.LEFT, l1)).contains(Problem.Code.UNKNOWN_OUTCOME);
        assertThat(blind.right.creates()).isEqualTo(1);
    }

    @Test
    @DisplayName("H11: a record of the same key completes the unknown outcome by the match rule")
    void completesAnUnknownOutcomeByTheMatchRule() {
        World.Setting setting = new World.Setting();
        setting.listsCreated = false;
        World blind = world(setting);
        String l1 = blind.addLeft("email", "a@x", "name", "Ann");
        blind.right.faults().fail("create", new RemoteFailure.Unavailable("POST", true, Optional.empty(), null));
        blind.webhook(Side.LEFT, l1);
        blind.sync();
        blind.sync();
        assertThat(blind.problem(Side.LEFT, l1)).contains(Problem.Code.UNKNOWN_OUTCOME);
        String r1 = blind.addRight("email", "a@x", "name", "Ann", "phone", "2");

        blind.rest();

        assertThat(blind.link(l1).right()).isEqualTo(r1);
        assertThat(blind.left(l1, "phone")).isEqualTo("2");
        assertThat(blind.problem(Side.LEFT, l1)).isEmpty();
    }

    @Test
    @DisplayName("H08: a look again that outlasts the claim sends nothing once another worker took it over")
    void sendsNothingUnderAClaimThatHasEnded() {
        String l1 = world.addLeft("email", "a@x", "name", "Ann");
        Engine b = world.worker();
        world.right.faults().onceAfter("keys", () -> {
            world.clock.pass(Duration.ofMinutes(2));
            for (int i = 0; i < 3; i++) {
                b.reconcile("contact", Side.LEFT, l1, world.budget(), false);
                world.clock.pass(Duration.ofMinutes(1));
            }
        });

        world.webhook(Side.LEFT, l1);
        world.rest();

        assertThat(world.right.records().ids(World.R)).hasSize(1);
        assertThat(world.right.creates()).isEqualTo(1);
    }

    @Test
    @DisplayName("H08: a slow look again alone does not keep the record from being created")
    void createsAfterASlowLookAgain() {
        String l1 = world.addLeft("email", "a@x", "name", "Ann");
        world.right.faults().onceBefore("keys", () -> world.clock.pass(Duration.ofMinutes(2)));

        world.webhook(Side.LEFT, l1);

        assertThat(world.entry(Side.LEFT, l1).state()).isEqualTo(Entry.State.LINKED);
        assertThat(world.right.creates()).isEqualTo(1);
    }

    @Test
    @DisplayName("H08: a worker whose clock is minutes ahead takes over no create that is under way")
    void createsOnceThoughClocksDiffer() {
        for (Duration ahead : List.of(Duration.ofSeconds(20), Duration.ofMinutes(2), Duration.ofHours(1))) {
            World two = world(new World.Setting());
            String l1 = two.addLeft("name", "Ann", "phone", "1");
            Engine b = two.workerAhead(ahead);
            two.right
                    .faults()
                    .onceBefore("create", () -> b.reconcile("contact", Side.LEFT, l1, two.budgetAhead(ahead), false));

            two.webhook(Side.LEFT, l1);
            two.clock.pass(ahead);
            two.rest();

            assertThat(two.right.records().ids(World.R)).as("%s ahead", ahead).hasSize(1);
            assertThat(two.right.creates()).as("%s ahead", ahead).isEqualTo(1);
        }
    }
}
