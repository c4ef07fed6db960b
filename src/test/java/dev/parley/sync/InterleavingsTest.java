package dev.parley.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.dataflow.Policies;
import dev.parley.dataflow.PropertyGroup;
import dev.parley.dataflow.PropertyPair;
import dev.parley.dataflow.PropertyPair.Way;
import dev.parley.dataflow.Resolution;
import dev.parley.dataflow.Side;
import dev.parley.mapping.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Nasty orders of events, each with two workers or a stop at the worst moment. */
final class InterleavingsTest {

    @Test
    @DisplayName("I1: two workers, value v2 then v3: v3 ends on both sides")
    void keepsTheNewerOfTwoEditsHandledAtOnce() {
        World world = World.linked("email", "a@x", "name", "v1");
        Engine b = world.worker();
        world.setLeft("C0001", "name", "v2");
        // A has read v2 and stored its intent; before its PATCH lands, v3 is entered and B is woken for it.
        world.right.faults().onceBefore("update", () -> {
            world.setLeft("C0001", "name", "v3");
            assertThat(b.reconcile("contact", Side.LEFT, "C0001", world.budget(), false))
                    .isEqualTo(Fate.DUE);
        });

        world.webhook(Side.LEFT, "C0001");
        world.rest();

        assertThat(world.right("P0001", "name")).isEqualTo("v3");
        assertThat(world.left("C0001", "name")).isEqualTo("v3");
        assertThat(world.left.writes()).isZero();
        assertThat(world.right.writes()).isEqualTo(2);
    }

    @Test
    @DisplayName("I1: a worker whose reads are older than another's write stores no intent")
    void refusesTheIntentOfAWorkerThatReadTooEarly() {
        World world = World.linked("email", "a@x", "name", "v1");
        Engine b = world.worker();
        world.setLeft("C0001", "name", "v2");
        // A has read v2; before it reads the target, v3 is entered and B brings it over.
        world.right.faults().onceBefore("read", () -> {
            world.setLeft("C0001", "name", "v3");
            assertThat(b.reconcile("contact", Side.LEFT, "C0001", world.budget(), false))
                    .isEqualTo(Fate.UPDATED);
        });

        Fate fate = world.webhook(Side.LEFT, "C0001");
        world.rest();

        assertThat(fate).isEqualTo(Fate.DUE);
        assertThat(world.right("P0001", "name")).isEqualTo("v3");
        assertThat(world.left("C0001", "name")).isEqualTo("v3");
        assertThat(world.right.writes()).isEqualTo(1);
    }

    @Test
    @DisplayName("I2: stopped after the write of a value that the target truncates: the long value stays")
    void completesAWriteThatWasTruncatedAndNeverConfirmed() {
        World.Setting setting = new World.Setting();
        setting.rightNameLength = 5;
        World world = setting.build();
        world.addLeft("email", "a@x", "name", "Ann");
        world.addRight("email", "a@x", "name", "Ann");
        world.rest();
        world.setLeft("C0001", "name", "Annabella");
        world.right.faults().loseAnswer("update");

        world.webhook(Side.LEFT, "C0001");
        world.rest();

        assertThat(world.right("P0001", "name")).isEqualTo("Annab");
        assertThat(world.left("C0001", "name")).isEqualTo("Annabella");
        assertThat(world.left.writes()).isZero();
        assertThat(world.right.writes()).isEqualTo(1);
    }

    @Test
    @DisplayName("I2: an edit of the source after the interrupted write still travels")
    void bringsALaterEditAfterAnInterruptedWrite() {
        World world = World.linked("email", "a@x", "name", "v1");
        world.setLeft("C0001", "name", "v2");
        world.right.faults().loseAnswer("update");
        world.webhook(Side.LEFT, "C0001");
        world.setLeft("C0001", "name", "v3");

        world.rest();

        assertThat(world.right("P0001", "name")).isEqualTo("v3");
        assertThat(world.left("C0001", "name")).isEqualTo("v3");
        assertThat(world.left.writes()).isZero();
    }

    @Test
    @DisplayName("I2 twice: what a first interrupted write left is settled before a second one begins")
    void remembersAnInterruptedWriteThroughASecondInterruption() {
        World.Setting setting = new World.Setting();
        setting.policies =
                World.Setting.policies(Resolution.LEFT_WINS, Resolution.RIGHT_WINS, Policies.OnMissing.RETIRE);
        World world = setting.build();
        world.addLeft("email", "a@x", "name", "Ann");
        world.addRight("email", "a@x", "name", "Ann");
        world.rest();
        interrupted(world, "name", "v2");
        interrupted(world, "phone", "9");
        world.setLeft("C0001", "name", "v3");
        world.clock.pass(Duration.ofMinutes(15));

        world.rest();

        assertThat(world.left("C0001", "name")).isEqualTo("v3");
        assertThat(world.right("P0001", "name")).isEqualTo("v3");
        assertThat(world.right("P0001", "phone")).isEqualTo("9");
    }

    private static void interrupted(World world, String property, String value) {
        world.clock.pass(Duration.ofMinutes(15));
        world.setLeft("C0001", property, value);
        world.right.faults().loseAnswer("update");
        world.webhook(Side.LEFT, "C0001");
    }

    @Test
    @DisplayName("I4: the same person created on both sides at the same moment ends as one pair")
    void linksTwoRecordsCreatedAtTheSameMoment() {
        World world = World.of();
        world.sync();
        world.sync();
        Engine b = world.worker();
        String l1 = world.addLeft("email", "a@x", "name", "Ann");
        // A has claimed L1's key and is about to look again; R1 appears and B is woken for it.
        world.right.faults().onceBefore("keys", () -> {
            String r1 = world.addRight("email", "a@x", "name", "Ann");
            b.reconcile("contact", Side.RIGHT, r1, world.budget(), false);
        });

        world.webhook(Side.LEFT, l1);
        world.rest();

        assertThat(world.left.records().ids(World.L)).hasSize(1);
        assertThat(world.right.records().ids(World.R)).hasSize(1);
        assertThat(world.link(l1).right()).isEqualTo("P0001");
    }

    @Test
    @DisplayName("I5: the webhook of our own create arrives before its answer is stored")
    void createsNothingFromARecordThatWeAreJustCreating() {
        for (boolean references : new boolean[] {true, false}) {
            World.Setting setting = new World.Setting();
            setting.references = references;
            World world = setting.build();
            world.sync();
            Engine b = world.worker();
            String l1 = world.addLeft("email", "a@x", "name", "Ann");
            world.right.faults().onceAfter("create", () -> assertThat(
                            b.reconcile("contact", Side.RIGHT, "P0001", world.budget(), false))
                    .isEqualTo(Fate.DUE));

            world.webhook(Side.LEFT, l1);
            world.rest();

            assertThat(world.left.creates()).isZero();
            assertThat(world.right.creates()).isEqualTo(1);
            assertThat(world.link(l1).right()).isEqualTo("P0001");
        }
    }

    @Test
    @DisplayName("I7: a read from a lagging replica is no edit")
    void takesALaggingReadForWhatItIs() {
        World.Setting setting = new World.Setting();
        setting.readLag = Duration.ofSeconds(5);
        World world = setting.build();
        world.addLeft("email", "a@x", "name", "v2");
        world.addRight("email", "a@x", "name", "v2");
        world.rest();
        world.setLeft("C0001", "name", "v3");
        world.clock.pass(Duration.ofSeconds(10));
        world.webhook(Side.LEFT, "C0001");
        world.right.faults().lag(Duration.ofSeconds(3));
        world.clock.pass(Duration.ofSeconds(1));

        Fate fate = world.webhook(Side.RIGHT, "P0001");
        world.clock.pass(Duration.ofSeconds(10));
        world.rest();

        assertThat(fate).isEqualTo(Fate.DUE);
        assertThat(world.left("C0001", "name")).isEqualTo("v3");
        assertThat(world.right("P0001", "name")).isEqualTo("v3");
        assertThat(world.left.writes()).isZero();
        assertThat(world.right.writes()).isEqualTo(1);
    }

    @Test
    @DisplayName("I7: a 404 so soon after our own write is no deletion")
    void takesALagging404ForWhatItIs() {
        World.Setting setting = new World.Setting();
        setting.readLag = Duration.ofSeconds(5);
        World world = setting.build();
        String l1 = world.addLeft("email", "a@x", "name", "Ann");
        world.sync();
        world.right.faults().lag(Duration.ofHours(1));

        assertThat(world.webhook(Side.LEFT, l1)).isEqualTo(Fate.DUE);
        world.right.faults().lag(Duration.ZERO);
        world.rest();

        assertThat(world.link(l1).right()).isEqualTo("P0001");
        assertThat(world.right.creates()).isEqualTo(1);
    }

    @Test
    @DisplayName("I8: a row listed before a webhook's write does not undo it")
    void doesNotWriteAnOutdatedRow() {
        World world = World.linked("email", "a@x", "name", "v1");
        world.addLeft("email", "b@x", "name", "Bo");
        world.rest();
        long writes = world.remoteWrites();
        Engine b = world.worker();
        world.setLeft("C0001", "name", "v2");
        // The run has listed the row with v2; before it handles it, v3 is entered and a webhook brings it over.
        world.left.faults().onceAfter("list", () -> {
            world.setLeft("C0001", "name", "v3");
            assertThat(b.reconcile("contact", Side.LEFT, "C0001", world.budget(), false))
                    .isEqualTo(Fate.UPDATED);
        });

        world.sync();
        world.rest();

        assertThat(world.right("P0001", "name")).isEqualTo("v3");
        assertThat(world.left("C0001", "name")).isEqualTo("v3");
        assertThat(world.remoteWrites()).isEqualTo(writes + 1);
    }

    @Test
    @DisplayName("I11: a due mark set while the record is being handled survives")
    void keepsAMarkSetMeanwhile() {
        World world = World.linked("email", "a@x", "name", "v1");
        Engine b = world.worker();
        world.setLeft("C0001", "name", "v2");
        world.engine.mark("contact", Side.LEFT, "C0001", "test");
        // The run handles the mark; after it has read v2, v3 is entered and another worker marks the record again.
        world.left.faults().onceAfter("read", () -> {
            world.setLeft("C0001", "name", "v3");
            b.mark("contact", Side.LEFT, "C0001", "test");
        });

        world.sync();
        assertThat(world.links.due(world.key(), world.clock.instant(), 10)).hasSizeBetween(0, 1);
        world.sync();

        assertThat(world.right("P0001", "name")).isEqualTo("v3");
        assertThat(world.links.due(world.key(), world.clock.instant(), 10)).isEmpty();
    }

    @Test
    @DisplayName("I13: a move on the left and a corrected zip of the old address on the right mix to no third address")
    void neverMixesTwoAddresses() {
        World.Setting setting = withAnAddress();
        World world = setting.build();
        world.addLeft("email", "a@x", "note", "Old street", "zip", "0150");
        world.addRight("email", "a@x", "note", "Old street", "zip", "0150");
        world.rest();
        world.setLeft("C0001", "note", "New street");
        world.setLeft("C0001", "zip", "5003");
        world.setRight("P0001", "zip", "0151");

        world.webhook(Side.RIGHT, "P0001");
        world.rest();

        assertThat(world.left("C0001", "note") + " " + world.left("C0001", "zip"))
                .isEqualTo("New street 5003");
        assertThat(world.right("P0001", "note") + " " + world.right("P0001", "zip"))
                .isEqualTo("New street 5003");
        assertThat(world.left.writes()).isZero();
        assertThat(world.right.writes()).isEqualTo(1);
    }

    @Test
    @DisplayName(
            "I13, C22: per property: where the system refuses one member, none of its address travels, the rest does")
    void bringsNoHalfAddressWhereOneMemberIsRefused() {
        World.Setting setting = withAnAddress();
        setting.policies =
                new PoliciesWith().rejected(Policies.Rejected.PER_PROPERTY).build();
        World world = setting.build();
        world.addLeft("email", "a@x", "name", "Ann", "note", "Old street", "zip", "0150");
        world.addRight("email", "a@x", "name", "Ann", "note", "Old street", "zip", "0150");
        world.rest();
        world.right.faults().refuse(Path.of("zip"), true);
        world.setLeft("C0001", "name", "Anne");
        world.setLeft("C0001", "note", "New street");
        world.setLeft("C0001", "zip", "5003");

        world.sync();

        assertThat(world.right("P0001", "name")).isEqualTo("Anne");
        assertThat(world.right("P0001", "note") + " " + world.right("P0001", "zip"))
                .isEqualTo("Old street 0150");
        assertThat(world.problem(Side.LEFT, "C0001")).contains(Problem.Code.REJECTED);
        world.right.faults().refuse(Path.of("zip"), false);
        world.setLeft("C0001", "zip", "5004");
        world.rest();
        assertThat(world.right("P0001", "note") + " " + world.right("P0001", "zip"))
                .isEqualTo("New street 5004");
    }

    private static World.Setting withAnAddress() {
        World.Setting setting = new World.Setting();
        setting.groups.removeIf(
                group -> group.name().equals("zip") || group.name().equals("note"));
        setting.groups.add(new PropertyGroup(
                "address",
                List.of(PropertyPair.of("note", "note", Way.BOTH), PropertyPair.of("zip", "zip", Way.BOTH)),
                Optional.empty()));
        return setting;
    }

    @Test
    @DisplayName("I17: own write's webhook and a person's edit in reverse order: the present value decides")
    void readsThePresentValueWhateverTheOrderOfWebhooks() {
        World world = World.linked("email", "a@x", "name", "v1");
        world.setLeft("C0001", "name", "v2");
        world.webhook(Side.LEFT, "C0001");
        world.setRight("P0001", "name", "v3");

        // First the webhook of the edit, then the late one of our own write.
        world.webhook(Side.RIGHT, "P0001");
        world.webhook(Side.RIGHT, "P0001");
        world.rest();

        assertThat(world.left("C0001", "name")).isEqualTo("v3");
        assertThat(world.right("P0001", "name")).isEqualTo("v3");
        assertThat(world.left.writes()).isEqualTo(1);
        assertThat(world.right.writes()).isEqualTo(1);
    }
}
