package dev.parley.sync;

import static dev.parley.sync.Pairs.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.dataflow.Policies.Empties;
import dev.parley.dataflow.Policies.Rejected;
import dev.parley.dataflow.Resolution;
import dev.parley.dataflow.Side;
import dev.parley.mapping.PropertySchema;
import dev.parley.mapping.PropertySchema.Need;
import dev.parley.mapping.ValueType;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Group E of the scenarios: empties, defaults, and what is only sent on create. */
final class PlannerEmptiesTest {

    private static PoliciesWith keep() {
        return new PoliciesWith().conflict(Resolution.LEFT_WINS).empties(Empties.KEEP);
    }

    @ParameterizedTest
    @EnumSource(Resolution.class)
    @DisplayName("E02: at the first link a value beats an empty one, on both sides and under every policy")
    void fillsBothSidesAtTheFirstLink(Resolution initial) {
        Meeting meeting = new Meeting(
                        Pairs.of("phone <-> phone", "zip <-> zip").policies(new PoliciesWith().initial(initial)))
                .now("{phone: '1', zip: ''}", "{phone: null, zip: '9'}");

        Plan plan = meeting.plan();

        assertThat(Meeting.sent(plan, Side.RIGHT)).isEqualTo(json("{phone: '1'}"));
        assertThat(Meeting.sent(plan, Side.LEFT)).isEqualTo(json("{zip: '9'}"));
        assertThat(meeting.after(plan).plan().actions()).isEmpty();
    }

    @Test
    @DisplayName("E04: empties keep: a cleared value stays on the other side, is noted, and is not tried again")
    void keepsTheValueThatTheOtherSideCleared() {
        Meeting meeting =
                new Meeting(Pairs.d0().policies(keep())).base("{phone: '1'}").now("{phone: null}", "{phone: '1'}");

        Plan cleared = meeting.plan();
        Plan again = meeting.after(cleared).plan();

        assertThat(cleared.writes()).isEmpty();
        assertThat(cleared.adopts()).isTrue();
        assertThat(again.actions()).isEmpty();
    }

    @Test
    @DisplayName("E04: what was kept travels again with its next edit, from whichever side")
    void letsTheNextEditOfAKeptValueTravel() {
        Meeting meeting = new Meeting(Pairs.d0().policies(keep())).base("{phone: null}", "{phone: '1'}");

        Plan right = meeting.now("{phone: null}", "{phone: '2'}").plan();
        Plan left = meeting.now("{phone: '3'}", "{phone: '1'}").plan();

        assertThat(Meeting.sent(right, Side.LEFT)).isEqualTo(json("{phone: '2'}"));
        assertThat(Meeting.sent(left, Side.RIGHT)).isEqualTo(json("{phone: '3'}"));
    }

    @Test
    @DisplayName("T06, travel: a clearing is sent as JSON null")
    void sendsAClearingAsNull() {
        Meeting meeting = new Meeting(Pairs.d0()).base("{phone: '1'}").now("{phone: ' '}", "{phone: '1'}");

        Plan plan = meeting.plan();

        assertThat(Meeting.sent(plan, Side.RIGHT)).isEqualTo(json("{phone: null}"));
        assertThat(meeting.after(plan).plan().actions()).isEmpty();
    }

    @Test
    @DisplayName("0 and false are values: they are no clearing")
    void treatsZeroAndFalseAsValues() {
        Pairs pairs = Pairs.of("count <-> count", "active <-> active").policies(keep());
        for (Side side : Side.values()) {
            pairs.schema(
                    side,
                    PropertySchema.of("count", ValueType.INTEGER),
                    PropertySchema.of("active", ValueType.BOOLEAN));
        }
        Meeting meeting = new Meeting(pairs)
                .base("{count: 1, active: true}")
                .now("{count: 0, active: false}", "{count: 1, active: true}");

        Plan plan = meeting.plan();

        assertThat(Meeting.sent(plan, Side.RIGHT)).isEqualTo(json("{count: 0, active: false}"));
    }

    @Test
    @DisplayName("E06: a default that was sent on create does not come back; a real edit of it travels")
    void bringsBackAnEditOfADefaultButNotTheDefault() {
        Meeting meeting = new Meeting(Pairs.of("country <-> country; default 'NO'")).base("{}", "{country: 'NO'}");

        Plan rest = meeting.now("{}", "{country: 'NO'}").plan();
        Plan edit = meeting.now("{}", "{country: 'SE'}").plan();

        assertThat(rest.actions()).isEmpty();
        assertThat(Meeting.sent(edit, Side.LEFT)).isEqualTo(json("{country: 'SE'}"));
    }

    @Test
    @DisplayName("E08: what is sent on create only is not touched by an update")
    void leavesOutOfAnUpdateWhatIsSentOnCreateOnly() {
        Meeting meeting = new Meeting(Pairs.of(
                        "name <-> name", "-> status; constant 'new'; on create", "source -> source; on create"))
                .base("{name: 'a'}")
                .now("{name: 'b', source: 'web'}", "{name: 'a', status: 'done'}");

        Plan plan = meeting.plan();

        assertThat(Meeting.sent(plan, Side.RIGHT)).isEqualTo(json("{name: 'b'}"));
        assertThat(plan.reasons()).containsOnlyKeys("name");
    }

    private static Pairs requiringALastName(Rejected rejected) {
        return Pairs.of("last <-> last", "phone <-> phone")
                .schema(Side.RIGHT, PropertySchema.of("last", ValueType.STRING).required(Need.ALWAYS))
                .policies(new PoliciesWith().conflict(Resolution.LEFT_WINS).rejected(rejected));
    }

    @Test
    @DisplayName("E14: what the target requires is not cleared: an issue, no call, and the base stays")
    void doesNotClearWhatTheTargetRequires() {
        Meeting meeting = new Meeting(requiringALastName(Rejected.ATOMIC))
                .base("{last: 'a', phone: '1'}")
                .now("{last: null, phone: '2'}", "{last: 'a', phone: '1'}");

        Plan plan = meeting.plan();

        assertThat(plan.writes()).isEmpty();
        assertThat(plan.problem()).map(Action.Raise::code).contains(Problem.Code.REQUIRED);
        assertThat(plan.settled()).isEqualTo(meeting.link().base());
    }

    @Test
    @DisplayName("E14: per property the rest travels; the issue ends when the left has a value again")
    void bringsTheRestAndThenTheValueItWaitedFor() {
        Meeting meeting = new Meeting(requiringALastName(Rejected.PER_PROPERTY))
                .base("{last: 'a', phone: '1'}")
                .now("{last: null, phone: '2'}", "{last: 'a', phone: '1'}");

        Plan plan = meeting.plan();
        Plan then = meeting.after(plan)
                .now("{last: 'b', phone: '2'}", "{last: 'a', phone: '2'}")
                .plan();

        assertThat(Meeting.sent(plan, Side.RIGHT)).isEqualTo(json("{phone: '2'}"));
        assertThat(plan.problem()).flatMap(Action.Raise::property).contains("last");
        assertThat(Meeting.sent(then, Side.RIGHT)).isEqualTo(json("{last: 'b'}"));
        assertThat(then.problem()).isEmpty();
    }

    @Test
    @DisplayName("E14: a property declared required is not cleared either, on whichever side")
    void doesNotClearAPropertyDeclaredRequired() {
        Meeting meeting = new Meeting(Pairs.of("last <-> last; required")).base("{last: 'a'}");

        Plan toRight = meeting.now("{}", "{last: 'a'}").plan();
        Plan toLeft = meeting.now("{last: 'a'}", "{}").plan();

        assertThat(toRight.writes()).isEmpty();
        assertThat(toLeft.writes()).isEmpty();
        assertThat(toLeft.problem()).map(Action.Raise::code).contains(Problem.Code.REQUIRED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{phone: ''}", "{phone: null}", "{}", "{phone: '  '}"})
    @DisplayName("E16: empty text, null, absent and blanks are the same")
    void takesAllFormsOfEmptyForTheSame(String right) {
        Meeting meeting = new Meeting(Pairs.d0()).base("{phone: ''}", "{}").now("{phone: ''}", right);

        Plan plan = meeting.plan();

        assertThat(plan.actions()).isEmpty();
    }
}
