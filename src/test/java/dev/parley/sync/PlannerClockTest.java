package dev.parley.sync;

import static dev.parley.sync.Pairs.json;
import static dev.parley.sync.Pairs.minute;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.dataflow.Resolution;
import dev.parley.dataflow.Side;
import dev.parley.mapping.Path;
import dev.parley.mapping.PropertySchema;
import dev.parley.mapping.ValueType;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Group D of the scenarios for whole records: clocks decide true conflicts only, and never by a stamp that we caused.
 */
final class PlannerClockTest {

    private static final Traits.Clock RECORD = new Traits.Clock(Traits.RECORD, Optional.empty(), false, true);
    private static final Traits.Clock ADDRESS = new Traits.Clock("mail", Optional.of(Path.of("mail")), true, true);

    private static Pairs latest() {
        return Pairs.d0()
                .policies(new PoliciesWith().initial(Resolution.LATEST).conflict(Resolution.LATEST))
                .tie(Side.LEFT);
    }

    @Test
    @DisplayName("D02: the later of two properties' own clocks wins, whatever the records' clocks say")
    void letsTheLaterPropertyClockWin() {
        Pairs pairs = Pairs.of("mail.city <-> mail.city")
                .policies(new PoliciesWith().conflict(Resolution.LATEST))
                .clocks(Side.LEFT, ADDRESS, RECORD)
                .clocks(Side.RIGHT, ADDRESS, RECORD);
        Meeting meeting = new Meeting(pairs)
                .base("{mail: {city: 'a'}}")
                .now("{mail: {city: 'b'}}", "{mail: {city: 'c'}}")
                .stamp(Side.LEFT, "mail", minute(1))
                .stamp(Side.LEFT, minute(9))
                .stamp(Side.RIGHT, "mail", minute(2))
                .stamp(Side.RIGHT, minute(3));

        Plan plan = meeting.plan();

        assertThat(Meeting.sent(plan, Side.LEFT)).isEqualTo(json("{'mail.city': 'c'}"));
        assertThat(plan.write(Side.RIGHT)).isEmpty();
        assertThat(plan.reasons().get("mail.city")).contains("right is later by the property's clock");
    }

    @Test
    @DisplayName("D04: where only the records' times are known they decide, and the reason says so")
    void saysWhenOnlyTheRecordsClockDecided() {
        Meeting meeting = new Meeting(latest())
                .base("{name: 'a'}")
                .now("{name: 'b'}", "{name: 'c'}")
                .stamp(Side.LEFT, minute(1))
                .stamp(Side.RIGHT, minute(2));

        Plan plan = meeting.plan();

        assertThat(Meeting.sent(plan, Side.LEFT)).isEqualTo(json("{name: 'c'}"));
        assertThat(plan.reasons().get("name")).contains("the record's clock");
    }

    @Test
    @DisplayName("D06: a certain time against a possible one is undecided; the tie rule decides")
    void leavesCertainAgainstPossibleToTheTieRule() {
        Pairs pairs = Pairs.of("mail.city <-> city")
                .policies(new PoliciesWith().conflict(Resolution.LATEST))
                .clocks(Side.LEFT, ADDRESS, RECORD)
                .tie(Side.LEFT);
        Meeting meeting = new Meeting(pairs)
                .base("{mail: {city: 'a'}}", "{city: 'a'}")
                .now("{mail: {city: 'b'}}", "{city: 'c'}")
                .stamp(Side.LEFT, "mail", minute(0))
                .stamp(Side.RIGHT, minute(1));

        Plan plan = meeting.plan();

        assertThat(Meeting.sent(plan, Side.RIGHT)).isEqualTo(json("{city: 'b'}"));
        assertThat(plan.reasons().get("mail.city")).contains("tie rule");
    }

    @Test
    @DisplayName("D08: a fast clock means nothing where only one side was edited")
    void asksNoClockWhereOnlyOneSideWasEdited() {
        Meeting meeting = new Meeting(latest())
                .base("{name: 'a'}")
                .now("{name: 'b'}", "{name: 'a'}")
                .stamp(Side.LEFT, minute(1))
                .stamp(Side.RIGHT, minute(11));

        Plan plan = meeting.plan();

        assertThat(Meeting.sent(plan, Side.RIGHT)).isEqualTo(json("{name: 'b'}"));
        assertThat(plan.write(Side.LEFT)).isEmpty();
    }

    @Test
    @DisplayName("D10: a bumped stamp over the same content moves nothing")
    void ignoresABumpedStampOverTheSameContent() {
        Meeting meeting = new Meeting(latest())
                .base("{name: 'a'}")
                .now("{name: 'a'}", "{name: 'a'}")
                .stamp(Side.RIGHT, minute(9));

        Plan plan = meeting.plan();

        assertThat(plan.actions()).isEmpty();
    }

    @Test
    @DisplayName("D12: no time on one side is undecided, not oldest")
    void doesNotTakeAMissingTimeForTheOldest() {
        Meeting meeting = new Meeting(latest().clocks(Side.LEFT))
                .base("{name: 'a'}")
                .now("{name: 'b'}", "{name: 'c'}")
                .stamp(Side.RIGHT, minute(2));

        Plan plan = meeting.plan();

        assertThat(Meeting.sent(plan, Side.RIGHT)).isEqualTo(json("{name: 'b'}"));
        assertThat(plan.reasons().get("name")).contains("no time is known");
    }

    @Test
    @DisplayName("D14: another form of what we sent, under the stamp of our write, only moves the base")
    void takesAnotherFormUnderOurStampForTheSystemsOwn() {
        Meeting meeting = new Meeting(latest())
                .base("{name: 'ann'}")
                .wrote(Side.RIGHT, minute(1), Map.of(Traits.RECORD, minute(1)), "{name: 'x'}", "{name: 'ann'}")
                .now("{name: 'ann'}", "{name: 'Ann'}")
                .stamp(Side.RIGHT, minute(1));

        Plan plan = meeting.plan();

        assertThat(plan.writes()).isEmpty();
        assertThat(plan.adopts()).isTrue();
        assertThat(meeting.after(plan).plan().actions()).isEmpty();
    }

    @Test
    @DisplayName("D14: the same form under another stamp is an edit")
    void takesTheSameFormUnderAnotherStampForAnEdit() {
        Meeting meeting = new Meeting(latest())
                .base("{name: 'ann'}")
                .wrote(Side.RIGHT, minute(1), Map.of(Traits.RECORD, minute(1)), "{name: 'x'}", "{name: 'ann'}")
                .now("{name: 'ann'}", "{name: 'Ann'}")
                .stamp(Side.RIGHT, minute(2));

        Plan plan = meeting.plan();

        assertThat(Meeting.sent(plan, Side.LEFT)).isEqualTo(json("{name: 'Ann'}"));
    }

    @Test
    @DisplayName("D14: an edit of another property between our read and our write still travels")
    void letsAnEditOfAnotherPropertyUnderOurStampTravel() {
        Meeting meeting = new Meeting(latest())
                .base("{name: 'ann', phone: '1'}")
                .wrote(Side.RIGHT, minute(1), Map.of(Traits.RECORD, minute(1)), "{name: 'x'}", "{name: 'ann'}")
                .now("{name: 'ann', phone: '1'}", "{name: 'ann', phone: '2'}")
                .stamp(Side.RIGHT, minute(1));

        Plan plan = meeting.plan();

        assertThat(Meeting.sent(plan, Side.LEFT)).isEqualTo(json("{phone: '2'}"));
    }

    @Test
    @DisplayName("D14: a coarse clock proves nothing: the other form is an edit")
    void trustsNoCoarseClock() {
        Traits.Clock seconds = new Traits.Clock(Traits.RECORD, Optional.empty(), false, false);
        Meeting meeting = new Meeting(latest().clocks(Side.RIGHT, seconds))
                .base("{name: 'ann'}")
                .wrote(Side.RIGHT, minute(1), Map.of(Traits.RECORD, minute(1)), "{name: 'x'}", "{name: 'ann'}")
                .now("{name: 'ann'}", "{name: 'Ann'}")
                .stamp(Side.RIGHT, minute(1));

        Plan plan = meeting.plan();

        assertThat(Meeting.sent(plan, Side.LEFT)).isEqualTo(json("{name: 'Ann'}"));
    }

    @Test
    @DisplayName("a stamp that our own write caused is no evidence in a conflict")
    void takesNoStampOfOursForEvidence() {
        Meeting meeting = new Meeting(latest())
                .base("{name: 'a', phone: '1'}")
                .wrote(Side.RIGHT, minute(5), Map.of(Traits.RECORD, minute(5)), "{name: 'x'}", "{name: 'a'}")
                .now("{name: 'a', phone: '2'}", "{name: 'a', phone: '3'}")
                .stamp(Side.LEFT, minute(1))
                .stamp(Side.RIGHT, minute(5));

        Plan plan = meeting.plan();

        assertThat(Meeting.sent(plan, Side.RIGHT)).isEqualTo(json("{phone: '2'}"));
        assertThat(plan.reasons().get("phone")).contains("tie rule");
    }

    @Test
    @DisplayName("the stamp of a part that our write did not touch is a person's, though our write returned it")
    void takesTheStampOfAPartWeDidNotWriteForEvidence() {
        Pairs pairs = Pairs.of("name <-> name", "mail.city <-> mail.city")
                .policies(new PoliciesWith().conflict(Resolution.LATEST))
                .clocks(Side.LEFT, ADDRESS, RECORD)
                .clocks(Side.RIGHT, ADDRESS, RECORD);
        Meeting meeting = new Meeting(pairs)
                .base("{name: 'n', mail: {city: 'a'}}")
                .wrote(
                        Side.RIGHT,
                        minute(5),
                        Map.of("mail", minute(4), Traits.RECORD, minute(5)),
                        "{name: 'x'}",
                        "{name: 'n'}")
                .now("{name: 'n', mail: {city: 'b'}}", "{name: 'n', mail: {city: 'c'}}")
                .stamp(Side.LEFT, "mail", minute(3))
                .stamp(Side.RIGHT, "mail", minute(4));

        Plan plan = meeting.plan();

        assertThat(Meeting.sent(plan, Side.LEFT)).isEqualTo(json("{'mail.city': 'c'}"));
        assertThat(plan.reasons().get("mail.city")).contains("right is later by the property's clock");
    }

    @Test
    @DisplayName("I7: a read that shows the state before our write, within readLag, is looked at again later")
    void putsOffAReadThatMayLag() {
        Meeting meeting = lagging().fetched(Side.RIGHT, minute(1).plusSeconds(9));

        Plan plan = meeting.plan();

        assertThat(plan.writes()).isEmpty();
        assertThat(plan.defer()).map(Action.Defer::until).contains(minute(1).plusSeconds(10));
        assertThat(plan.settled()).isEqualTo(meeting.link().base());
    }

    @Test
    @DisplayName("I7: the same read after readLag is an edit back to the old value")
    void takesTheOldValueAfterTheLagForAnEdit() {
        Meeting meeting = lagging().fetched(Side.RIGHT, minute(1).plusSeconds(10));

        Plan plan = meeting.plan();

        assertThat(Meeting.sent(plan, Side.LEFT)).isEqualTo(json("{name: 'v2'}"));
    }

    @Test
    @DisplayName("I7: another value within readLag is an edit at once")
    void doesNotPutOffAnyOtherValue() {
        Meeting meeting = lagging()
                .now("{name: 'v3'}", "{name: 'v4'}")
                .fetched(Side.RIGHT, minute(1).plusSeconds(1));

        Plan plan = meeting.plan();

        assertThat(Meeting.sent(plan, Side.LEFT)).isEqualTo(json("{name: 'v4'}"));
    }

    private static Meeting lagging() {
        return new Meeting(latest().readLag(Side.RIGHT, Duration.ofSeconds(10)))
                .base("{name: 'v3'}")
                .wrote(Side.RIGHT, minute(1), Map.of(), "{name: 'v2'}", "{name: 'v3'}")
                .now("{name: 'v3'}", "{name: 'v2'}");
    }

    @Test
    @DisplayName("I17: of our write's and a person's webhook the present value decides, in whatever order they come")
    void decidesByThePresentValue() {
        Meeting meeting = new Meeting(latest())
                .base("{name: 'v2'}")
                .wrote(Side.RIGHT, minute(1), Map.of(Traits.RECORD, minute(1)), "{name: 'v1'}", "{name: 'v2'}")
                .now("{name: 'v2'}", "{name: 'v3'}")
                .stamp(Side.RIGHT, minute(2));

        Plan first = meeting.plan();

        assertThat(Meeting.sent(first, Side.LEFT)).isEqualTo(json("{name: 'v3'}"));
        assertThat(meeting.after(first).plan().actions()).isEmpty();
    }

    @Test
    @DisplayName("of a group, the clock of the member that was changed speaks, not that of the first")
    void asksTheClockOfTheMemberThatWasChanged() {
        Pairs pairs = Pairs.of()
                .group("whole", "name <-> name", "mail.city <-> city")
                .schema(Side.LEFT, PropertySchema.of("mail.city", ValueType.STRING))
                .policies(new PoliciesWith().conflict(Resolution.LATEST))
                .clocks(Side.LEFT, ADDRESS, RECORD)
                .tie(Side.RIGHT);
        Meeting meeting = new Meeting(pairs)
                .base("{name: 'n', mail: {city: 'a'}}", "{name: 'n', city: 'a'}")
                .now("{name: 'n', mail: {city: 'b'}}", "{name: 'n', city: 'c'}")
                .stamp(Side.LEFT, minute(9))
                .stamp(Side.LEFT, "mail", minute(1))
                .stamp(Side.RIGHT, minute(2));

        Plan plan = meeting.plan();

        assertThat(Meeting.sent(plan, Side.LEFT)).isEqualTo(json("{'mail.city': 'c'}"));
        assertThat(plan.reasons().get("whole")).contains("tie rule");
    }
}
