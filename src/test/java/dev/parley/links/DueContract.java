package dev.parley.links;

import static dev.parley.links.LinksFixture.claim;
import static dev.parley.links.LinksFixture.intent;
import static dev.parley.links.LinksFixture.link;
import static dev.parley.links.LinksFixture.problem;
import static dev.parley.links.LinksFixture.stored;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.dataflow.Side;
import dev.parley.sync.Claim;
import dev.parley.sync.Entry;
import dev.parley.sync.Link;
import dev.parley.sync.Links;
import dev.parley.sync.Links.DueRecord;
import dev.parley.sync.Problem;
import dev.parley.sync.Refusals;
import dev.parley.sync.Written;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Due marks and the search for something to do. */
public interface DueContract extends LinksFixture {

    @Test
    default void marksAnUnknownRecordDue() {
        Entry.Due due = links().markDue(pair(), Side.LEFT, "L1", NOW, "webhook");

        assertThat(due).isEqualTo(new Entry.Due(1, NOW, "webhook"));
        Entry entry = left("L1");
        assertThat(entry.due()).contains(due);
        assertThat(entry.state()).isEqualTo(Entry.State.NONE);
        assertThat(entry.version()).isZero();
        assertThat(due(NOW)).containsExactly(new DueRecord(Side.LEFT, "L1", NOW));
        assertThat(due(NOW.minusNanos(100))).isEmpty();
    }

    private List<DueRecord> due(Instant now) {
        return links().due(pair(), now, 100);
    }

    @Test
    default void letsTheEarlierOfTwoTimesWin() {
        links().markDue(pair(), Side.LEFT, "L1", NOW, "first");

        Entry.Due later = links().markDue(pair(), Side.LEFT, "L1", LATER, "second");
        Entry.Due earlier = links().markDue(pair(), Side.LEFT, "L1", EARLIER, "third");

        assertThat(later).isEqualTo(new Entry.Due(2, NOW, "second"));
        assertThat(earlier).isEqualTo(new Entry.Due(3, EARLIER, "third"));
        assertThat(left("L1").due()).contains(earlier);
        assertThat(due(NOW)).containsExactly(new DueRecord(Side.LEFT, "L1", EARLIER));
    }

    @Test
    default void aMarkLaterThanARetryHidesNothing() {
        links().note(pair(), left("L1"), Optional.of(problem(Problem.Code.UNAVAILABLE, NOW)));

        Entry.Due due = links().markDue(pair(), Side.LEFT, "L1", LATER, "webhook");

        assertThat(due.notBefore()).isEqualTo(LATER);
        assertThat(due(NOW)).containsExactly(new DueRecord(Side.LEFT, "L1", NOW));
        stored(links().note(pair(), left("L1"), Optional.empty()));
        assertThat(due(NOW)).isEmpty();
        assertThat(due(LATER)).containsExactly(new DueRecord(Side.LEFT, "L1", LATER));
    }

    @Test
    default void clearsAMark() {
        Entry.Due due = links().markDue(pair(), Side.RIGHT, "R1", NOW, "webhook");

        Written<Boolean> cleared = links().clearDue(pair(), Side.RIGHT, "R1", due.counter());

        assertThat(cleared).isEqualTo(new Written.Done<>(true));
        assertThat(right("R1").due()).isEmpty();
        assertThat(due(LATER)).isEmpty();
    }

    @Test
    default void clearsNothingTwice() {
        Entry.Due due = links().markDue(pair(), Side.RIGHT, "R1", NOW, "webhook");
        links().clearDue(pair(), Side.RIGHT, "R1", due.counter());

        assertThat(links().clearDue(pair(), Side.RIGHT, "R1", due.counter())).isEqualTo(new Written.Done<>(false));
        assertThat(links().clearDue(pair(), Side.RIGHT, "R2", 1)).isEqualTo(new Written.Done<>(false));
    }

    @Test
    default void keepsAMarkSetWhileTheRecordWasWorkedOn() {
        Entry.Due read = links().markDue(pair(), Side.LEFT, "L1", EARLIER, "first hint");
        Entry.Due meanwhile = another().markDue(pair(), Side.LEFT, "L1", NOW, "second hint");

        Written<Boolean> refused = links().clearDue(pair(), Side.LEFT, "L1", read.counter());

        assertThat(refused).isEqualTo(new Written.Refused<>(Refusals.MARKED, Optional.empty()));
        assertThat(left("L1").due()).contains(meanwhile);
        assertThat(due(NOW)).hasSize(1);
    }

    @Test
    default void countsOnAfterAMarkWasCleared() {
        Entry.Due first = links().markDue(pair(), Side.LEFT, "L1", NOW, "first");
        links().clearDue(pair(), Side.LEFT, "L1", first.counter());

        Entry.Due second = links().markDue(pair(), Side.LEFT, "L1", NOW, "second");

        assertThat(second.counter()).isEqualTo(2);
        assertThat(another().clearDue(pair(), Side.LEFT, "L1", first.counter()).done())
                .isFalse();
    }

    @Test
    default void clearingAMarkLeavesARetryToBeFound() {
        Entry.Due due = links().markDue(pair(), Side.LEFT, "L1", EARLIER, "webhook");
        links().note(pair(), left("L1"), Optional.of(problem(Problem.Code.UNAVAILABLE, NOW)));

        links().clearDue(pair(), Side.LEFT, "L1", due.counter());

        assertThat(due(EARLIER)).isEmpty();
        assertThat(due(NOW)).containsExactly(new DueRecord(Side.LEFT, "L1", NOW));
    }

    @Test
    default void aMarkDoesNotDisturbTheWorkerWhoReadBefore() {
        Link link = linked("L1", "R1");
        links().markDue(pair(), Side.LEFT, "L1", NOW, "webhook");

        Link intended = stored(links().intend(pair(), link, intent("i1", LATER)));
        Entry.Due during = another().markDue(pair(), Side.LEFT, "L1", NOW, "another webhook");
        stored(links().settle(pair(), intended, intended));

        assertThat(left("L1").due()).contains(during);
        assertThat(during.counter()).isEqualTo(2);
        assertThat(due(NOW)).containsExactly(new DueRecord(Side.LEFT, "L1", NOW));
    }

    @Test
    default void keepsAMarkThroughEveryOtherWrite() {
        Entry before = left("L1");
        Entry.Due mark = another().markDue(pair(), Side.LEFT, "L1", NOW, "webhook");

        Entry claimed = stored(links().claim(pair(), before, claim(Side.LEFT, "L1")));
        Entry replaced = stored(links().reclaim(pair(), claimed, claim(Side.LEFT, "L1")));
        Entry released = stored(links().release(pair(), replaced));
        Entry noted = stored(links().note(pair(), released, Optional.of(problem(Problem.Code.REJECTED, LATER))));
        Link link = stored(links().link(pair(), noted, right("R1"), link("L1", "R1"), List.of()));
        Entry noted2 = stored(links().note(pair(), left("L1"), Optional.of(problem(Problem.Code.REJECTED, null))));
        Entry retired = stored(links().retire(pair(), noted2.link().orElseThrow(), Entry.State.RETIRED, "gone", NOW));

        assertThat(List.of(claimed, replaced, released, noted, noted2, retired))
                .allSatisfy(entry -> assertThat(entry.due()).contains(mark));
        assertThat(link.problem()).isEmpty();
        assertThat(due(NOW)).containsExactly(new DueRecord(Side.LEFT, "L1", NOW));
    }

    @Test
    default void seesMarksSetOnBothWhileTheyWereLinked() {
        Entry left = left("L1");
        Entry right = right("R1");
        another().markDue(pair(), Side.LEFT, "L1", NOW, "webhook");
        another().markDue(pair(), Side.RIGHT, "R1", EARLIER, "webhook");

        stored(links().link(pair(), left, right, link("L1", "R1"), List.of()));

        assertThat(due(NOW))
                .containsExactly(new DueRecord(Side.RIGHT, "R1", EARLIER), new DueRecord(Side.LEFT, "L1", NOW));
        assertThat(right("R1").due()).isPresent();
    }

    @Test
    default void findsProblemsToBeTriedAgain() {
        links().note(pair(), left("L1"), Optional.of(problem(Problem.Code.UNAVAILABLE, NOW)));
        links().note(pair(), left("L2"), Optional.of(problem(Problem.Code.UNAVAILABLE, LATER)));

        assertThat(due(NOW)).containsExactly(new DueRecord(Side.LEFT, "L1", NOW));
        assertThat(due(LATER)).hasSize(2);
    }

    @Test
    default void findsAParkedProblemAmongProblemsOnly() {
        links().note(pair(), left("L1"), Optional.of(problem(Problem.Code.AMBIGUOUS, null)));

        assertThat(due(Instant.parse("9998-01-01T00:00:00Z"))).isEmpty();
        assertThat(links().problems(pair(), 10).stream().map(Entry::id)).containsExactly("L1");
    }

    @Test
    default void doesNotTakeAMarkForAProblem() {
        links().markDue(pair(), Side.LEFT, "L1", NOW, "webhook");

        assertThat(links().problems(pair(), 10)).isEmpty();
    }

    @Test
    default void findsExpiredIntents() {
        Link link = linked("L1", "R1");
        Link intended = intended(link, "i1", LATER);

        assertThat(due(NOW)).isEmpty();
        assertThat(due(LATER)).containsExactly(new DueRecord(Side.LEFT, "L1", LATER));
        stored(links().settle(pair(), intended, intended));
        assertThat(due(LATER)).isEmpty();
    }

    @Test
    default void findsExpiredClaims() {
        Entry claimed = claimed(Side.RIGHT, "R1");
        Instant expiry = NOW.plus(Duration.ofMinutes(2));

        assertThat(due(NOW)).isEmpty();
        assertThat(due(expiry)).containsExactly(new DueRecord(Side.RIGHT, "R1", expiry));
        Claim renewed = new Claim(
                Side.RIGHT, "R1", "parley:ref", List.of(), Map.of(), List.of(), NOW, expiry.plusSeconds(60), true);
        stored(links().reclaim(pair(), claimed, renewed));
        assertThat(due(expiry)).isEmpty();
        assertThat(due(expiry.plusSeconds(60))).hasSize(1);
    }

    @Test
    default void findsTheOldestFirstAndNoMoreThanAskedFor() {
        links().markDue(pair(), Side.LEFT, "L3", NOW, "webhook");
        links().markDue(pair(), Side.RIGHT, "R1", NOW.minusNanos(100), "webhook");
        links().markDue(pair(), Side.LEFT, "L2", EARLIER, "webhook");

        assertThat(links().due(pair(), NOW, 2).stream().map(DueRecord::id)).containsExactly("L2", "R1");
    }

    @Test
    default void countsAMarkAsOneWrite() {
        Links.Calls before = links().calls();

        links().markDue(pair(), Side.LEFT, "L1", NOW, "webhook");

        assertThat(links().calls()).isEqualTo(new Links.Calls(before.reads(), before.writes() + 1));
    }

    @Test
    default void anEarlierMarkSetMeanwhileIsFoundAtItsOwnTime() {
        linked("L1", "R1");
        links().markDue(pair(), Side.LEFT, "L1", LATER, "first hint");
        Entry read = left("L1");
        another().markDue(pair(), Side.LEFT, "L1", EARLIER, "second hint");

        stored(links().intend(pair(), read.link().orElseThrow(), intent("i1", LATER)));

        assertThat(due(EARLIER)).containsExactly(new DueRecord(Side.LEFT, "L1", EARLIER));
    }

    @Test
    default void writesAMarkedLinkAsOftenAsAnyOther() {
        linked("L1", "R1");
        another().markDue(pair(), Side.LEFT, "L1", NOW, "webhook");
        Links.Calls before = links().calls();

        Link link = right("R1").link().orElseThrow();
        Link intended = intended(link, "i1", LATER);
        stored(links().settle(pair(), intended, intended));

        assertThat(links().calls()).isEqualTo(new Links.Calls(before.reads() + 2, before.writes() + 2));
    }
}
