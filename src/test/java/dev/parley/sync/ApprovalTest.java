package dev.parley.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.dataflow.Brakes;
import dev.parley.dataflow.Brakes.Limit;
import dev.parley.dataflow.Dataflow;
import dev.parley.dataflow.Pair;
import dev.parley.dataflow.PropertyGroup;
import dev.parley.dataflow.Side;
import dev.parley.playground.twin.MemoryLinks;
import dev.parley.sync.RunState.Kind;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What is shown before anything is written, and what an approval of it lets happen. */
final class ApprovalTest {

    /** The world's definition with so many of its properties. */
    private static Dataflow of(World world, int properties) {
        Pair pair = world.dataflow.pairs().get(0);
        List<PropertyGroup> groups = pair.groups().subList(0, properties);
        Pair changed =
                new Pair(pair.name(), pair.left(), pair.right(), pair.create(), pair.match(), pair.policies(), groups);
        Dataflow flow = world.dataflow;
        return new Dataflow(flow.name(), flow.left(), flow.right(), flow.tie(), List.of(changed));
    }

    private static Engine asking(World world, int properties) {
        return world.worker(world.links.another(), of(world, properties), World.ASK);
    }

    private static Report sync(World world, Engine engine) {
        world.clock.pass(Duration.ofMinutes(1));
        return engine.run("contact", Kind.SYNC, world.budget(), Progress.NONE);
    }

    /** Some to link, some to create on either side, some linked and edited, one gone. */
    private static World mixed() {
        World world = World.linked(8, Brakes.DEFAULTS);
        world.setLeft("C0001", "name", "edited");
        world.setRight("P0002", "name", "edited");
        world.setRight("P0003", "phone", "1");
        world.left.records().delete(World.L, "C0004");
        world.addLeft("email", "left@x");
        world.addRight("email", "right@x");
        world.addRight("email", "right2@x");
        world.addLeft("email", "both@x", "name", "Both");
        world.addRight("email", "both@x", "name", "both");
        return world;
    }

    @Test
    @DisplayName("preview: zero writes to the systems, zero writes to the store")
    void previewsWithoutAWriteToAnything() {
        World world = mixed();
        Engine fresh = asking(world, 4);
        long remote = world.remoteWrites();
        Meta meta = world.links.meta("default", "l-r");
        RunState state = world.links.run(world.key());

        Preview preview = world.preview(fresh);

        assertThat(preview.complete()).isTrue();
        assertThat(preview.deeds("contact")).isEqualTo(new DeedCounts(1, 2, 1, 2, 2, 0, 0, 1));
        assertThat(preview.first()).hasSize(9);
        assertThat(fresh.links().calls().writes()).isZero();
        assertThat(world.remoteWrites()).isEqualTo(remote);
        assertThat(world.links.meta("default", "l-r")).isEqualTo(meta);
        assertThat(world.links.run(world.key())).isEqualTo(state);
    }

    @Test
    @DisplayName("the hash does not depend on the order in which the deeds are met")
    void hashesWhatWouldBeDoneAndNotInWhatOrder() {
        World world = mixed();
        Preview inOnePage = world.preview(world.engine);
        world.left.pageSize(3);
        world.right.pageSize(2);

        Preview inMany = world.preview(world.worker());

        assertThat(inMany.hash()).isPresent().isEqualTo(inOnePage.hash());
    }

    @Test
    void hashesAnotherEditDifferently() {
        World world = mixed();
        Preview before = world.preview(world.engine);
        world.setLeft("C0001", "name", "edited otherwise");

        Preview after = world.preview(world.engine);

        assertThat(after.deeds("contact")).isEqualTo(before.deeds("contact"));
        assertThat(after.hash()).isNotEqualTo(before.hash());
    }

    @Test
    void showsIdsAndNamesButNoValues() {
        World world = mixed();

        Preview preview = world.preview(world.engine);

        assertThat(preview.first())
                .contains(new Preview.Shown("contact", "update", "right", "C0001", "P0001", "name"))
                .contains(new Preview.Shown("contact", "create", "left", "", "P0009", ""));
        assertThat(preview.toString()).doesNotContain("edited", "@x", "Both");
    }

    @Test
    void givesNoHashWhenThereWasNoTime() {
        World world = mixed();
        Budget little = new Budget(world.clock, world.clock.instant().plusSeconds(5), Duration.ofSeconds(1));
        world.left.faults().onceAfter("list", () -> world.clock.pass(Duration.ofSeconds(6)));

        Preview preview = world.engine.preview(List.of("contact"), little, 10);

        assertThat(preview.complete()).isFalse();
        assertThat(preview.hash()).isEmpty();
    }

    @Test
    @DisplayName("M04: preview approved, world unchanged: exactly the previewed set")
    void doesExactlyWhatWasPreviewed() {
        World world = mixed();
        Preview preview = world.preview(world.engine);

        Approval approval = world.approve(world.engine, preview);

        Report.Counts counts =
                ((Approval.Given) approval).reports().get("contact").counts();
        assertThat(counts.createdLeft()).isEqualTo(2);
        assertThat(counts.createdRight()).isEqualTo(1);
        assertThat(counts.updatedLeft() + counts.updatedRight()).isEqualTo(4);
        world.clock.pass(Duration.ofMinutes(1));
        world.sync();
        assertThat(world.entry(Side.RIGHT, "P0004").state()).isEqualTo(Entry.State.RETIRED);
        assertThat(world.links.run(world.key()).open()).isEmpty();
        Preview after = world.preview(world.engine);
        assertThat(after.deeds("contact")).isEqualTo(DeedCounts.ZERO);
    }

    @Test
    void refusesTheHashOfAWorldThatHasChanged() {
        World world = mixed();
        Preview preview = world.preview(world.engine);
        world.setLeft("C0006", "name", "edited");
        long before = world.remoteWrites();

        Approval approval = world.approve(world.engine, preview);

        assertThat(approval).isInstanceOf(Approval.Changed.class);
        assertThat(((Approval.Changed) approval).preview().deeds("contact").updatedRight())
                .isEqualTo(3);
        assertThat(world.remoteWrites()).isEqualTo(before);
    }

    @Test
    @DisplayName("M02, M04: what brakes is done once it is approved")
    void letsARunPassThatWouldBrake() {
        World world = World.linked(30, new Brakes(Limit.number(5), Limit.percent(10), 2));
        for (int i = 0; i < 8; i++) {
            world.setLeft("C%04d".formatted(i + 1), "name", "M" + i);
        }
        Report braked = world.sync();

        world.approve(world.engine, world.preview(world.engine));

        assertThat(braked.brake()).isPresent();
        assertThat(world.right("P0008", "name")).isEqualTo("M7");
        assertThat(world.links.run(world.key()).brake()).isEmpty();
    }

    @Test
    @DisplayName("what waits is dealt with as it was previewed: a counterpart is found before its create is asked for")
    void linksADueRecordAsWasPreviewed() {
        World.Setting setting = new World.Setting();
        setting.uniqueRight = true;
        World world = setting.build();
        world.rest();
        Engine engine = asking(world, 3);
        world.addLeft("email", "a@x", "name", "Ann");
        world.addRight("email", "a@x", "name", "Anna");
        engine.mark("contact", Side.LEFT, "C0001", "its webhook came while the pair waited");
        Preview preview = world.preview(engine);

        Approval approval = world.approve(engine, preview);

        assertThat(preview.deeds("contact")).isEqualTo(new DeedCounts(1, 0, 0, 0, 1, 0, 0, 0));
        Report report = ((Approval.Given) approval).reports().get("contact");
        assertThat(report.brake()).isEmpty();
        assertThat(report.counts().linked()).isEqualTo(1);
        assertThat(world.right("P0001", "name")).isEqualTo("Ann");
    }

    @Test
    @DisplayName("the approved counts are ceilings: an edit made after the approval's own look ends the run")
    void doesNoMoreThanWasApproved() {
        World world = World.linked(30, Brakes.DEFAULTS);
        world.setLeft("C0001", "name", "M");
        Preview preview = world.preview(world.engine);
        world.right.faults().onceAfter("update", () -> world.left.records().set(World.L, "C0030", "name", "late"));
        world.left.pageSize(10);

        Approval approval = world.approve(world.engine, preview);

        Report report = ((Approval.Given) approval).reports().get("contact");
        assertThat(report.counts().updatedRight()).isEqualTo(1);
        assertThat(report.brake().map(Brake::code)).contains(Brake.Code.MASS_CHANGE);
        assertThat(world.right("P0030", "name")).isEqualTo("N29");
        world.rest();
        assertThat(world.right("P0030", "name")).isEqualTo("late");
    }

    @Test
    @DisplayName("an approval outlives the invocation it was given in")
    void keepsTheCeilingsFromOneSliceToTheNext() {
        World world = World.linked(30, new Brakes(Limit.number(5), Limit.percent(10), 2));
        for (int i = 0; i < 30; i++) {
            world.setLeft("C%04d".formatted(i + 1), "name", "M" + i);
        }
        world.left.pageSize(10);
        Preview preview = world.preview(world.engine);
        world.right.faults().onceAfter("update", () -> world.clock.pass(Duration.ofMinutes(11)));

        world.approve(world.engine, preview);
        DeedCounts left =
                world.links.run(world.key()).open().orElseThrow().approved().orElseThrow();
        world.rest();

        assertThat(left.updatedRight()).isEqualTo(29);
        assertThat(world.right("P0030", "name")).isEqualTo("M29");
    }

    @Test
    @DisplayName("M08: a new definition shows itself, and writes once it is approved")
    void aNewDefinitionWaitsForItsApproval() {
        World world = World.of();
        Engine engine = asking(world, 4);
        world.addLeft("email", "a@x", "name", "Ann");

        Report waiting = sync(world, engine);
        Approval approval = world.approve(engine, world.preview(engine));

        assertThat(waiting.kind()).isEqualTo("waiting");
        Brake brake = waiting.brake().orElseThrow();
        assertThat(brake.code()).isEqualTo(Brake.Code.APPROVAL);
        assertThat(brake.counts().createdRight()).isEqualTo(1);
        assertThat(brake.hash()).isPresent();
        assertThat(approval).isInstanceOf(Approval.Given.class);
        assertThat(engine.standing("contact")).isEqualTo(Standing.LIVE);
        assertThat(world.right("P0001", "name")).isEqualTo("Ann");
    }

    @Test
    @DisplayName("a pair that waits is not listed anew by every sync")
    void previewsItselfOnce() {
        World world = World.of();
        Engine engine = asking(world, 4);
        world.addLeft("email", "a@x", "name", "Ann");
        sync(world, engine);
        long lists = world.left.lists();

        Report second = sync(world, engine);

        assertThat(second.brake()).isPresent();
        assertThat(world.left.lists()).isEqualTo(lists);
    }

    @Test
    @DisplayName("M08: a changed definition that would write nothing goes live by itself")
    void aChangeThatWritesNothingGoesLive() {
        World world = World.linked(5, Brakes.DEFAULTS);
        Engine changed = asking(world, 3);

        Report report = sync(world, changed);

        assertThat(report.kind()).isEqualTo("sync");
        assertThat(changed.standing("contact")).isEqualTo(Standing.LIVE);
    }

    @Test
    @DisplayName("C24: a column dropped, the record edited, the column added back: nothing travels unasked")
    void aColumnThatComesBackWaitsForItsApproval() {
        World world = World.linked(2, Brakes.DEFAULTS);
        sync(world, asking(world, 3));
        world.setLeft("C0001", "zip", "9");
        Engine back = asking(world, 4);

        Report report = sync(world, back);

        assertThat(report.brake().orElseThrow().counts().updatedRight()).isEqualTo(1);
        assertThat(world.right("P0001", "zip")).isEmpty();
    }

    @Test
    @DisplayName("I15: a column removed and added back has no old base: both values count, and a value beats an empty")
    void ignoresTheBaseOfAnOlderLife() {
        World world = World.linked(2, Brakes.DEFAULTS);
        world.setLeft("C0001", "zip", "1");
        world.rest();
        sync(world, asking(world, 3));
        world.setLeft("C0001", "zip", "");
        Engine back = asking(world, 4);

        world.approve(back, world.preview(back));

        assertThat(world.left("C0001", "zip")).isEqualTo("1");
    }

    @Test
    @DisplayName("I16: a restored table is shown first, also under auto; the approval of it begins its new life")
    void aRestoredTableIsApproved() {
        World world = World.linked(3, Brakes.DEFAULTS);
        Engine restored = world.worker(world.links.another(), world.dataflow, new Approvals(true, "restored"));
        world.setLeft("C0001", "name", "edited");

        Report waiting = sync(world, restored);
        Approval approval = world.approve(restored, world.preview(restored));

        assertThat(waiting.brake().map(Brake::code)).contains(Brake.Code.APPROVAL);
        assertThat(approval).isInstanceOf(Approval.Given.class);
        assertThat(world.links.meta("default", "l-r").epoch()).contains("restored");
        assertThat(restored.standing("contact")).isEqualTo(Standing.LIVE);
        assertThat(world.right("P0001", "name")).isEqualTo("edited");
    }

    @Test
    @DisplayName("I18: a run does not go on under another definition than it began with")
    void dropsARunOfAnotherDefinition() {
        World world = World.linked(30, Brakes.DEFAULTS);
        world.left.pageSize(10);
        world.left.faults().onceAfter("list", () -> world.clock.pass(Duration.ofMinutes(11)));
        world.full();
        RunState.OpenRun open = world.links.run(world.key()).open().orElseThrow();
        Engine changed = world.worker(world.links.another(), of(world, 3), World.AUTO);

        Report report = sync(world, changed);

        assertThat(report.run()).isNotEqualTo(open.id());
        assertThat(report.kind()).isEqualTo("sync");
    }

    @Test
    @DisplayName("L10: links and bases lost, values equal: all is found again without a question and without a write")
    void rebuildsWhatTheStoreLost() {
        World world = World.linked(5, Brakes.DEFAULTS);
        long before = world.remoteWrites();
        MemoryLinks empty = new MemoryLinks(world.clock);
        Engine engine = world.worker(empty, world.dataflow, World.ASK);

        Report report = sync(world, engine);

        assertThat(report.counts().linked()).isEqualTo(5);
        assertThat(world.remoteWrites()).isEqualTo(before);
    }

    @Test
    void approvesNothingWhileAnotherRunIsAtWork() {
        World world = mixed();
        Preview preview = world.preview(world.engine);
        RunState state = world.links.run(world.key());
        RunState.Lease lease = new RunState.Lease("other", world.clock.instant().plusSeconds(60));
        world.links.saveRun(
                world.key(), state, state.withLease(Optional.of(lease)), Optional.empty(), Optional.empty());

        Approval approval = world.approve(world.engine, preview);

        assertThat(approval).isEqualTo(new Approval.Busy("contact"));
    }
}
