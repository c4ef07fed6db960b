package dev.parley.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.dataflow.Creation;
import dev.parley.dataflow.MatchRule;
import dev.parley.dataflow.Policies.OnMissing;
import dev.parley.dataflow.Resolution;
import dev.parley.dataflow.Side;
import dev.parley.mapping.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Groups A and B of the scenarios: what is known of a record's link decides what happens to it. */
final class LinkSituationsTest {

    @Test
    @DisplayName("A02: equal records are linked without a write")
    void linksEqualRecordsWithoutAWrite() {
        World world = World.of();
        String l1 = world.addLeft("email", "a@x", "name", "Ann");
        String r1 = world.addRight("email", "a@x", "name", "Ann");

        world.sync();

        assertThat(world.link(l1).right()).isEqualTo(r1);
        assertThat(world.remoteWrites()).isZero();
        assertThat(world.link(l1).base()).containsKeys("name", "email", "phone", "zip");
    }

    @Test
    @DisplayName("a record without a counterpart is created once on the other side, and rests")
    void createsAMissingCounterpartOnce() {
        World world = World.of();
        String l1 = world.addLeft("email", "a@x", "name", "Ann");

        world.rest();

        assertThat(world.right.creates()).isEqualTo(1);
        assertThat(world.left.writes()).isZero();
        assertThat(world.right(world.link(l1).right(), "name")).isEqualTo("Ann");
    }

    @Test
    @DisplayName("A04: a second record with the key of a linked one is reported, not linked")
    void reportsASecondRecordWithTheKeyOfALinkedOne() {
        World world = World.linked("email", "a@x", "name", "Ann");
        String l2 = world.addLeft("email", "a@x", "name", "Anna");

        world.sync();

        assertThat(world.entry(Side.LEFT, l2).state()).isEqualTo(Entry.State.NONE);
        Problem problem = world.entry(Side.LEFT, l2).problem().orElseThrow();
        assertThat(problem.code()).isEqualTo(Problem.Code.ALREADY_LINKED);
        assertThat(problem.message()).contains("C0001", "P0001");
        assertThat(world.remoteWrites()).isZero();
    }

    @Test
    @DisplayName("A06: two records of one side with one key are ambiguous, whichever comes first")
    void callsTwoRecordsWithOneKeyAmbiguous() {
        for (boolean backwards : List.of(false, true)) {
            World world = World.of();
            String l1 = world.addLeft("email", "a@x");
            String l2 = world.addLeft("email", "a@x");
            world.addRight("email", "a@x");
            world.links.saveRun(
                    world.key(), RunState.NONE, listed(world), java.util.Optional.empty(), java.util.Optional.empty());

            world.webhook(Side.LEFT, backwards ? l2 : l1);
            world.webhook(Side.LEFT, backwards ? l1 : l2);

            assertThat(world.problem(Side.LEFT, l1)).contains(Problem.Code.AMBIGUOUS);
            assertThat(world.problem(Side.LEFT, l2)).contains(Problem.Code.AMBIGUOUS);
            assertThat(world.remoteWrites()).isZero();
        }
    }

    private static RunState listed(World world) {
        java.util.Map<Side, java.time.Instant> both =
                java.util.Map.of(Side.LEFT, world.clock.instant(), Side.RIGHT, world.clock.instant());
        return new RunState(
                0, java.util.Optional.empty(), both, both, java.util.Optional.empty(), java.util.Optional.empty());
    }

    @Test
    @DisplayName("A08: an edit of a linked record travels with one write and moves the base")
    void bringsAnEditToTheOtherSide() {
        World world = World.linked("email", "a@x", "name", "Ann");
        world.setLeft("C0001", "name", "Anne");

        Report report = world.sync();

        assertThat(world.right("P0001", "name")).isEqualTo("Anne");
        assertThat(world.right.writes()).isEqualTo(1);
        assertThat(report.counts().updatedRight()).isEqualTo(1);
        assertThat(report.notes().get(0).reason()).contains("changed on the left only");
        world.rest();
        assertThat(world.remoteWrites()).isEqualTo(1);
    }

    @Test
    @DisplayName("A10: with onMissing recreate an edited record gets a new counterpart, once")
    void recreatesAMissingCounterpartOfAnEditedRecord() {
        World.Setting setting = new World.Setting();
        setting.policies = World.Setting.policies(Resolution.LEFT_WINS, Resolution.LEFT_WINS, OnMissing.RECREATE);
        World world = setting.build();
        world.addLeft("email", "a@x", "name", "Ann");
        world.addRight("email", "a@x", "name", "Ann");
        world.rest();
        world.right.records().delete(World.R, "P0001");
        world.setLeft("C0001", "name", "Anne");

        world.rest();

        assertThat(world.right.creates()).isEqualTo(1);
        assertThat(world.link("C0001").right()).isEqualTo("P0002");
        assertThat(world.right("P0002", "name")).isEqualTo("Anne");
        assertThat(world.entry(Side.RIGHT, "P0001").state()).isEqualTo(Entry.State.RETIRED);
    }

    @Test
    @DisplayName("A14: what the pair does not create stays unlinked and is counted")
    void countsWhatStaysUnlinked() {
        World.Setting setting = new World.Setting();
        setting.create = Creation.IN_RIGHT;
        World world = setting.build();
        world.addRight("email", "r@x");

        Report report = world.full();

        assertThat(report.counts().unlinked()).isEqualTo(1);
        assertThat(world.remoteWrites()).isZero();
    }

    @Test
    @DisplayName("A16: a deleted record's link is retired; the other record is kept and not brought back")
    void keepsTheCounterpartOfADeletedRecord() {
        World world = World.linked("email", "a@x", "name", "Ann");
        world.left.records().delete(World.L, "C0001");

        world.full();
        assertThat(world.entry(Side.RIGHT, "P0001").state()).isEqualTo(Entry.State.LINKED);
        world.rest();

        assertThat(world.entry(Side.LEFT, "C0001").state()).isEqualTo(Entry.State.RETIRED);
        assertThat(world.entry(Side.RIGHT, "P0001").state()).isEqualTo(Entry.State.RETIRED);
        assertThat(world.remoteWrites()).isZero();
        assertThat(world.left.records().ids(World.L)).isEmpty();
    }

    @Test
    @DisplayName("A18: an event for an unknown record that is gone does nothing")
    void ignoresAnUnknownRecordThatIsGone() {
        World world = World.of();

        assertThat(world.webhook(Side.LEFT, "L7")).isEqualTo(Fate.IGNORED);
        assertThat(world.links.calls().writes()).isZero();
    }

    @Test
    @DisplayName("A20: the same change event again writes nothing")
    void ignoresARedelivery() {
        World world = World.linked("email", "a@x", "name", "Ann");
        world.setLeft("C0001", "name", "Anne");
        world.webhook(Side.LEFT, "C0001");
        long writes = world.remoteWrites();

        Fate again = world.webhook(Side.LEFT, "C0001");

        assertThat(again).isEqualTo(Fate.UNCHANGED);
        assertThat(world.remoteWrites()).isEqualTo(writes);
    }

    @Test
    @DisplayName("A24: a linked record whose key changes keeps its link, and the key travels")
    void keepsALinkWhenTheKeyChanges() {
        World world = World.linked("email", "a@x", "name", "Ann");
        String l2 = world.addLeft("email", "b@x");
        world.rest();
        world.setLeft("C0001", "email", "b@x");

        world.rest();

        assertThat(world.link("C0001").right()).isEqualTo("P0001");
        assertThat(world.right("P0001", "email")).isEqualTo("b@x");
        assertThat(world.link(l2).right()).isEqualTo("P0002");
    }

    @Test
    @DisplayName("A26: a match-only pair links when the counterpart appears")
    void linksWhenTheCounterpartAppears() {
        World.Setting setting = new World.Setting();
        setting.create = Creation.NEVER;
        World world = setting.build();
        String l1 = world.addLeft("email", "a@x", "name", "Ann");
        world.rest();

        String r1 = world.addRight("email", "A@X");
        world.rest();

        assertThat(world.link(l1).right()).isEqualTo(r1);
        assertThat(world.right(r1, "name")).isEqualTo("Ann");
    }

    @Test
    @DisplayName("A28: what a person unlinked is not linked again")
    void doesNotLinkAgainWhatAPersonUnlinked() {
        World world = World.linked("email", "a@x", "name", "Ann");
        world.links.retire(world.key(), world.link("C0001"), Entry.State.UNLINKED, "a person", world.clock.instant());

        world.rest();

        assertThat(world.entry(Side.LEFT, "C0001").state()).isEqualTo(Entry.State.UNLINKED);
        assertThat(world.remoteWrites()).isZero();
    }

    @Test
    @DisplayName("B02: a rule of two keys needs both")
    void needsEveryKeyOfARule() {
        World world = byRule("name", "zip");
        world.addLeft("name", "Ann", "zip", "1");
        world.addRight("name", "Ann", "zip", "2");

        world.sync();

        assertThat(world.entry(Side.LEFT, "C0001").state()).isEqualTo(Entry.State.NONE);
    }

    private static World byRule(String... names) {
        World.Setting setting = new World.Setting();
        setting.create = Creation.NEVER;
        setting.match = List.of(new MatchRule(java.util.Arrays.stream(names)
                .map(name -> new MatchRule.Key(Path.of(name), Path.of(name)))
                .toList()));
        return setting.build();
    }

    @Test
    @DisplayName("B04, B08: empty and placeholder keys never match")
    void neverMatchesEmptyOrPlaceholderKeys() {
        World world = byRule("email");
        world.addLeft("name", "Ann");
        world.addLeft("email", "N/A");
        world.addRight("name", "Ann");
        world.addRight("email", "n/a");

        world.sync();

        assertThat(world.entry(Side.LEFT, "C0001").state()).isEqualTo(Entry.State.NONE);
        assertThat(world.entry(Side.LEFT, "C0002").state()).isEqualTo(Entry.State.NONE);
    }

    @Test
    @DisplayName("B06: two rules that point to two records are ambiguous")
    void callsContradictingRulesAmbiguous() {
        World.Setting setting = new World.Setting();
        setting.match = List.of(
                new MatchRule(List.of(new MatchRule.Key(Path.of("phone"), Path.of("phone")))),
                new MatchRule(List.of(new MatchRule.Key(World.EMAIL, World.EMAIL))));
        World world = setting.build();
        String l1 = world.addLeft("email", "a@x", "phone", "1");
        world.addRight("phone", "1");
        world.addRight("email", "a@x");

        world.sync();

        assertThat(world.problem(Side.LEFT, l1)).contains(Problem.Code.AMBIGUOUS);
    }
}
