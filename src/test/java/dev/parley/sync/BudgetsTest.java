package dev.parley.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.dataflow.Side;
import dev.parley.playground.twin.MemoryLinks;
import dev.parley.sync.RunState.Kind;
import org.junit.jupiter.api.Test;

/** What a change may cost, counted at both systems and at the store. */
final class BudgetsTest {

    /** Counts from here on, through a handle of its own on the store. */
    private static final class Meter {
        private final World world;
        private final long leftReads;
        private final long rightReads;
        private final long leftLists;
        private final long rightLists;
        private final long writes;
        private final Links.Calls store;

        Meter(World world) {
            this.world = world;
            leftReads = world.left.reads();
            rightReads = world.right.reads();
            leftLists = world.left.lists();
            rightLists = world.right.lists();
            writes = world.remoteWrites();
            store = world.engine.links().calls();
        }

        String remote() {
            return "reads " + (world.left.reads() - leftReads) + "+" + (world.right.reads() - rightReads) + ", lists "
                    + (world.left.lists() - leftLists) + "+" + (world.right.lists() - rightLists) + ", writes "
                    + (world.remoteWrites() - writes);
        }

        long storeReads() {
            return world.engine.links().calls().reads() - store.reads();
        }

        long storeWrites() {
            return world.engine.links().calls().writes() - store.writes();
        }
    }

    @Test
    void editsALinkedRecordWithOneReadOfEachSideAndTwoStoreWrites() {
        for (Side side : Side.values()) {
            World world = World.linked("email", "a@x", "name", "v1");
            if (side == Side.LEFT) {
                world.setLeft("C0001", "name", "v2");
            } else {
                world.setRight("P0001", "name", "v2");
            }
            Meter meter = new Meter(world);

            world.webhook(side, side == Side.LEFT ? "C0001" : "P0001");

            assertThat(meter.remote()).isEqualTo("reads 1+1, lists 0+0, writes 1");
            assertThat(meter.storeReads()).isLessThanOrEqualTo(2);
            assertThat(meter.storeWrites()).isEqualTo(2);
        }
    }

    @Test
    void answersAnEchoWithoutAnyWrite() {
        World world = World.linked("email", "a@x", "name", "v1");
        world.setLeft("C0001", "name", "v2");
        world.webhook(Side.LEFT, "C0001");
        Meter meter = new Meter(world);

        world.webhook(Side.RIGHT, "P0001");

        assertThat(meter.remote()).isEqualTo("reads 1+1, lists 0+0, writes 0");
        assertThat(meter.storeWrites()).isZero();
    }

    @Test
    void searchesForOthersWithTheKeyWhereTheSystemCanInsteadOfListingAll() {
        World.Setting setting = new World.Setting();
        setting.searchLeft = true;
        setting.searchRight = true;
        setting.uniqueRight = true;
        World world = setting.build();
        world.sync();
        String l1 = world.addLeft("email", "a@x", "name", "Ann");
        Meter meter = new Meter(world);

        world.webhook(Side.LEFT, l1);

        assertThat(meter.remote()).isEqualTo("reads 2+0, lists 0+0, writes 1");
    }

    @Test
    void createsACounterpartWithOneReadOneLookUpAndTwoTransactions() {
        World.Setting setting = new World.Setting();
        setting.searchRight = true;
        setting.uniqueRight = true;
        World world = setting.build();
        world.sync();
        String l1 = world.addLeft("email", "a@x", "name", "Ann");
        Meter meter = new Meter(world);

        world.webhook(Side.LEFT, l1);

        assertThat(meter.remote()).isEqualTo("reads 1+0, lists 1+0, writes 1");
        assertThat(meter.storeWrites()).isEqualTo(2);
        assertThat(world.entry(Side.LEFT, l1).state()).isEqualTo(Entry.State.LINKED);
    }

    @Test
    void comparesAnUnchangedPageWithOneBatchReadOnTheLeftAndTwoOnTheRight() {
        World world = World.of();
        for (int i = 0; i < 250; i++) {
            world.addLeft("email", i + "@x", "name", "N" + i);
            world.addRight("email", i + "@x", "name", "N" + i);
        }
        world.left.pageSize(500);
        world.right.pageSize(500);
        world.sync();
        world.full();
        Engine fresh = world.worker();
        long remote = world.remoteWrites();
        MemoryLinks handle = (MemoryLinks) fresh.links();

        Report report = fresh.run("contact", Kind.RECONCILE, world.budget(), Progress.NONE);

        assertThat(report.counts().unchanged()).isEqualTo(500);
        assertThat(world.remoteWrites()).isEqualTo(remote);
        // two pages, and two more
        assertThat(handle.calls().writes()).isLessThanOrEqualTo(2 + 2);
        // 3 + 6 batches; meta, run, due; two sets of seen pages, two pages of links
        assertThat(handle.calls().reads()).isLessThanOrEqualTo(9 + 3 + 2 + 2);
    }

    @Test
    void listsOrdersOfWhichNothingComesWithoutReadingThemOneByOne() {
        Trade trade = Trade.of().listed();
        trade.add(Side.RIGHT, "Order", "{number: '9'}");
        long before = trade.ledger.reads();

        trade.full();

        assertThat(trade.ledger.reads()).isEqualTo(before);
    }
}
