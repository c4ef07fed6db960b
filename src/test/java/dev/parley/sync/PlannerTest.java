package dev.parley.sync;

import static dev.parley.sync.Pairs.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.dataflow.Policies.Rejected;
import dev.parley.dataflow.Resolution;
import dev.parley.dataflow.Side;
import dev.parley.mapping.PropertySchema;
import dev.parley.mapping.ValueType;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Group C of the scenarios: merging whole records. */
final class PlannerTest {

    @Test
    @DisplayName("C02: equal overlapping changes are no write; the rest travels")
    void writesOnlyWhatTheOtherSideDoesNotHave() {
        Meeting meeting = new Meeting(Pairs.of("n <-> n", "p <-> p", "q <-> q"))
                .base("{n: 1, p: 2, q: 0}")
                .now("{n: 2, p: 2, q: 255}", "{n: 2, p: 3, q: 255}");

        Plan plan = meeting.plan();

        assertThat(Meeting.sent(plan, Side.LEFT)).isEqualTo(json("{p: '3'}"));
        assertThat(plan.write(Side.RIGHT)).isEmpty();
        assertThat(meeting.after(plan).plan().actions()).isEmpty();
    }

    @Test
    @DisplayName("C04: equal values at the first link become the base without a write")
    void takesEqualValuesAtTheFirstLinkForTheBase() {
        Meeting meeting = new Meeting(Pairs.d0()).now("{name: 'Ann', email: 'a@x'}", "{name: 'Ann', email: 'A@x'}");

        Plan plan = meeting.plan();

        assertThat(plan.writes()).isEmpty();
        assertThat(plan.adopts()).isTrue();
        assertThat(plan.settled()).containsOnlyKeys("name", "email", "phone");
        assertThat(meeting.after(plan).plan().actions()).isEmpty();
    }

    @Test
    @DisplayName("C06: without a base the initial policy decides, and the base is recorded")
    void decidesByTheInitialPolicyWithoutABase() {
        Meeting meeting = new Meeting(Pairs.d0()
                        .policies(
                                new PoliciesWith().initial(Resolution.LEFT_WINS).conflict(Resolution.RIGHT_WINS)))
                .now("{name: 'Ann', email: 'a@x'}", "{name: 'Anna', email: 'a@x'}");

        Plan plan = meeting.plan();

        assertThat(Meeting.sent(plan, Side.RIGHT)).isEqualTo(json("{name: 'Ann'}"));
        assertThat(plan.write(Side.LEFT)).isEmpty();
        assertThat(meeting.after(plan).plan().actions()).isEmpty();
    }

    @Test
    @DisplayName("C08: an edit of a property that is not mapped changes nothing")
    void ignoresWhatIsNotMapped() {
        Meeting meeting = new Meeting(Pairs.d0())
                .base("{name: 'Ann'}")
                .now("{name: 'Ann', note: 'new'}", "{name: 'Ann', note: 'other'}");

        Plan plan = meeting.plan();

        assertThat(plan.actions()).isEmpty();
    }

    @Test
    @DisplayName("C10: a hand edit of a one-way target stays until the source changes, then gives way")
    void leavesAHandEditOfAOneWayTargetUntilTheSourceChanges() {
        Meeting meeting =
                new Meeting(Pairs.of("name -> name")).base("{name: 'a'}").now("{name: 'a'}", "{name: 'hand'}");

        Plan edited = meeting.plan();
        Plan rested = meeting.after(edited).plan();
        Plan changed = meeting.now("{name: 'b'}", "{name: 'hand'}").plan();

        assertThat(edited.writes()).isEmpty();
        assertThat(rested.actions()).isEmpty();
        assertThat(Meeting.sent(changed, Side.RIGHT)).isEqualTo(json("{name: 'b'}"));
    }

    @Test
    @DisplayName("C10: a strong one-way property puts a hand edit back")
    void putsAHandEditOfAStrongTargetBack() {
        Meeting meeting = new Meeting(Pairs.of("name -> name; strong"))
                .base("{name: 'a'}")
                .now("{name: 'a'}", "{name: 'hand'}");

        Plan plan = meeting.plan();

        assertThat(Meeting.sent(plan, Side.RIGHT)).isEqualTo(json("{name: 'a'}"));
        assertThat(meeting.after(plan).plan().actions()).isEmpty();
    }

    @Test
    @DisplayName("C12: two one-way properties of opposite ways both travel, without a conflict")
    void bringsOneWayPropertiesOfBothWays() {
        Meeting meeting = new Meeting(Pairs.of("name -> name", "phone <- phone")
                        .policies(new PoliciesWith().conflict(Resolution.REVIEW)))
                .base("{name: 'a', phone: '1'}")
                .now("{name: 'b', phone: '1'}", "{name: 'a', phone: '2'}");

        Plan plan = meeting.plan();

        assertThat(Meeting.sent(plan, Side.RIGHT)).isEqualTo(json("{name: 'b'}"));
        assertThat(Meeting.sent(plan, Side.LEFT)).isEqualTo(json("{phone: '2'}"));
        assertThat(plan.problem()).isEmpty();
    }

    @Test
    @DisplayName("C14: a read-only system is never written, nor does anything wait for it")
    void neverWritesToAReadOnlySystem() {
        Meeting meeting = new Meeting(Pairs.d0().readOnly(Side.RIGHT))
                .base("{name: 'a', phone: '1'}")
                .now("{name: 'b', phone: '1'}", "{name: 'a', phone: '2'}");

        Plan plan = meeting.plan();

        assertThat(plan.write(Side.RIGHT)).isEmpty();
        assertThat(Meeting.sent(plan, Side.LEFT)).isEqualTo(json("{phone: '2'}"));
        assertThat(meeting.after(plan).plan().actions()).isEmpty();
    }

    @Test
    @DisplayName("C14: between two read-only systems nothing is left to do")
    void bindsNothingBetweenTwoReadOnlySystems() {
        BoundPair pair = Pairs.d0().readOnly(Side.LEFT).readOnly(Side.RIGHT).bound();

        assertThat(pair.groups()).isEmpty();
    }

    @Test
    @DisplayName("P06: a property that a system does not let write travels the other way only")
    void neverWritesAReadOnlyProperty() {
        Pairs pairs = Pairs.d0()
                .schema(Side.RIGHT, PropertySchema.of("phone", ValueType.STRING).readOnly());
        Meeting meeting = new Meeting(pairs)
                .base("{name: 'a', phone: '1'}")
                .now("{name: 'b', phone: '2'}", "{name: 'a', phone: '1'}");

        Plan edited = meeting.plan();
        Plan back = meeting.now("{name: 'b', phone: '1'}", "{name: 'b', phone: '3'}")
                .base("{name: 'b', phone: '1'}")
                .plan();

        assertThat(Meeting.sent(edited, Side.RIGHT)).isEqualTo(json("{name: 'b'}"));
        assertThat(Meeting.sent(back, Side.LEFT)).isEqualTo(json("{phone: '3'}"));
    }

    @Test
    @DisplayName("C20: the plan is the same seen from either side")
    void plansTheSameSeenFromEitherSide() {
        String base = "{name: 'a', email: 'a@x', phone: '1'}";
        String one = "{name: 'b', email: 'b@x', phone: null}";
        String other = "{name: 'c', email: 'a@x', phone: '2'}";
        PoliciesWith latest = new PoliciesWith().conflict(Resolution.LATEST).initial(Resolution.LATEST);
        Meeting meeting = new Meeting(Pairs.d0().policies(latest).tie(Side.LEFT))
                .base(base)
                .now(one, other);
        Meeting mirrored = new Meeting(Pairs.d0().policies(latest).tie(Side.RIGHT))
                .base(base)
                .now(other, one);

        Plan plan = meeting.plan();
        Plan mirror = mirrored.plan();

        assertThat(plan.writes()).hasSize(2);
        for (Side side : Side.values()) {
            assertThat(Meeting.sent(mirror, side.opposite())).isEqualTo(Meeting.sent(plan, side));
        }
    }

    @Test
    @DisplayName("C20: the plan does not depend on which of the two records was read first")
    void plansTheSameWhicheverSideWasReadFirst() {
        Meeting meeting = new Meeting(Pairs.d0())
                .base("{name: 'a', phone: '1'}")
                .now("{name: 'b', phone: '1'}", "{name: 'c', phone: '2'}");

        Plan leftFirst = meeting.fetched(Side.RIGHT, Pairs.minute(2)).plan();
        Plan rightFirst = meeting.fetched(Side.RIGHT, Pairs.START)
                .fetched(Side.LEFT, Pairs.minute(2))
                .plan();

        assertThat(leftFirst).isEqualTo(rightFirst);
    }

    private static Meeting withOneInvalidValue(Rejected rejected) {
        Pairs pairs = Pairs.of("name <-> name", "age <-> age", "phone <-> phone")
                .schema(Side.RIGHT, PropertySchema.of("age", ValueType.INTEGER))
                .policies(new PoliciesWith().conflict(Resolution.LEFT_WINS).rejected(rejected));
        return new Meeting(pairs)
                .base("{name: 'a', age: '1', phone: '1'}", "{name: 'a', age: 1, phone: '1'}")
                .now("{name: 'b', age: 'many', phone: '2'}", "{name: 'a', age: 1, phone: '1'}");
    }

    @Test
    @DisplayName("C22: atomic: one value that does not convert holds the whole record back")
    void holdsEverythingBackForOneInvalidValue() {
        Meeting meeting = withOneInvalidValue(Rejected.ATOMIC);

        Plan plan = meeting.plan();

        assertThat(plan.writes()).isEmpty();
        assertThat(plan.problem()).map(Action.Raise::code).contains(Problem.Code.INVALID_VALUE);
        assertThat(plan.settled()).isEqualTo(meeting.link().base());
    }

    @Test
    @DisplayName("C22: per property: the others travel, the one is named, its base stays")
    void bringsTheOthersPerProperty() {
        Meeting meeting = withOneInvalidValue(Rejected.PER_PROPERTY);

        Plan plan = meeting.plan();

        assertThat(Meeting.sent(plan, Side.RIGHT)).isEqualTo(json("{name: 'b', phone: '2'}"));
        assertThat(plan.problem()).flatMap(Action.Raise::property).contains("age");
        assertThat(plan.settled().get("age")).isEqualTo(meeting.link().base().get("age"));
        assertThat(meeting.after(plan).plan().actions()).hasOnlyElementsOfType(Action.Raise.class);
    }

    @Test
    @DisplayName("a problem names the place of a value, never the value")
    void keepsTheValueOutOfTheProblem() {
        Plan plan = withOneInvalidValue(Rejected.ATOMIC).plan();

        assertThat(plan.problem().orElseThrow().message()).contains("age").doesNotContain("many");
        assertThat(plan.reasons().toString()).doesNotContain("many");
    }

    @Test
    @DisplayName("T05, review: a conflict is an issue, the base stays, everything else travels")
    void bringsTheRestOfARecordWithAConflictToReview() {
        Meeting meeting = new Meeting(Pairs.d0().conflictOf("name", Resolution.REVIEW))
                .base("{name: 'a', phone: '1'}")
                .now("{name: 'b', phone: '2'}", "{name: 'c', phone: '1'}");

        Plan plan = meeting.plan();

        assertThat(Meeting.sent(plan, Side.RIGHT)).isEqualTo(json("{phone: '2'}"));
        assertThat(plan.problem()).map(Action.Raise::code).contains(Problem.Code.CONFLICT);
        assertThat(plan.settled().get("name")).isEqualTo(meeting.link().base().get("name"));
    }

    @Test
    @DisplayName("a property's own conflict policy goes before the pair's")
    void prefersThePropertysOwnConflictPolicy() {
        Meeting meeting = new Meeting(Pairs.d0().conflictOf("name", Resolution.RIGHT_WINS))
                .base("{name: 'a', phone: '1'}")
                .now("{name: 'b', phone: '2'}", "{name: 'c', phone: '3'}");

        Plan plan = meeting.plan();

        assertThat(Meeting.sent(plan, Side.LEFT)).isEqualTo(json("{name: 'c'}"));
        assertThat(Meeting.sent(plan, Side.RIGHT)).isEqualTo(json("{phone: '2'}"));
    }

    @Test
    @DisplayName("every property has a reason, whatever becomes of it")
    void givesAReasonForEveryProperty() {
        Plan plan = new Meeting(Pairs.d0())
                .base("{name: 'a', email: 'a@x', phone: '1'}")
                .now("{name: 'b', email: 'a@x', phone: '1'}", "{name: 'a', email: 'b@x', phone: '1'}")
                .plan();

        assertThat(plan.reasons()).containsOnlyKeys("name", "email", "phone");
        assertThat(plan.reasons().values())
                .allSatisfy(reason -> assertThat(reason).isNotBlank());
    }

    @Test
    @DisplayName("G04: a text that the right cuts stays long on the left")
    void keepsALongTextThatTheOtherSideCuts() {
        Pairs pairs = Pairs.d0()
                .schema(Side.RIGHT, PropertySchema.of("name", ValueType.STRING).maxLength(10));
        Meeting meeting = new Meeting(pairs)
                .base("{name: 'Annabella Longstocking'}", "{name: 'Annabella'}")
                .now("{name: 'Annabella Longstocking'}", "{name: 'Annabella'}");

        Plan rest = meeting.plan();
        Plan tail =
                meeting.now("{name: 'Annabella Short'}", "{name: 'Annabella'}").plan();
        Plan edit = meeting.now("{name: 'Annabella Longstocking'}", "{name: 'Bella'}")
                .plan();

        assertThat(rest.actions()).isEmpty();
        assertThat(tail.writes()).isEmpty();
        assertThat(Meeting.sent(edit, Side.LEFT)).isEqualTo(json("{name: 'Bella'}"));
    }

    @Test
    @DisplayName("G10: an amount that the right rounds is no edit")
    void comparesAmountsInTheRoundedSidesPrecision() {
        Pairs pairs = Pairs.of("amount <-> amount")
                .schema(Side.LEFT, PropertySchema.of("amount", ValueType.DECIMAL))
                .schema(
                        Side.RIGHT,
                        PropertySchema.of("amount", ValueType.DECIMAL).scale(2));
        Meeting meeting = new Meeting(pairs).now("{amount: 10.005}", "{amount: 10.01}");

        Plan first = meeting.plan();
        Plan second = meeting.after(first).plan();

        assertThat(first.writes()).isEmpty();
        assertThat(second.actions()).isEmpty();
    }

    @Test
    @DisplayName("a property unknown to the base is a first link of its own; the others go on")
    void treatsAnAddedPropertyAsAFirstLinkOfItsOwn() {
        Meeting meeting = new Meeting(Pairs.d0()).base("{name: 'a', phone: '1'}");
        Map<String, Link.Base> base = new java.util.HashMap<>(meeting.link().base());
        base.keySet().removeAll(List.of("phone"));
        meeting.link(meeting.link().with(base)).now("{name: 'a', phone: '1'}", "{name: 'b', phone: '2'}");

        Plan plan = meeting.plan();

        assertThat(Meeting.sent(plan, Side.LEFT)).isEqualTo(json("{name: 'b'}"));
        assertThat(Meeting.sent(plan, Side.RIGHT)).isEqualTo(json("{phone: '1'}"));
        assertThat(plan.reasons().get("phone")).contains("first link");
    }
}
