package dev.parley.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.dataflow.Brakes;
import dev.parley.dataflow.Brakes.Limit;
import dev.parley.dataflow.Side;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A run that would do too much ends before it does any of it. */
final class BrakesTest {

    private static final Brakes FIVE = new Brakes(Limit.number(5), Limit.percent(50), 2);

    private static Optional<Brake.Code> code(Report report) {
        return report.brake().map(Brake::code);
    }

    private static Report run(World world, RunState.Kind kind) {
        return kind == RunState.Kind.SYNC ? world.sync() : world.full();
    }

    private static void editLeft(World world, int many, String name) {
        for (int i = 0; i < many; i++) {
            world.setLeft("C%04d".formatted(i + 1), "name", name + i);
        }
    }

    @ParameterizedTest
    @EnumSource(RunState.Kind.class)
    @DisplayName("M02: threshold 5 updates, 8 planned: the run stops, and 0 writes are made")
    void stopsBeforeTheFirstOfTooManyChanges(RunState.Kind kind) {
        World world = World.linked(30, FIVE);
        long before = world.remoteWrites();
        editLeft(world, 8, "M");

        Report report = run(world, kind);

        assertThat(code(report)).contains(Brake.Code.MASS_CHANGE);
        assertThat(report.brake().orElseThrow().counts()).isEqualTo(new DeedCounts(0, 0, 0, 0, 8, 0, 0, 0));
        assertThat(report.finished()).isPresent();
        assertThat(world.remoteWrites()).isEqualTo(before);
        assertThat(world.right("P0001", "name")).isEqualTo("N0");
        assertThat(world.links.run(world.key()).brake()).isPresent();
        assertThat(world.links.run(world.key()).open()).isEmpty();
    }

    @Test
    @DisplayName("M02: the same count in simulation and in earnest")
    void countsAsAPreviewDoes() {
        World world = World.linked(30, FIVE);
        editLeft(world, 8, "M");
        DeedCounts previewed = world.preview(world.engine).deeds("contact");

        Report report = world.full();

        assertThat(report.brake().orElseThrow().counts()).isEqualTo(previewed);
    }

    @ParameterizedTest
    @EnumSource(RunState.Kind.class)
    void letsAsManyChangesPassAsTheLimitSays(RunState.Kind kind) {
        World world = World.linked(30, FIVE);
        editLeft(world, 5, "M");

        Report report = run(world, kind);

        assertThat(report.brake()).isEmpty();
        assertThat(report.counts().updatedRight()).isEqualTo(5);
    }

    @Test
    void countsWhatIsCreatedToo() {
        World world = World.linked(30, FIVE);
        for (int i = 0; i < 6; i++) {
            world.addLeft("email", "new" + i + "@x");
        }
        long before = world.remoteWrites();

        Report report = world.sync();

        assertThat(code(report)).contains(Brake.Code.MASS_CHANGE);
        assertThat(world.remoteWrites()).isEqualTo(before);
    }

    @Test
    @DisplayName("many rows that need a look but no write do not brake")
    void countsRecordByRecordWhenAQuickCountIsTooHigh() {
        World world = World.linked(30, FIVE);
        for (int i = 0; i < 8; i++) {
            world.setLeft("C%04d".formatted(i + 1), "name", "M" + i);
            world.setRight("P%04d".formatted(i + 1), "name", "M" + i);
        }
        long before = world.remoteWrites();

        Report report = world.sync();

        assertThat(report.brake()).isEmpty();
        assertThat(world.remoteWrites()).isEqualTo(before);
        assertThat(world.link("C0001").base().get("name").leftSince()).isAfter(Instant.parse("2030-01-01T00:00:00Z"));
    }

    @Test
    @DisplayName("nothing is lost: the next run looks again, and goes on when the world is as before")
    void goesOnByItselfOnceTheReasonIsGone() {
        World world = World.linked(30, FIVE);
        editLeft(world, 8, "M");
        Map<Side, Instant> cursors = world.links.run(world.key()).cursors();
        world.sync();
        boolean moved = !world.links.run(world.key()).cursors().equals(cursors);
        for (int i = 4; i < 8; i++) {
            world.setLeft("C%04d".formatted(i + 1), "name", "N" + i);
        }

        Report report = world.sync();

        assertThat(moved).isFalse();
        assertThat(report.brake()).isEmpty();
        assertThat(report.counts().updatedRight()).isEqualTo(4);
        assertThat(world.links.run(world.key()).brake()).isEmpty();
    }

    @Test
    @DisplayName("a brake is told once as long as it stands")
    void storesOneReportForOneBrake() {
        World world = World.linked(30, FIVE);
        editLeft(world, 8, "M");
        world.sync();
        int before = world.links.reports(world.key(), 100).size();

        world.sync();
        Report third = world.sync();

        assertThat(third.brake()).isPresent();
        assertThat(world.links.reports(world.key(), 100)).hasSize(before);
    }

    @Test
    @DisplayName("F10: 100 links, 51 left records missing, limit 50 %: MASS_DELETE, no change of any kind")
    void stopsBeforeTheFirstOfTooManyDeletions() {
        World world = World.linked(100, new Brakes(Limit.OFF, Limit.percent(50), 20));
        for (int i = 0; i < 51; i++) {
            world.left.records().delete(World.L, "C%04d".formatted(i + 1));
        }
        world.setLeft("C0100", "name", "edited");
        long before = world.remoteWrites();

        Report report = world.full();

        assertThat(code(report)).contains(Brake.Code.MASS_DELETE);
        assertThat(report.brake().orElseThrow().message()).contains("51", "100", "preview", "approve");
        assertThat(world.remoteWrites()).isEqualTo(before);
        assertThat(world.entry(Side.LEFT, "C0001").state()).isEqualTo(Entry.State.LINKED);
        assertThat(world.entry(Side.LEFT, "C0001").due()).isEmpty();
        assertThat(world.right("P0100", "name")).isEqualTo("N99");
    }

    /** As if all bases had been made by an older version, which compared values in another form. */
    private static World underAnotherScheme(int edits) {
        World world = World.linked(30, FIVE);
        editLeft(world, edits, "M");
        for (Link link : world.links.links(world.key(), 100, Optional.empty()).links()) {
            world.links.settle(world.key(), link, link.underScheme("another"));
        }
        return world;
    }

    @Test
    @DisplayName("I14: bases of another scheme: equal values rebase silently, and nothing brakes")
    void rebasesEqualValuesSilently() {
        World world = underAnotherScheme(0);
        long before = world.remoteWrites();

        Report report = world.full();

        assertThat(report.brake()).isEmpty();
        assertThat(world.remoteWrites()).isEqualTo(before);
        assertThat(world.link("C0001").scheme()).isNotEqualTo("another");
    }

    @Test
    @DisplayName("I14: bases of another scheme: where much would be written, the brake comes first")
    void brakesWhenANewFormWouldOverwriteMuch() {
        World world = underAnotherScheme(8);
        long before = world.remoteWrites();

        Report report = world.full();

        assertThat(code(report)).contains(Brake.Code.MASS_CHANGE);
        assertThat(world.remoteWrites()).isEqualTo(before);
    }

    @Test
    @DisplayName(
            "a side that is away while the run looks ahead is looked at when its turn comes, before its rows travel")
    void looksAtASideThatWasAwayWhenItsTurnComes() {
        World world = World.linked(30, FIVE);
        for (int i = 0; i < 8; i++) {
            world.setRight("P%04d".formatted(i + 1), "name", "M" + i);
        }
        world.right.faults().fail("list", new RemoteFailure.Unavailable("GET: 503", false, Optional.empty(), null));

        Report report = world.sync();

        assertThat(code(report)).contains(Brake.Code.MASS_CHANGE);
        assertThat(world.left("C0001", "name")).isEqualTo("N0");
    }

    @Test
    @DisplayName("F16: what was held back as a deletion reappears, and nothing is left of it")
    void forgetsADeletionThatWasNone() {
        World world = World.linked(30, new Brakes(Limit.OFF, Limit.percent(10), 2));
        world.left.faults().hide(20);
        Report braked = world.full();
        world.left.faults().hide(0);

        Report report = world.full();

        assertThat(code(braked)).contains(Brake.Code.MASS_DELETE);
        assertThat(report.brake()).isEmpty();
        assertThat(report.counts().unchanged()).isEqualTo(60);
        assertThat(world.links.run(world.key()).brake()).isEmpty();
    }

    @Test
    void stopsWhenASideShowsNothingAtAll() {
        World world = World.linked(30, Brakes.DEFAULTS);
        world.left.faults().hide(30);

        Report report = world.full();

        assertThat(code(report)).contains(Brake.Code.EMPTY_SOURCE);
        assertThat(world.entry(Side.LEFT, "C0001").state()).isEqualTo(Entry.State.LINKED);
    }

    @Test
    void letsFewerThanTheLeastNumberPass() {
        World world = World.linked(3, Brakes.DEFAULTS);
        world.left.records().delete(World.L, "C0001");
        world.setLeft("C0002", "name", "M1");

        world.full();
        world.rest();

        assertThat(world.entry(Side.RIGHT, "P0001").state()).isEqualTo(Entry.State.RETIRED);
        assertThat(world.right("P0002", "name")).isEqualTo("M1");
    }

    @Test
    @DisplayName("the first comparison of a pair has no share to be measured by")
    void letsTheFirstListingCreateAll() {
        World.Setting setting = new World.Setting();
        setting.policies = setting.policies.with(FIVE);
        World world = setting.build();
        for (int i = 0; i < 40; i++) {
            world.addLeft("email", i + "@x");
        }

        Report report = world.sync();

        assertThat(report.counts().createdRight()).isEqualTo(40);
    }

    @Test
    void brakesOnTooManyRecordsThatWait() {
        World world = World.linked(30, FIVE);
        for (int i = 0; i < 8; i++) {
            world.left.records().set(World.L, "C%04d".formatted(i + 1), "name", "M" + i);
            world.engine.mark("contact", Side.LEFT, "C%04d".formatted(i + 1), "one of many in a webhook");
        }
        long before = world.remoteWrites();

        Report report = world.full();

        assertThat(code(report)).contains(Brake.Code.MASS_CHANGE);
        assertThat(world.remoteWrites()).isEqualTo(before);
    }
}
