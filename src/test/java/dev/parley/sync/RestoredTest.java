package dev.parley.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.dataflow.Condition;
import dev.parley.dataflow.Deletes;
import dev.parley.dataflow.Deletes.OnDelete;
import dev.parley.dataflow.Policies.OnMissing;
import dev.parley.dataflow.PropertyGroup;
import dev.parley.dataflow.PropertyPair;
import dev.parley.dataflow.PropertyPair.Way;
import dev.parley.dataflow.Resolution;
import dev.parley.dataflow.Side;
import dev.parley.mapping.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** F20: a record is moved to the trash by a flag, and later restored. */
final class RestoredTest {

    private static World.Setting setting(PoliciesWith policies) {
        World.Setting setting = new World.Setting();
        setting.policies = policies.initial(Resolution.LEFT_WINS).build();
        setting.deleted = Optional.of(new Condition.Equal(Path.of("archived"), "true"));
        return setting;
    }

    private static World linked(World.Setting setting) {
        World world = setting.build();
        world.addLeft("email", "a@x", "name", "Ann");
        world.addRight("email", "a@x", "name", "Ann");
        world.rest();
        return world;
    }

    @Test
    @DisplayName("F20: a flag that is mapped is a property like any other")
    void takesAFlagForAProperty() {
        World.Setting setting = new World.Setting();
        setting.groups.add(new PropertyGroup(
                "archived", List.of(PropertyPair.of("archived", "archived", Way.BOTH)), Optional.empty()));
        World world = linked(setting);
        world.setLeft("C0001", "archived", "true");
        world.rest();
        String archived = world.right("P0001", "archived");
        world.setLeft("C0001", "archived", "false");

        world.rest();

        assertThat(archived).isEqualTo("true");
        assertThat(world.right("P0001", "archived")).isEqualTo("false");
        assertThat(world.link("C0001").right()).isEqualTo("P0001");
    }

    @Test
    @DisplayName("F20: a flag that counts as deleted ends the link; restored, the record is linked with the same one")
    void linksARestoredRecordWithTheSameOne() {
        World world = linked(setting(new PoliciesWith()));
        world.setLeft("C0001", "archived", "true");
        world.rest();
        Entry.State meanwhile = world.entry(Side.LEFT, "C0001").state();
        world.setRight("P0001", "phone", "7");
        world.setLeft("C0001", "archived", "false");

        world.rest();

        assertThat(meanwhile).isEqualTo(Entry.State.RETIRED);
        assertThat(world.link("C0001").right()).isEqualTo("P0001");
        assertThat(world.left("C0001", "phone")).isEqualTo("7");
        assertThat(world.left.creates() + world.right.creates()).isZero();
    }

    @Test
    @DisplayName("F20: restored before the second read, nothing has happened")
    void forgetsAFlagThatWasTakenBack() {
        World world = linked(setting(new PoliciesWith().onDelete(Deletes.both(OnDelete.DELETE))));
        world.setLeft("C0001", "archived", "true");
        Fate first = world.webhook(Side.LEFT, "C0001");
        world.setLeft("C0001", "archived", "false");

        world.rest();

        assertThat(first).isEqualTo(Fate.DUE);
        assertThat(world.link("C0001").right()).isEqualTo("P0001");
        assertThat(world.remoteWrites()).isZero();
    }

    @Test
    @DisplayName("F20: a flag travels as a deletion where deletes do, and nothing goes to and fro afterwards")
    void deletesTheCounterpartOfATrashedRecord() {
        World world = linked(setting(new PoliciesWith().onDelete(Deletes.both(OnDelete.ARCHIVE))));
        world.setLeft("C0001", "archived", "true");
        world.rest();
        String archived = world.right("P0001", "archived");
        world.setLeft("C0001", "archived", "false");

        world.rest();

        assertThat(archived).isEqualTo("true");
        assertThat(world.link("C0001").right()).isEqualTo("P0001");
        assertThat(world.right("P0001", "archived")).isEqualTo("true");
        assertThat(world.left("C0001", "archived")).isEqualTo("false");
        assertThat(world.remoteWrites()).isEqualTo(1);
    }

    @Test
    @DisplayName("F20: a restored record whose counterpart was deleted meanwhile stays alone")
    void bringsNoCounterpartBack() {
        World world = linked(setting(new PoliciesWith().onDelete(Deletes.both(OnDelete.DELETE))));
        world.setLeft("C0001", "archived", "true");
        world.rest();
        world.setLeft("C0001", "archived", "false");

        world.rest();

        assertThat(world.entry(Side.LEFT, "C0001").state()).isEqualTo(Entry.State.RETIRED);
        assertThat(world.right.creates()).isZero();
        assertThat(world.right.records().ids(World.R)).isEmpty();
    }

    @Test
    @DisplayName("F20: what counts as deleted but is still there is not created a second time")
    void createsNoSecondRecordBesideATrashedOne() {
        World world = linked(setting(new PoliciesWith().onMissing(OnMissing.RECREATE)));
        world.setLeft("C0001", "archived", "true");
        world.setRight("P0001", "name", "Anne");

        world.rest();

        assertThat(world.left.creates()).isZero();
        assertThat(world.problem(Side.RIGHT, "P0001")).contains(Problem.Code.TARGET_MISSING);
    }

    @Test
    @DisplayName("F20: a trashed record that was never linked is not created on the other side")
    void createsNothingFromATrashedRecord() {
        World world = setting(new PoliciesWith()).build();
        String l1 = world.addLeft("email", "a@x", "name", "Ann", "archived", "true");
        String l2 = world.addLeft("email", "b@x", "name", "Bea", "archived", "false");

        world.rest();

        assertThat(world.entry(Side.LEFT, l1).state()).isEqualTo(Entry.State.NONE);
        assertThat(world.entry(Side.LEFT, l2).state()).isEqualTo(Entry.State.LINKED);
        assertThat(world.right.creates()).isEqualTo(1);
    }

    @Test
    @DisplayName("F20: a record that its system hides in the trash comes back to the same link")
    void linksARecordFromASystemsTrash() {
        World.Setting setting = new World.Setting();
        setting.lifetime = setting.lifetime.restorable();
        World world = linked(setting);
        world.left.records().delete(World.L, "C0001");
        world.rest();
        world.left.records().restore(World.L, "C0001");

        world.rest();

        assertThat(world.link("C0001").right()).isEqualTo("P0001");
        assertThat(world.remoteWrites()).isZero();
    }
}
