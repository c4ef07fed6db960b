package dev.parley.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.dataflow.Side;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A system is away, and comes back: nothing is lost, nothing is asked for all the time, and nobody has to act. */
final class OutageTest {

    private static World linked(int records) {
        World world = World.of();
        for (int i = 0; i < records; i++) {
            world.addLeft("email", i + "@x", "name", "N" + i);
            world.addRight("email", i + "@x", "name", "N" + i);
        }
        world.rest();
        return world;
    }

    private static String left(int i) {
        return String.format("C%04d", i + 1);
    }

    private static String right(int i) {
        return String.format("P%04d", i + 1);
    }

    @Test
    @DisplayName("N08: right down for two hours, 500 edits on 50 records: at most 50 writes once it is back")
    void catchesUpWithOneWritePerRecord() {
        World world = linked(50);
        Outage outage = Outage.of(world.right).begins(Outage.timeout());
        for (int minute = 0; minute < 120; minute++) {
            for (int edit = 0; edit < 5 && minute < 100; edit++) {
                int record = (minute * 5 + edit) % 50;
                world.setLeft(left(record), "name", "at " + minute);
                world.webhook(Side.LEFT, left(record));
            }
            quietly(world);
        }
        assertThat(world.remoteWrites()).isZero();

        outage.ends();
        Instant back = world.clock.instant();
        while (behind(world) && Duration.between(back, world.clock.instant()).toHours() < 3) {
            world.sync();
        }

        assertThat(behind(world)).isFalse();
        assertThat(Duration.between(back, world.clock.instant())).isLessThan(Duration.ofMinutes(30));
        assertThat(world.right.writes()).isLessThanOrEqualTo(50);
        world.rest();
        assertThat(world.links.problems(world.key(), 10)).isEmpty();
        assertThat(world.right.writes()).isLessThanOrEqualTo(50);
    }

    private static boolean behind(World world) {
        for (int i = 0; i < 50; i++) {
            if (!world.right(right(i), "name").equals(world.left(left(i), "name"))) {
                return true;
            }
        }
        return false;
    }

    /** A run that fails as long as the other system is away. */
    private static void quietly(World world) {
        try {
            world.sync();
        } catch (RemoteFailure.Unavailable away) {
            assertThat(away).hasMessage("GET: timed out");
        }
    }

    @Test
    @DisplayName("N08: what others refer to comes first when the system is back")
    void keepsTheOrderOfDependencies() {
        Trade trade = Trade.of().listed();
        Outage outage = Outage.of(trade.ledger).begins(Outage.timeout());
        String customer = trade.add(Side.LEFT, "Customer", "{'name':'Acme','email':'acme@x'}");
        List<String> contacts = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            contacts.add(trade.add(
                    Side.LEFT, "Contact", "{'name':'Ann','email':'" + i + "@x','customerId':'" + customer + "'}"));
        }
        for (int minute = 0; minute < 30; minute++) {
            contacts.forEach(contact -> trade.webhook("contact", Side.LEFT, contact));
            trade.clock.pass(Duration.ofMinutes(1));
        }

        outage.ends();
        trade.clock.pass(Duration.ofHours(1));
        trade.rest();

        String counterpart = trade.other("customer", Side.LEFT, customer);
        assertThat(contacts).allSatisfy(contact -> assertThat(
                        trade.get(Side.RIGHT, "Contact", trade.other("contact", Side.LEFT, contact), "customerId"))
                .isEqualTo(counterpart));
        assertThat(trade.ledger.creates()).isEqualTo(6);
    }

    @Test
    @DisplayName("a record whose reads always fail is asked for with growing waits, and blocks no other")
    void asksLessAndLessOftenForARecordThatIsAway() {
        World world = linked(10);
        Outage outage = Outage.of(world.right, "read").begins(Outage.timeout());
        for (int i = 0; i < 4; i++) {
            world.setLeft(left(i), "name", "new");
            world.webhook(Side.LEFT, left(i));
        }
        for (int minute = 0; minute < 10 * 60; minute++) {
            world.sync();
        }

        Problem problem = world.entry(Side.LEFT, left(0)).problem().orElseThrow();
        assertThat(problem.code()).isEqualTo(Problem.Code.UNAVAILABLE);
        assertThat(problem.message()).isEqualTo("GET: timed out");
        assertThat(problem.next().orElseThrow()).isAfter(world.clock.instant().minusSeconds(60));
        assertThat(outage.calls()).isLessThan(4 * 20);
    }

    @Test
    void asksNoLessOftenBecauseOfWebhooksThatComeMeanwhile() {
        World world = linked(1);
        Outage outage = Outage.of(world.right, "read").begins(Outage.timeout());
        world.setLeft(left(0), "name", "new");
        world.webhook(Side.LEFT, left(0));
        world.sync();
        Problem before = world.entry(Side.LEFT, left(0)).problem().orElseThrow();

        for (int i = 0; i < 20; i++) {
            world.webhook(Side.LEFT, left(0));
        }

        assertThat(world.entry(Side.LEFT, left(0)).problem()).contains(before);
        outage.ends();
        assertThat(world.webhook(Side.LEFT, left(0))).isEqualTo(Fate.UPDATED);
        assertThat(world.entry(Side.LEFT, left(0)).problem()).isEmpty();
    }

    @Test
    @DisplayName("records whose writes always fail do not keep the rows behind them from being handled")
    void doesNotLetRecordsThatFailBlockThePage() {
        World world = linked(10);
        Outage.of(world.right, "update").begins(Outage.timeout());
        for (int i = 0; i < 5; i++) {
            world.setLeft(left(i), "name", "fails");
        }
        world.setRight(right(9), "name", "behind them");

        for (int run = 0; run < 10; run++) {
            world.sync();
        }

        assertThat(world.left(left(9), "name")).isEqualTo("behind them");
        assertThat(world.problem(Side.LEFT, left(4))).contains(Problem.Code.UNAVAILABLE);
    }

    @Test
    @DisplayName("N16: a read that times out changes nothing that is stored, and is tried again by itself")
    void changesNothingWhenAReadTimesOut() {
        World world = linked(1);
        Link before = world.link(left(0));
        world.setLeft(left(0), "name", "new");
        world.right.faults().fail("read", Outage.timeout());

        Fate fate = world.webhook(Side.LEFT, left(0));

        assertThat(fate).isEqualTo(Fate.DUE);
        assertThat(world.link(left(0))).isEqualTo(before);
        world.rest();
        assertThat(world.right(right(0), "name")).isEqualTo("new");
    }

    @Test
    @DisplayName("N14: a page of HTML instead of a record or a list is a failure, never an empty answer")
    void takesHtmlForAFailure() {
        World world = linked(2);
        RemoteFailure html = new RemoteFailure.Unreadable("GET: 200 with text/html", null);
        Outage lists = Outage.of(world.right, "list").begins(html);

        assertThatThrownBy(world::full).isSameAs(html);
        lists.ends();
        world.setLeft(left(0), "name", "new");
        world.right.faults().fail("read", html);
        world.webhook(Side.LEFT, left(0));

        assertThat(world.entry(Side.RIGHT, right(1)).state()).isEqualTo(Entry.State.LINKED);
        Problem problem = world.entry(Side.LEFT, left(0)).problem().orElseThrow();
        assertThat(problem.code()).isEqualTo(Problem.Code.UNREADABLE);
        assertThat(problem.next()).isPresent();
        world.rest();
        assertThat(world.right(right(0), "name")).isEqualTo("new");
        assertThat(world.entry(Side.LEFT, left(0)).problem()).isEmpty();
    }

    @Test
    @DisplayName("F14, AUTH: while a system denies access every run fails; afterwards all goes on by itself")
    void goesOnByItselfOnceAccessIsGranted() {
        World world = linked(3);
        RemoteFailure denied = new RemoteFailure.Denied("GET: 401");
        Outage outage = Outage.of(world.right).begins(denied);
        world.setLeft(left(0), "name", "new");

        assertThatThrownBy(() -> world.webhook(Side.LEFT, left(0))).isSameAs(denied);
        assertThatThrownBy(world::full).isSameAs(denied);
        assertThatThrownBy(world::sync).isSameAs(denied);
        outage.ends();
        world.rest();

        assertThat(world.right(right(0), "name")).isEqualTo("new");
        assertThat(world.links.problems(world.key(), 10)).isEmpty();
        assertThat(world.right.writes()).isEqualTo(1);
    }
}
