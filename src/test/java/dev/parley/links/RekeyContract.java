package dev.parley.links;

import static dev.parley.links.LinksFixture.claim;
import static dev.parley.links.LinksFixture.intent;
import static dev.parley.links.LinksFixture.key;
import static dev.parley.links.LinksFixture.link;
import static dev.parley.links.LinksFixture.problem;
import static dev.parley.links.LinksFixture.stored;
import static dev.parley.links.LinksFixture.taking;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.dataflow.Side;
import dev.parley.sync.Claim;
import dev.parley.sync.Entry;
import dev.parley.sync.Entry.State;
import dev.parley.sync.Link;
import dev.parley.sync.Links;
import dev.parley.sync.Links.DueRecord;
import dev.parley.sync.Problem;
import dev.parley.sync.Refusals;
import dev.parley.sync.Written;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A link whose record got another id. */
public interface RekeyContract extends LinksFixture {

    private Written<Link> rekeyed(Link link, Side side, String id) {
        return links().rekey(pair(), link, side, id, "moved", NOW);
    }

    private Entry entry(Side side, String id) {
        return links().find(pair(), side, id);
    }

    private Link whole() {
        Link.LastWrite write = new Link.LastWrite(
                EARLIER, Map.of("record", EARLIER), Map.of("email", new Link.Sent("src", "old", "new")));
        Link given = link("L1", "R1")
                .withLastWrites(Map.of(Side.RIGHT, write))
                .withIntent(Optional.of(intent("i1", LATER)))
                .withProblem(Optional.of(problem(Problem.Code.CONFLICT, LATER)));
        return stored(links().link(pair(), left("L1"), right("R1"), given, List.of(key("k1"))));
    }

    @ParameterizedTest
    @EnumSource(Side.class)
    default void movesAllOfALinkToTheNewId(Side side) {
        Link link = whole();

        Link moved = stored(rekeyed(link, side, "new"));

        Link.History entry = new Link.History(NOW, side, "*", "moved");
        assertThat(moved.atVersion(0))
                .isEqualTo(link.withId(side, "new").remembering(List.of(entry)).atVersion(0));
        for (Side one : Side.values()) {
            Entry found = entry(one, moved.id(one));
            assertThat(found.state()).isEqualTo(State.LINKED);
            assertThat(found.other()).contains(moved.id(one.opposite()));
            assertThat(found.link()).contains(moved);
            assertThat(found.problem()).isEqualTo(link.problem());
        }
        assertThat(moved.version()).isEqualTo(left(moved.left()).version());
        assertThat(links().links(pair(), 10, Optional.empty()).links()).containsExactly(moved);
    }

    @ParameterizedTest
    @EnumSource(Side.class)
    default void leavesATombstoneAtTheOldIdThatPointsToTheOtherRecord(Side side) {
        Link link = whole();

        stored(rekeyed(link, side, "new"));

        Entry old = entry(side, link.id(side));
        assertThat(old.state()).isEqualTo(State.RETIRED);
        assertThat(old.other()).contains(link.id(side.opposite()));
        assertThat(old.link()).isEmpty();
        assertThat(old.problem()).isEmpty();
        assertThat(old.due()).isEmpty();
        assertThat(old.version()).isEqualTo(2);
    }

    @Test
    default void lookForWorkAtTheNewIdOnly() {
        Link link = whole();

        stored(rekeyed(link, Side.LEFT, "L2"));

        assertThat(links().due(pair(), LATER, 10)).containsExactly(new DueRecord(Side.LEFT, "L2", LATER));
        assertThat(links().problems(pair(), 10).stream().map(Entry::id)).containsExactly("L2");
    }

    @ParameterizedTest
    @EnumSource(Side.class)
    default void settlesUnderTheNewId(Side side) {
        Link moved = stored(rekeyed(whole(), side, "new"));

        Link settled = stored(links().settle(pair(), moved, moved.withProblem(Optional.empty())));

        assertThat(settled.intent()).isEmpty();
        assertThat(entry(side, "new").link()).contains(settled);
        assertThat(links().due(pair(), LATER, 10)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Side.class)
    default void keepsItsKeys(Side side) {
        Link moved = stored(rekeyed(linked("L1", "R1", key("k1"), key("k2")), side, "new"));

        Written<Entry> claimed = links().claim(pair(), right("R9"), claim(Side.RIGHT, "R9", key("k1")));
        stored(links().retire(pair(), moved, State.RETIRED, "gone", NOW));

        assertThat(claimed).isEqualTo(Refusals.keyHeld(new Claim.Owner(Side.LEFT, moved.left())));
        stored(links().claim(pair(), right("R9"), claim(Side.RIGHT, "R9", key("k1"), key("k2"))));
    }

    @Test
    default void leavesAKeyTakenMeanwhileToItsTaker() {
        Link link = linked("L1", "R1", key("k1"));
        linked("L2", "R2", taking("k1", Side.LEFT, "L1"));

        stored(rekeyed(link, Side.LEFT, "L3"));

        assertThat(links().claim(pair(), left("L9"), claim(Side.LEFT, "L9", key("k1"))))
                .isEqualTo(Refusals.keyHeld(new Claim.Owner(Side.LEFT, "L2")));
    }

    @Test
    default void refusesALinkThatChanged() {
        Link link = linked("L1", "R1");
        Link newer = intended(link, "i1", LATER);

        Written<Link> refused = rekeyed(link, Side.RIGHT, "R2");

        assertThat(refused).isEqualTo(Refusals.because(Refusals.CHANGED));
        assertThat(right("R1").link()).contains(newer);
        assertThat(right("R2")).isEqualTo(Entry.absent(Side.RIGHT, "R2"));
    }

    @Test
    default void refusesALinkThatEndedOrMovedAlready() {
        Link link = linked("L1", "R1");
        stored(rekeyed(link, Side.LEFT, "L2"));

        Written<Link> refused = another().rekey(pair(), link, Side.LEFT, "L3", "moved", NOW);

        assertThat(refused).isEqualTo(Refusals.because(Refusals.NOT_LINKED));
        assertThat(left("L3").state()).isEqualTo(State.NONE);
    }

    @ParameterizedTest
    @EnumSource(Side.class)
    default void neverPutsARecordIntoTwoLinks(Side side) {
        Link link = linked("L1", "R1");
        Link other = linked("L2", "R2");

        Written<Link> refused = rekeyed(link, side, other.id(side));

        assertThat(refused).isEqualTo(Refusals.linked(entry(side, other.id(side))));
        assertThat(entry(side, link.id(side)).link()).contains(link);
        assertThat(entry(side, other.id(side)).link()).contains(other);
    }

    @Test
    default void refusesTheIdThatTheLinkHas() {
        Link link = linked("L1", "R1");

        Written<Link> refused = rekeyed(link, Side.RIGHT, "R1");

        assertThat(refused).isEqualTo(Refusals.linked(right("R1")));
        assertThat(left("L1").link()).contains(link);
    }

    @Test
    default void refusesAnIdThatIsClaimed() {
        Link link = linked("L1", "R1");
        claimed(Side.RIGHT, "R2");

        Written<Link> refused = rekeyed(link, Side.RIGHT, "R2");

        assertThat(refused).isEqualTo(Refusals.because(Refusals.CLAIMED));
        assertThat(right("R1").link()).contains(link);
    }

    @Test
    default void takesAnIdThatHasOnlyAProblemOrATombstone() {
        Link link = linked("L1", "R1");
        stored(links().note(pair(), right("R2"), Optional.of(problem(Problem.Code.AMBIGUOUS, LATER))));

        Link away = stored(rekeyed(link, Side.RIGHT, "R2"));
        Link back = stored(rekeyed(away, Side.RIGHT, "R1"));

        assertThat(right("R1").link()).contains(back);
        assertThat(right("R1").version()).isEqualTo(3);
        assertThat(right("R2").state()).isEqualTo(State.RETIRED);
        assertThat(links().problems(pair(), 10)).isEmpty();
        assertThat(links().due(pair(), LATER, 10)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Side.class)
    default void movesADueMark(Side side) {
        Link link = linked("L1", "R1");
        Entry.Due mark = links().markDue(pair(), side, link.id(side), NOW, "webhook");

        stored(rekeyed(link, side, "new"));

        assertThat(entry(side, "new").due()).contains(mark);
        assertThat(links().due(pair(), NOW, 10)).containsExactly(new DueRecord(side, "new", NOW));
        stored(links().clearDue(pair(), side, "new", mark.counter()));
        assertThat(links().due(pair(), LATER, 10)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Side.class)
    default void leavesTheMarkOfTheOtherRecordAlone(Side side) {
        Link link = linked("L1", "R1");
        Side other = side.opposite();
        Entry.Due mark = links().markDue(pair(), other, link.id(other), NOW, "webhook");

        stored(rekeyed(link, side, "new"));

        assertThat(entry(other, link.id(other)).due()).contains(mark);
        assertThat(links().due(pair(), NOW, 10)).containsExactly(new DueRecord(other, link.id(other), NOW));
    }

    @Test
    default void keepsTheEarlierOfTwoMarksUnderACounterThatNamesNeither() {
        Link link = linked("L1", "R1");
        Entry.Due old = links().markDue(pair(), Side.RIGHT, "R1", NOW, "webhook");
        Entry.Due own = links().markDue(pair(), Side.RIGHT, "R2", LATER, "unread");

        stored(rekeyed(link, Side.RIGHT, "R2"));

        Entry.Due due = right("R2").due().orElseThrow();
        assertThat(due.notBefore()).isEqualTo(NOW);
        assertThat(due.why()).isEqualTo("webhook");
        assertThat(due.counter()).isNotIn(old.counter(), own.counter());
    }

    @Test
    default void keepsAMarkThatOnlyTheNewIdHas() {
        Link link = linked("L1", "R1");
        Entry.Due own = links().markDue(pair(), Side.LEFT, "L2", LATER, "webhook");

        stored(rekeyed(link, Side.LEFT, "L2"));

        assertThat(left("L2").due().orElseThrow().notBefore()).isEqualTo(own.notBefore());
        assertThat(links().due(pair(), LATER, 10)).containsExactly(new DueRecord(Side.LEFT, "L2", LATER));
    }

    @Test
    default void neverGivesTheOldIdACounterASecondTime() {
        Link link = linked("L1", "R1");
        Entry.Due before = links().markDue(pair(), Side.RIGHT, "R1", NOW, "webhook");
        stored(rekeyed(link, Side.RIGHT, "R2"));

        Entry.Due after = links().markDue(pair(), Side.RIGHT, "R1", NOW, "webhook");

        assertThat(after.counter()).isGreaterThan(before.counter());
    }

    @Test
    default void countsAsOneWrite() {
        Link link = linked("L1", "R1", key("k1"), key("k2"));
        Links.Calls before = links().calls();

        stored(rekeyed(link, Side.LEFT, "L2"));

        assertThat(links().calls().writes() - before.writes()).isEqualTo(1);
    }
}
