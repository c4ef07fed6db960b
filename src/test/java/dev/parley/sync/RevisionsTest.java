package dev.parley.sync;

import static dev.parley.sync.Pairs.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.dataflow.Resolution;
import dev.parley.dataflow.Side;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** C24, I14 and I15: bases of another scheme or of an earlier life of a property decide nothing. */
final class RevisionsTest {

    private static final String BOTH = "{name: 'a', phone: '1'}";

    private static Meta next(Meta stored, Pairs pairs) {
        return Revisions.next(stored, pairs.dataflow(), "check");
    }

    /** Linked and at rest under one definition, met again under another. */
    private static Meeting metAgain(Pairs before, Meta first, Pairs after, Meta then) {
        Link link = new Meeting(before.bound(first.revisions())).base(BOTH).link();
        return new Meeting(after.bound(then.revisions())).link(link);
    }

    @Test
    void keepsTheRevisionsOfAnUnchangedDefinition() {
        Meta first = next(Meta.NONE, Pairs.of("name <-> name", "phone <-> phone"));

        Meta second = next(first, Pairs.of("phone <-> phone", "name <-> name"));

        assertThat(second).isEqualTo(first);
        assertThat(first.keyCheck()).isEqualTo(Optional.of("check"));
    }

    @Test
    void keepsTheRevisionWhenOnlyPolicyChanges() {
        Meta first = next(Meta.NONE, Pairs.of("name <-> name"));

        Meta second = next(first, Pairs.of("name -> name; strong; required"));

        assertThat(second.revisions()).isEqualTo(first.revisions());
    }

    @Test
    @DisplayName("C24, I15: a property that was removed and comes back has no base: equal values rebase silently")
    void rebasesAReturnedPropertyThatIsEqualOnBothSides() {
        Meta first = next(Meta.NONE, Pairs.of("name <-> name", "phone <-> phone"));
        Meta without = next(first, Pairs.of("name <-> name"));
        Meta again = next(without, Pairs.of("name <-> name", "phone <-> phone"));
        Meeting meeting = metAgain(
                        Pairs.of("name <-> name", "phone <-> phone"),
                        first,
                        Pairs.of("name <-> name", "phone <-> phone"),
                        again)
                .now("{name: 'a', phone: '2'}", "{name: 'a', phone: '2'}");

        Plan plan = meeting.plan();

        assertThat(plan.writes()).isEmpty();
        assertThat(plan.adopts()).isTrue();
        assertThat(meeting.link(meeting.link().with(plan.settled())).plan().actions())
                .isEmpty();
    }

    @Test
    @DisplayName("C24, I15: the old base does not decide: different values are a first link")
    void treatsAReturnedPropertyAsAFirstLink() {
        Meta first = next(Meta.NONE, Pairs.of("name <-> name", "phone <-> phone"));
        Meta again = next(next(first, Pairs.of("name <-> name")), Pairs.of("name <-> name", "phone <-> phone"));
        Meeting meeting = metAgain(
                        Pairs.of("name <-> name", "phone <-> phone"),
                        first,
                        Pairs.of("name <-> name", "phone <-> phone"),
                        again)
                .now("{name: 'a', phone: '1'}", "{name: 'a', phone: '2'}");

        Plan plan = meeting.plan();

        assertThat(plan.reasons().get("phone")).contains("first link");
        assertThat(Meeting.sent(plan, Side.RIGHT)).isEqualTo(json("{phone: '1'}"));
        assertThat(plan.reasons().get("name")).isEqualTo("unchanged on both sides");
    }

    @Test
    @DisplayName("C24: a property that comes back twice starts a third life")
    void startsAnotherLifeAtEveryReturn() {
        Meta first = next(Meta.NONE, Pairs.of("name <-> name"));

        Meta third = first;
        for (int times = 0; times < 2; times++) {
            third = next(next(third, Pairs.of("phone <-> phone")), Pairs.of("name <-> name"));
        }

        assertThat(revision(third, Pairs.of("name <-> name"))).isEqualTo(3);
    }

    @Test
    @DisplayName(
            "C24: a property that is mapped to another one starts a new life: its old base says nothing of the new one")
    void startsANewLifeWhenMappedToAnotherProperty() {
        Meta first = next(Meta.NONE, Pairs.of("name <-> name", "phone <-> phone"));
        Meta then = next(first, Pairs.of("name <-> name", "phone <-> mobile"));
        Meeting meeting = metAgain(
                        Pairs.of("name <-> name", "phone <-> phone"),
                        first,
                        Pairs.of("name <-> name", "phone <-> mobile"),
                        then)
                .now(BOTH, "{name: 'a', phone: '1'}");

        Plan plan = meeting.plan();

        assertThat(plan.write(Side.LEFT))
                .as("the empty mobile number clears the phone number")
                .isEmpty();
        assertThat(Meeting.sent(plan, Side.RIGHT)).isEqualTo(json("{mobile: '1'}"));
    }

    @Test
    @DisplayName("I14: a property that is compared in another form starts a new life")
    void startsANewLifeWhenConvertedInAnotherWay() {
        Meta first = next(Meta.NONE, Pairs.of("phone <-> phone"));

        Meta then = next(first, Pairs.of("phone <-> phone; convert phone"));

        assertThat(revision(then, Pairs.of("phone <-> phone; convert phone"))).isEqualTo(2);
    }

    @Test
    @DisplayName("I14: a mapping that goes back to what it was does not find its old base again")
    void doesNotReviveTheBaseOfAnEarlierMapping() {
        Meta first = next(Meta.NONE, Pairs.of("phone <-> phone"));

        Meta back = next(next(first, Pairs.of("phone <-> mobile")), Pairs.of("phone <-> phone"));

        assertThat(revision(back, Pairs.of("phone <-> phone"))).isEqualTo(3);
    }

    private static int revision(Meta meta, Pairs pairs) {
        return pairs.bound(meta.revisions()).groups().get(0).members().get(0).revision();
    }

    private static Meeting underAnotherScheme() {
        Meeting meeting = new Meeting(Pairs.of("name <-> name", "phone <-> phone")).base(BOTH);
        return meeting.link(new Link(
                "L1", "R1", 1, "0", meeting.link().base(), Optional.empty(), Map.of(), List.of(), Optional.empty()));
    }

    @Test
    @DisplayName("I14: under another fingerprint scheme equal values rebase silently")
    void rebasesEqualValuesUnderAnotherScheme() {
        Plan plan = underAnotherScheme().now(BOTH, BOTH).plan();

        assertThat(plan.writes()).isEmpty();
        assertThat(plan.adopts()).isTrue();
    }

    @Test
    @DisplayName("I14: a base of another scheme is not carried over into the present one")
    void dropsBasesOfAnotherScheme() {
        Pairs pairs = Pairs.of("name <-> name", "phone <-> phone")
                .conflictOf("phone", Resolution.REVIEW)
                .policies(new PoliciesWith().initial(Resolution.REVIEW));
        Link old = underAnotherScheme().link();
        Meeting meeting = new Meeting(pairs).link(old).now("{name: 'a', phone: '1'}", "{name: 'a', phone: '2'}");

        Plan plan = meeting.plan();

        assertThat(plan.problem()).map(Action.Raise::code).contains(Problem.Code.CONFLICT);
        assertThat(plan.settled()).containsOnlyKeys("name");
    }
}
