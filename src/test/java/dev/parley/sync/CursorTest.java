package dev.parley.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.dataflow.Side;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Group L: a change feed is walked without a gap, whatever moves, comes late or bears one stamp. */
final class CursorTest {

    private static final int ROWS = 25;

    private final List<String> lefts = new ArrayList<>();
    private final World world = linked();

    /** Many linked pairs at rest; three pages of them on each side. */
    private World linked() {
        World many = World.of();
        for (int i = 10; i < 10 + ROWS; i++) {
            lefts.add(many.addLeft("email", i + "@x", "name", "N" + i));
            many.addRight("email", i + "@x", "name", "N" + i);
        }
        many.rest();
        many.left.pageSize(10);
        many.right.pageSize(10);
        many.clock.pass(Duration.ofHours(1));
        many.sync();
        return many;
    }

    private String right(String left) {
        return world.link(left).right();
    }

    private void assertAllArrived(String property, String value) {
        for (String left : lefts) {
            assertThat(world.right(right(left), property)).as(left).isEqualTo(value);
        }
    }

    @Test
    @DisplayName("I12: many rows of one stamp, which own writes move while they are paged, are all handled in one run")
    void handlesAllRowsOfOneStamp() {
        lefts.forEach(left -> world.left.records().set(World.L, left, "zip", "0150"));
        lefts.forEach(left -> world.right.records().set(World.R, right(left), "phone", "7"));

        world.sync();

        assertAllArrived("zip", "0150");
        lefts.forEach(left -> assertThat(world.left(left, "phone")).isEqualTo("7"));
    }

    @Test
    @DisplayName("L03: pages whose stamps lie further apart than the overlap leave no gap between them")
    void leavesNoGapBetweenPages() {
        lefts.forEach(left -> {
            world.clock.pass(Duration.ofMinutes(1));
            world.left.records().set(World.L, left, "zip", "0150");
        });

        world.sync();

        assertAllArrived("zip", "0150");
    }

    @Test
    @DisplayName("L01: a record that changes during a run, behind its position or ahead of it, is not lost")
    void losesNoChangeMadeDuringARun() {
        lefts.forEach(left -> {
            world.clock.pass(Duration.ofSeconds(40));
            world.left.records().set(World.L, left, "zip", "0150");
        });
        String behind = lefts.get(0);
        String ahead = lefts.get(20);
        world.left.faults().onceBefore("list", () -> {});
        world.left.faults().onceBefore("list", () -> {
            world.setLeft(behind, "zip", "behind");
            world.setLeft(ahead, "zip", "ahead");
        });

        world.sync();
        world.sync();

        assertThat(world.right(right(behind), "zip")).isEqualTo("behind");
        assertThat(world.right(right(ahead), "zip")).isEqualTo("ahead");
    }

    @Test
    @DisplayName("L02: a record committed late, with a stamp a little before the cursor, is found by the next run")
    void findsALateCommitWithinTheOverlap() {
        world.setLeft(lefts.get(0), "zip", "1");
        world.sync();
        Instant cursor = world.links.run(world.key()).cursors().get(Side.LEFT);
        Duration back = Duration.between(world.clock.instant(), cursor).minusSeconds(20);
        world.clock.pass(back);
        world.left.records().set(World.L, lefts.get(1), "zip", "late");
        world.clock.pass(back.negated());

        world.sync();

        assertThat(world.right(right(lefts.get(1)), "zip")).isEqualTo("late");
    }

    @Test
    @DisplayName("L02: one with a stamp before the overlap is found by the next reconcile")
    void findsAVeryLateCommitByAReconcile() {
        world.setLeft(lefts.get(0), "zip", "1");
        world.sync();
        world.clock.pass(Duration.ofHours(-1));
        world.left.records().set(World.L, lefts.get(1), "zip", "late");
        world.clock.pass(Duration.ofHours(1));

        world.full();

        assertThat(world.right(right(lefts.get(1)), "zip")).isEqualTo("late");
    }

    @Test
    @DisplayName("L04: the cursor keeps the whole stamp, and nothing of the same second is skipped")
    void keepsTheWholeStamp() {
        world.clock.pass(Duration.ofNanos(123_456_700));
        world.left.records().set(World.L, lefts.get(0), "zip", "1");
        Instant stamp = world.left
                .read(World.L, lefts.get(0))
                .flatMap(record -> record.stamp(Traits.RECORD))
                .orElseThrow();
        world.sync();
        assertThat(world.links.run(world.key()).cursors()).containsEntry(Side.LEFT, stamp);
        world.clock.pass(Duration.ofMinutes(-1).plusNanos(100));
        world.left.records().set(World.L, lefts.get(1), "zip", "2");
        world.clock.pass(Duration.ofMinutes(1));

        world.sync();

        assertThat(world.right(right(lefts.get(1)), "zip")).isEqualTo("2");
    }

    @ParameterizedTest
    @ValueSource(longs = {-3600, 3600})
    @DisplayName("L05: a system whose clock is an hour off loses no change, whatever was listed before")
    void losesNoChangeToAnotherClock(long offset) {
        World off = World.of();
        off.left.faults().offset(Duration.ofSeconds(offset));
        String l1 = off.addLeft("email", "a@x", "name", "Ann");
        off.addRight("email", "a@x", "name", "Ann");
        off.left.faults().onceAfter("list", () -> off.setLeft(l1, "phone", "1"));
        off.sync();
        off.sync();
        assertThat(off.right("P0001", "phone")).isEqualTo("1");
        off.full();
        off.setLeft(l1, "phone", "2");

        off.sync();

        assertThat(off.right("P0001", "phone")).isEqualTo("2");
    }

    @Test
    @DisplayName("L05: nor is a record lost that is created first in such a system")
    void losesNoFirstRecordToAnotherClock() {
        World off = World.of();
        off.left.faults().offset(Duration.ofHours(-1));
        off.sync();
        String l1 = off.addLeft("email", "a@x", "name", "Ann");

        off.sync();

        assertThat(off.entry(Side.LEFT, l1).state()).isEqualTo(Entry.State.LINKED);
    }

    @Test
    @DisplayName("L06: stopped in the middle of a page, the run goes on at that page and writes nothing twice")
    void goesOnInTheMiddleOfAPage() {
        lefts.forEach(left -> world.setLeft(left, "zip", "0150"));
        for (int write = 0; write < 14; write++) {
            world.right.faults().onceBefore("update", () -> {});
        }
        world.right.faults().onceBefore("update", () -> {
            throw new Error("stopped");
        });
        assertThatThrownBy(world::sync).hasMessage("stopped");
        long lists = world.left.lists();
        world.clock.pass(Duration.ofMinutes(15));

        world.sync();

        assertAllArrived("zip", "0150");
        assertThat(world.right.writes()).isEqualTo(ROWS + 1);
        assertThat(world.left.lists() - lists).isEqualTo(2);
    }

    @Test
    @DisplayName(
            "L08: a row that a deletion moves to an earlier page while pages are listed is neither lost nor retired")
    void retiresNoRowThatMovedBetweenPages() {
        world.left.faults().onceAfter("list", () -> world.left.records().delete(World.L, lefts.get(3)));

        world.full();
        world.rest();

        assertThat(world.entry(Side.LEFT, lefts.get(3)).state()).isEqualTo(Entry.State.RETIRED);
        for (String left : lefts) {
            if (!left.equals(lefts.get(3))) {
                assertThat(world.entry(Side.LEFT, left).state()).as(left).isEqualTo(Entry.State.LINKED);
            }
        }
    }

    @Test
    @DisplayName("L08: a new record on a page that was listed already is created by the next run")
    void findsANewRecordBehindTheListing() {
        List<String> added = new ArrayList<>();
        world.left.faults().onceAfter("list", () -> {
            world.left.records().delete(World.L, lefts.get(3));
            added.add(world.addLeft("email", "new@x", "name", "New"));
        });

        world.full();
        world.sync();

        assertThat(world.entry(Side.LEFT, added.get(0)).state()).isEqualTo(Entry.State.LINKED);
    }

    @Test
    @DisplayName("L12: while everything is listed for the first time, no older row undoes what a webhook brought over")
    void undoesNothingByTheFirstListing() {
        World first = World.of();
        for (int i = 10; i < 35; i++) {
            first.addLeft("email", i + "@x", "name", "N" + i);
            first.addRight("email", i + "@x", "name", "N" + i);
        }
        first.left.pageSize(10);
        first.right.pageSize(10);
        Engine webhooks = first.worker();
        for (int page = 0; page < 6; page++) {
            String left = "C00" + String.format("%02d", 1 + 2 * page);
            first.left.faults().onceAfter("list", () -> {
                first.setLeft(left, "name", "live");
                webhooks.reconcile("contact", Side.LEFT, left, first.budget(), false);
            });
        }

        first.sync();
        first.rest();

        assertThat(first.left("C0001", "name")).isEqualTo("live");
        assertThat(first.right(first.link("C0001").right(), "name")).isEqualTo("live");
        assertThat(first.left.writes()).isZero();
    }

    @Test
    @DisplayName("L07: a cursor moves only over pages that are done: a page that failed is read again")
    void movesNoCursorOverAPageThatFailed() {
        lefts.forEach(left -> world.setLeft(left, "zip", "0150"));
        world.left.faults().onceBefore("list", () -> {});
        world.left.faults().fail("list", new RemoteFailure.Unavailable("GET: 500", false, Optional.empty(), null));
        assertThatThrownBy(world::sync).isInstanceOf(RemoteFailure.Unavailable.class);

        world.sync();

        assertAllArrived("zip", "0150");
    }
}
