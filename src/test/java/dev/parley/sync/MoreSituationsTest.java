package dev.parley.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.dataflow.Condition;
import dev.parley.dataflow.Creation;
import dev.parley.dataflow.MatchRule;
import dev.parley.dataflow.Policies;
import dev.parley.dataflow.Resolution;
import dev.parley.dataflow.Side;
import dev.parley.mapping.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Groups A and B: further situations of records with and without a link. */
final class MoreSituationsTest {

    private static World onlyX(Creation create) {
        World.Setting setting = new World.Setting();
        setting.create = create;
        setting.filter = Optional.of(new Condition.Equal(Path.of("note"), "x"));
        return setting.build();
    }

    @Test
    @DisplayName("A01: a record that nobody matches is created on the other side, from either side")
    void createsFromEitherSide() {
        World world = World.of();
        String l1 = world.addLeft("email", "a@x", "name", "Ann");
        String r1 = world.addRight("email", "b@x", "name", "Bo");

        world.rest();

        assertThat(world.right(world.link(l1).right(), "name")).isEqualTo("Ann");
        assertThat(world.left(world.entry(Side.RIGHT, r1).other().orElseThrow(), "name"))
                .isEqualTo("Bo");
        assertThat(world.remoteWrites()).isEqualTo(2);
    }

    @Test
    @DisplayName("A03: a record that two of the other side match is linked with neither")
    void linksWithNeitherOfTwo() {
        World world = World.of();
        String l1 = world.addLeft("email", "a@x");
        world.addRight("email", "a@x", "name", "One");
        world.addRight("email", "a@x", "name", "Two");

        world.rest();

        assertThat(world.problem(Side.LEFT, l1)).contains(Problem.Code.AMBIGUOUS);
        assertThat(world.remoteWrites()).isZero();
        assertThat(world.entry(Side.LEFT, l1).state()).isEqualTo(Entry.State.NONE);
    }

    @Test
    @DisplayName("A05: once the ambiguity is gone the two that are left are linked by themselves")
    void linksOnceTheAmbiguityIsGone() {
        World world = World.of();
        String l1 = world.addLeft("email", "a@x", "name", "Ann");
        String r1 = world.addRight("email", "a@x", "name", "Ann");
        String r2 = world.addRight("email", "a@x", "name", "Ann");
        world.rest();
        world.setRight(r2, "email", "b@x");

        world.rest();

        assertThat(world.link(l1).right()).isEqualTo(r1);
        assertThat(world.problem(Side.LEFT, l1)).isEmpty();
    }

    @Test
    @DisplayName("A07: a linked record outside the filter stays linked, and nothing travels until it is back")
    void keepsTheLinkOfARecordOutsideTheFilter() {
        World world = onlyX(Creation.BOTH);
        String l1 = world.addLeft("email", "a@x", "name", "Ann", "note", "x");
        world.rest();
        world.setLeft(l1, "note", "y");
        world.setLeft(l1, "name", "Anne");
        world.rest();
        assertThat(world.right("P0001", "name")).isEqualTo("Ann");

        world.setLeft(l1, "note", "x");
        world.rest();

        assertThat(world.right("P0001", "name")).isEqualTo("Anne");
        assertThat(world.right.creates()).isEqualTo(1);
    }

    @Test
    @DisplayName("A09: with onMissing retire an edited record whose counterpart is gone is not created again")
    void retiresALinkWhoseCounterpartIsGone() {
        World world = World.linked("email", "a@x", "name", "Ann");
        world.right.records().delete(World.R, "P0001");
        world.setLeft("C0001", "name", "Anne");

        world.rest();

        assertThat(world.right.records().ids(World.R)).isEmpty();
        assertThat(world.entry(Side.LEFT, "C0001").state()).isEqualTo(Entry.State.RETIRED);
        assertThat(world.remoteWrites()).isZero();
    }

    @ParameterizedTest
    @EnumSource(Creation.class)
    @DisplayName("A11, A12: a record outside the filter without a link is neither linked nor created")
    void leavesARecordOutsideTheFilterAlone(Creation create) {
        World world = onlyX(create);
        String l1 = world.addLeft("email", "a@x", "name", "Ann", "note", "y");

        world.webhook(Side.LEFT, l1);
        world.rest();

        assertThat(world.remoteWrites()).isZero();
        assertThat(world.entry(Side.LEFT, l1).problem()).isEmpty();
        assertThat(world.entry(Side.LEFT, l1).state()).isEqualTo(Entry.State.NONE);
    }

    @Test
    @DisplayName("A13: a record that comes into the filter is handled from then on")
    void handlesARecordThatComesIntoTheFilter() {
        World world = onlyX(Creation.BOTH);
        String l1 = world.addLeft("email", "a@x", "name", "Ann", "note", "y");
        world.rest();
        world.setLeft(l1, "note", "x");

        world.rest();

        assertThat(world.link(l1).right()).isEqualTo("P0001");
    }

    @Test
    @DisplayName("A17: both records of a link are gone: the link ends, nothing is written")
    void endsALinkWhoseRecordsAreBothGone() {
        World world = World.linked("email", "a@x", "name", "Ann");
        world.left.records().delete(World.L, "C0001");
        world.right.records().delete(World.R, "P0001");

        world.rest();

        assertThat(world.entry(Side.LEFT, "C0001").state()).isEqualTo(Entry.State.RETIRED);
        assertThat(world.entry(Side.RIGHT, "P0001").state()).isEqualTo(Entry.State.RETIRED);
        assertThat(world.remoteWrites()).isZero();
    }

    @Test
    @DisplayName("A19: the survivor of an ended link is linked anew with a new record of its key")
    void linksTheSurvivorWithANewRecord() {
        World world = World.linked("email", "a@x", "name", "Ann");
        world.left.records().delete(World.L, "C0001");
        world.rest();
        String l2 = world.addLeft("email", "a@x", "name", "Ann");

        world.rest();

        assertThat(world.link(l2).right()).isEqualTo("P0001");
        assertThat(world.remoteWrites()).isZero();
    }

    @Test
    @DisplayName("A25: an unlinked record whose key is edited to match is linked then")
    void linksWhenAKeyIsEditedToMatch() {
        World.Setting setting = new World.Setting();
        setting.create = Creation.NEVER;
        World world = setting.build();
        String l1 = world.addLeft("email", "a@x", "name", "Ann");
        String r1 = world.addRight("email", "b@x", "name", "Ann");
        world.rest();
        assertThat(world.entry(Side.LEFT, l1).state()).isEqualTo(Entry.State.NONE);
        world.setRight(r1, "email", "a@x");

        world.rest();

        assertThat(world.link(l1).right()).isEqualTo(r1);
    }

    @Test
    @DisplayName("A30: a thousand pairs whose values are equal are linked by one pass without a write")
    void linksAThousandPairsWithoutAWrite() {
        World world = World.of();
        for (int i = 0; i < 1000; i++) {
            world.addLeft("email", i + "@x", "name", "N" + i);
            world.addRight("email", i + "@x", "name", "N" + i);
        }

        Report report = world.full();

        assertThat(report.counts().linked()).isEqualTo(1000);
        assertThat(world.remoteWrites()).isZero();
        assertThat(world.full().counts().unchanged()).isEqualTo(2000);
        assertThat(world.remoteWrites()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"'ANN@x ',ann@x", "ann@X,' ann@x'"})
    @DisplayName("B01: keys are compared without regard to case and outer blanks")
    void comparesKeysInNormalForm(String left, String right) {
        World world = World.of();
        String l1 = world.addLeft("email", left, "name", "Ann");
        String r1 = world.addRight("email", right, "name", "Ann");

        world.rest();

        assertThat(world.link(l1).right()).isEqualTo(r1);
        assertThat(world.right.creates() + world.left.creates()).isZero();
    }

    private static World byEmailOrPhone() {
        World.Setting setting = new World.Setting();
        setting.match = new ArrayList<>(setting.match);
        setting.match.add(new MatchRule(List.of(new MatchRule.Key(Path.of("phone"), Path.of("phone")))));
        return setting.build();
    }

    @Test
    @DisplayName("B03: any rule links; B05: two rules that point to the same record are no contradiction")
    void linksByAnyRule() {
        World world = byEmailOrPhone();
        String l1 = world.addLeft("email", "a@x", "phone", "1");
        String r1 = world.addRight("email", "other@x", "phone", "1");
        String l2 = world.addLeft("email", "b@x", "phone", "2");
        String r2 = world.addRight("email", "b@x", "phone", "2");

        world.rest();

        assertThat(world.link(l1).right()).isEqualTo(r1);
        assertThat(world.link(l2).right()).isEqualTo(r2);
    }

    @Test
    @DisplayName("C03: values that differ at the first link are decided by the initial policy, whatever the clocks say")
    void decidesTheFirstLinkByTheInitialPolicy() {
        for (Resolution initial : List.of(Resolution.LEFT_WINS, Resolution.RIGHT_WINS)) {
            World.Setting setting = new World.Setting();
            setting.policies = World.Setting.policies(initial, Resolution.LEFT_WINS, Policies.OnMissing.RETIRE);
            World world = setting.build();
            String r1 = world.addRight("email", "a@x", "name", "Right");
            world.clock.pass(Duration.ofHours(1));
            String l1 = world.addLeft("email", "a@x", "name", "Left");

            world.rest();

            String expected = initial == Resolution.LEFT_WINS ? "Left" : "Right";
            assertThat(world.left(l1, "name")).isEqualTo(expected);
            assertThat(world.right(r1, "name")).isEqualTo(expected);
        }
    }
}
