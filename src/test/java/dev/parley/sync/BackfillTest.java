package dev.parley.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.dataflow.Policies.Backfill;
import dev.parley.dataflow.Side;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** {@code backfill: new}: only what was created since the pair's first listing began is created on the other side. */
final class BackfillTest {

    private static World world() {
        World.Setting setting = new World.Setting();
        setting.policies = new PoliciesWith().backfill(Backfill.NEW).build();
        return setting.build();
    }

    private static String add(World world, String email, Duration age) {
        Instant created = world.clock.instant().minus(age);
        return world.addLeft("email", email, "name", "Ann", "created", created.toString());
    }

    @Test
    @DisplayName("an older record is left alone, a newer one gets its counterpart")
    void createsOnlyWhatIsNew() {
        World world = world();
        String old = add(world, "a@x", Duration.ofDays(30));
        world.rest();
        long before = world.right.creates();
        String young = add(world, "b@x", Duration.ZERO);

        world.rest();

        assertThat(before).isZero();
        assertThat(world.entry(Side.LEFT, old).state()).isEqualTo(Entry.State.NONE);
        assertThat(world.entry(Side.LEFT, old).problem()).isEmpty();
        assertThat(world.entry(Side.LEFT, young).state()).isEqualTo(Entry.State.LINKED);
        assertThat(world.right.creates()).isEqualTo(1);
    }

    @Test
    @DisplayName("an older record stays old, however often it is edited")
    void createsNothingFromAnEditOfAnOldRecord() {
        World world = world();
        String old = add(world, "a@x", Duration.ofDays(30));
        world.rest();
        world.setLeft(old, "name", "Anne");

        Fate fate = world.webhook(Side.LEFT, old);
        world.rest();

        assertThat(fate).isEqualTo(Fate.IGNORED);
        assertThat(world.right.creates()).isZero();
    }

    @Test
    @DisplayName("an older record that matches is linked and stays in step")
    void linksAnOldRecordThatMatches() {
        World world = world();
        String old = add(world, "a@x", Duration.ofDays(30));
        String other = world.addRight("email", "a@x", "phone", "7");

        world.rest();

        assertThat(world.link(old).right()).isEqualTo(other);
        assertThat(world.left(old, "phone")).isEqualTo("7");
    }

    @Test
    @DisplayName("a record that appears while the first listing goes on is new, whichever way it is met")
    void countsWhatIsCreatedDuringTheFirstListingAsNew() {
        World world = world();
        for (int n = 0; n < 5; n++) {
            add(world, "old" + n + "@x", Duration.ofDays(30));
        }
        world.left.pageSize(2);
        world.left.faults().onceAfter("list", () -> {
            world.clock.pass(Duration.ofMinutes(30));
            add(world, "new@x", Duration.ZERO);
        });

        world.rest();

        assertThat(world.right.creates()).isEqualTo(1);
        assertThat(world.right("P0001", "email")).isEqualTo("new@x");
    }

    @Test
    @DisplayName("a record that does not tell when it was created counts as old")
    void takesWhatDoesNotTellForOld() {
        World world = world();
        world.rest();
        String silent = world.addLeft("email", "a@x", "name", "Ann");

        world.rest();

        assertThat(world.entry(Side.LEFT, silent).state()).isEqualTo(Entry.State.NONE);
        assertThat(world.right.creates()).isZero();
    }
}
