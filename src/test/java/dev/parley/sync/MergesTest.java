package dev.parley.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.dataflow.Deletes;
import dev.parley.dataflow.Deletes.OnDelete;
import dev.parley.dataflow.Resolution;
import dev.parley.dataflow.Side;
import dev.parley.mapping.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Group Q of the scenarios: two records of one system become one, or a wrong link is put right. */
final class MergesTest {

    private static World linked(OnDelete policy) {
        World.Setting setting = new World.Setting();
        setting.policies = new PoliciesWith()
                .initial(Resolution.LEFT_WINS)
                .conflict(Resolution.LEFT_WINS)
                .onDelete(Deletes.both(policy))
                .build();
        World world = setting.build();
        world.addLeft("email", "a@x", "name", "Ann", "phone", "1");
        world.addRight("email", "a@x", "name", "Ann", "phone", "1");
        world.rest();
        return world;
    }

    @ParameterizedTest
    @EnumSource(OnDelete.class)
    @DisplayName("Q02: the linked record was merged into an unlinked one; the link moves there, and nothing is deleted")
    void movesTheLinkToTheRecordItWasMergedInto(OnDelete policy) {
        World world = linked(policy);
        String heir = world.addRight("email", "a@x", "name", "Ann B", "zip", "9");
        world.sync();
        world.right.records().delete(World.R, "P0001");

        world.rest();

        assertThat(world.link("C0001").right()).isEqualTo(heir);
        assertThat(world.left("C0001", "zip")).isEqualTo("9");
        assertThat(world.right(heir, "phone")).as("an empty value beats none").isEqualTo("1");
        assertThat(world.right(heir, "name")).isEqualTo("Ann");
        assertThat(world.entry(Side.RIGHT, "P0001").state()).isEqualTo(Entry.State.RETIRED);
        assertThat(world.entry(Side.RIGHT, heir).problem()).isEmpty();
        assertThat(world.left.creates() + world.right.creates()).isZero();
    }

    @Test
    @DisplayName("Q02: what the merged record refused is sent to the record that took its place")
    void sendsTheHeirWhatTheRecordBeforeRefused() {
        World world = linked(OnDelete.KEEP);
        world.right.faults().refuse(Path.of("name"), true);
        world.setLeft("C0001", "name", "Anna");
        world.rest();
        world.right.faults().refuse(Path.of("name"), false);
        String heir = world.addRight("email", "a@x", "name", "Ann", "phone", "1");
        world.right.records().delete(World.R, "P0001");

        world.rest();

        assertThat(world.link("C0001").right()).isEqualTo(heir);
        assertThat(world.right(heir, "name")).isEqualTo("Anna");
        assertThat(world.link("C0001").problem()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(OnDelete.class)
    @DisplayName("Q04: the survivor of a merge has a new id; the link follows by key, without a duplicate")
    void followsByKeyToANewId(OnDelete policy) {
        World world = linked(policy);
        world.right.records().delete(World.R, "P0001");
        String survivor = world.addRight("email", "a@x", "name", "Ann", "phone", "1");

        world.rest();

        assertThat(world.link("C0001").right()).isEqualTo(survivor);
        assertThat(world.remoteWrites()).isZero();
        assertThat(world.left.records().ids(World.L)).containsExactly("C0001");
    }

    @Test
    @DisplayName("Q04: of two records that bear the key none is chosen; nothing is deleted, a person is asked")
    void choosesNoneOfTwo() {
        World world = linked(OnDelete.DELETE);
        world.right.records().delete(World.R, "P0001");
        String one = world.addRight("email", "a@x", "name", "Ann");
        String other = world.addRight("email", "a@x", "name", "Anna");
        world.rest();
        Optional<Problem.Code> problem = world.problem(Side.LEFT, "C0001");
        long writes = world.remoteWrites();
        world.setRight(other, "email", "b@x");

        world.rest();

        assertThat(problem).contains(Problem.Code.AMBIGUOUS);
        assertThat(writes).isZero();
        assertThat(world.link("C0001").right()).isEqualTo(one);
    }

    @Test
    @DisplayName("Q02: a record merged into one that is linked already ends its own link only")
    void leavesTheLinkOfTheHeirAlone() {
        World world = linked(OnDelete.KEEP);
        world.addLeft("email", "b@x", "name", "Bea");
        world.rest();
        String heir = world.link("C0002").right();
        world.setRight(heir, "email", "a@x");
        world.right.records().delete(World.R, "P0001");

        world.rest();

        assertThat(world.entry(Side.LEFT, "C0001").state()).isEqualTo(Entry.State.RETIRED);
        assertThat(world.link("C0002").right()).isEqualTo(heir);
    }

    @Test
    @DisplayName("a link that moves waits until the other record is sure to be gone")
    void movesNothingBeforeTheSecondRead() {
        World world = linked(OnDelete.DELETE);
        world.addRight("email", "a@x", "name", "Ann B");
        world.right.records().delete(World.R, "P0001");

        Fate fate = world.webhook(Side.LEFT, "C0001");

        assertThat(fate).isEqualTo(Fate.DUE);
        assertThat(world.link("C0001").right()).isEqualTo("P0001");
    }

    @Test
    @DisplayName("Q06: a wrong link that a person ends is not made again; the right two are merged without a base")
    void mergesTheRightTwoWithoutABase() {
        World world = linked(OnDelete.KEEP);
        String l2 = world.addLeft("email", "b@x", "name", "Bea", "phone", "2");
        world.links.retire(
                world.key(), world.link("C0001"), Entry.State.UNLINKED, "ended by a person", world.clock.instant());
        world.links.link(
                world.key(),
                world.entry(Side.LEFT, l2),
                world.entry(Side.RIGHT, "P0001"),
                Link.fresh(l2, "P0001"),
                List.of());

        world.rest();

        assertThat(world.link(l2).right()).isEqualTo("P0001");
        assertThat(world.right("P0001", "name")).as("initial: left wins").isEqualTo("Bea");
        assertThat(world.entry(Side.LEFT, "C0001").state()).isEqualTo(Entry.State.UNLINKED);
        assertThat(world.entry(Side.LEFT, "C0001").other()).isEqualTo(Optional.of("P0001"));
        assertThat(world.left("C0001", "name")).isEqualTo("Ann");
        assertThat(world.link(l2).history()).isNotEmpty();
    }
}
