package dev.parley.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.dataflow.Dataflow;
import dev.parley.dataflow.Side;
import dev.parley.sync.RunState.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A limit concerns a whole system: the run ends with its place kept, instead of walking on from record to record. */
final class LimitReachedTest {

    private static final String WHY = "r asks to wait until 2030-01-01T08:00:00Z";
    private static final Duration HOURS = Duration.ofHours(8);
    private static final int RECORDS = 200;

    private static RemoteFailure limit() {
        return RemoteFailure.Unavailable.limit(WHY, HOURS);
    }

    private static World linked() {
        World world = World.of();
        List<String> ids = IntStream.range(0, RECORDS)
                .mapToObj(i -> world.addLeft("email", i + "@x", "name", "N" + i))
                .toList();
        world.rest();
        ids.forEach(id -> world.left.records().set(World.L, id, "name", "changed " + id));
        world.clock.pass(Duration.ofSeconds(1));
        return world;
    }

    private static List<Links.DueRecord> due(World world) {
        return world.links.due(world.key(), world.clock.instant().plus(Duration.ofDays(1)), 1000);
    }

    @Test
    @DisplayName("N10: a listing that meets a limit ends the run without failing it; the next one goes on there")
    void endsTheRunWhereAListingMeetsIt() {
        World world = World.of();
        world.addLeft("email", "a@x", "name", "Ann");
        world.left.faults().fail("list", limit());

        Report first = world.sync();
        Report second = world.sync();

        assertThat(first.finished()).isEmpty();
        assertThat(first.stopped()).contains(WHY);
        assertThat(second.run()).isEqualTo(first.run());
        assertThat(second.finished()).isPresent();
        assertThat(second.stopped()).isEmpty();
        assertThat(world.right.creates()).isEqualTo(1);
    }

    @Test
    @DisplayName(
            "N10: the first record that meets a limit is the last one of its run, and it is due when the limit ends")
    void walksNoFurtherThanTheFirstRecordThatMeetsIt() {
        World world = linked();
        Instant end = world.clock.instant().plus(Duration.ofMinutes(1)).plus(HOURS);
        world.right.faults().fail("read", limit());
        long reads = world.right.reads();
        long writes = world.links.calls().writes();

        Report report = world.sync();

        assertThat(report.stopped()).contains(WHY);
        assertThat(world.right.reads() - reads).isLessThanOrEqualTo(1);
        assertThat(world.links.calls().writes() - writes).isLessThanOrEqualTo(4);
        assertThat(due(world)).hasSize(1).allMatch(record -> record.at().equals(end));
    }

    @Test
    @DisplayName("N10: nothing is lost: once the limit has ended, every edit arrives")
    void losesNothing() {
        World world = linked();
        world.right.faults().fail("read", limit());
        world.sync();
        world.clock.pass(HOURS);

        world.rest();

        assertThat(world.right.records().ids(World.R)).hasSize(RECORDS).allMatch(id -> world.right(id, "name")
                .startsWith("changed "));
    }

    @Test
    @DisplayName("N10: a run with much to be done walks through none of it")
    void leavesWhatIsDueAsItIs() {
        World world = linked();
        List<String> ids = world.left.records().ids(World.L);
        ids.forEach(id -> world.links.markDue(world.key(), Side.LEFT, id, world.clock.instant(), "a webhook"));
        world.right.faults().fail("read", limit());
        long writes = world.links.calls().writes();

        world.sync();

        assertThat(world.links.calls().writes() - writes).isLessThanOrEqualTo(5);
        assertThat(due(world)).hasSize(RECORDS);
    }

    @Test
    void aWriteThatMeetsItEndsTheRunToo() {
        World world = linked();
        world.right.faults().fail("update", limit());
        long remote = world.remoteWrites();

        Report report = world.sync();

        assertThat(report.stopped()).contains(WHY);
        assertThat(world.remoteWrites() - remote).as("the refused one").isEqualTo(1);
        world.clock.pass(HOURS);
        world.rest();
        assertThat(world.right.records().ids(World.R))
                .allMatch(id -> world.right(id, "name").startsWith("changed "));
    }

    @Test
    void aCreateThatMeetsItIsMadeOnceLater() {
        World world = World.of();
        world.rest();
        world.addLeft("email", "a@x", "name", "Ann");
        world.addLeft("email", "b@x", "name", "Bo");
        world.right.faults().fail("create", limit());

        Report report = world.sync();

        assertThat(report.stopped()).contains(WHY);
        assertThat(world.right.creates()).as("the refused one").isEqualTo(1);
        world.clock.pass(HOURS);
        world.rest();
        assertThat(world.right.records().ids(World.R)).hasSize(2);
    }

    @Test
    @DisplayName("N10: asking for all problems again ends at a limit, too")
    void retriesNothingMoreOnceALimitIsMet() {
        World world = linked();
        List<Entry> all = world.left.records().ids(World.L).stream()
                .map(id -> world.entry(Side.LEFT, id))
                .toList();
        world.right.faults().fail("read", limit());

        List<Fate> fates = world.engine.reconcileAnew("contact", all, world.budget());

        assertThat(all).hasSizeGreaterThan(1);
        assertThat(fates).containsExactly(Fate.DUE);
    }

    @Test
    void theLastPhaseOfAReconcileKeepsItsPlaceToo() {
        World world = linked();
        world.rest();
        List<String> gone = world.right.records().ids(World.R);
        gone.forEach(id -> world.right.records().delete(World.R, id));
        world.clock.pass(Duration.ofMinutes(1));
        world.right.faults().onceAfter("list", () -> world.right.faults().fail("read", limit()));

        Report report = world.full();

        assertThat(report.stopped()).contains(WHY);
        assertThat(world.links.run(world.key()).open().orElseThrow().phase()).isEqualTo(RunState.Phase.MISSING);
    }

    @Test
    @DisplayName("N10: an invocation while the limit lasts does as little as possible")
    void costsNextToNothingWhileItLasts() {
        World world = linked();
        world.right.faults().fail("read", limit());
        world.sync();
        world.right.faults().fail("read", limit());
        long writes = world.links.calls().writes();

        Report report = world.sync();

        assertThat(world.links.calls().writes() - writes).isLessThanOrEqualTo(4);
        assertThat(report.notes())
                .filteredOn(note -> note.done().equals("stopped"))
                .hasSize(1);
    }

    @Test
    @DisplayName("what a record brings along stops at a limit as well as the record itself")
    void stopsAtALimitOfAnotherPair() {
        Trade trade = new Trade.Setting().build().listed();
        for (int i = 0; i < 20; i++) {
            String customer = trade.add(Side.LEFT, "Customer", "{name: 'C" + i + "', email: '" + i + "@x'}");
            trade.add(Side.LEFT, "Contact", "{name: 'N" + i + "', customerId: '" + customer + "'}");
        }
        trade.clock.pass(Duration.ofMinutes(1));
        trade.ledger.faults().fail("create", limit());
        long writes = trade.links.calls().writes();

        Report report = trade.engine.run("contact", Kind.SYNC, trade.budget(), Progress.NONE);

        assertThat(report.stopped()).contains(WHY);
        assertThat(trade.ledger.creates()).as("the refused one").isEqualTo(1);
        assertThat(trade.links.calls().writes() - writes).isLessThanOrEqualTo(10);
    }

    @Test
    void aSystemOnBothSidesIsOpenedOnceSoThatItHasOneLimit() {
        World world = World.of();
        Dataflow itself = new Dataflow(
                "l-l", world.dataflow.left(), world.dataflow.left(), world.dataflow.tie(), world.dataflow.pairs());
        AtomicInteger opened = new AtomicInteger();

        new Engine(
                "default",
                itself,
                name -> {
                    opened.incrementAndGet();
                    return world.left;
                },
                world.links,
                world.fingerprints,
                world.clock,
                () -> "id",
                World.AUTO);

        assertThat(opened).hasValue(1);
    }
}
