package dev.parley.sync;

import static dev.parley.sync.Pairs.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.dataflow.Policies.Clearing;
import dev.parley.dataflow.Policies.Rejected;
import dev.parley.dataflow.Resolution;
import dev.parley.dataflow.Side;
import dev.parley.mapping.PropertySchema;
import dev.parley.mapping.PropertySchema.Need;
import dev.parley.mapping.ValueType;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** I13 and what belongs to it: an address merges, conflicts and travels as one. */
final class PlannerGroupTest {

    private static final String OLD = "{street: 'Old street 1', city: 'Oldtown', zip: '1000', country: 'NO'}";
    private static final String NONE = "{country: 'NO'}";

    private static Pairs address() {
        return Pairs.of("name <-> name")
                .group("address", "street <-> street", "city <-> city", "zip <-> zip", "country <-> country")
                .schema(
                        Side.LEFT,
                        PropertySchema.of("country", ValueType.STRING).assuming("NO"));
    }

    @Test
    @DisplayName(
            "I13: left moves to another town, right corrects the zip: one of the two addresses stands on both sides")
    void makesNoAddressThatNobodyEntered() {
        Meeting meeting = new Meeting(address())
                .base(OLD)
                .now(
                        "{street: 'New street 2', city: 'Newtown', zip: '1000', country: 'NO'}",
                        "{street: 'Old street 1', city: 'Oldtown', zip: '1001', country: 'NO'}");

        Plan plan = meeting.plan();

        assertThat(Meeting.sent(plan, Side.RIGHT))
                .isEqualTo(json("{street: 'New street 2', city: 'Newtown', zip: '1000'}"));
        assertThat(plan.write(Side.LEFT)).isEmpty();
        assertThat(meeting.after(plan).plan().actions()).isEmpty();
    }

    @Test
    @DisplayName("I13: under review nothing of the address travels, everything else does")
    void bringsNothingOfAnAddressToReview() {
        Meeting meeting = new Meeting(address().conflictOf("address", Resolution.REVIEW))
                .base(OLD)
                .now(
                        "{name: 'n', street: 'New street 2', city: 'Newtown', zip: '1000', country: 'NO'}",
                        "{street: 'Old street 1', city: 'Oldtown', zip: '1001', country: 'NO'}");

        Plan plan = meeting.plan();

        assertThat(Meeting.sent(plan, Side.RIGHT)).isEqualTo(json("{name: 'n'}"));
        assertThat(plan.problem()).map(Action.Raise::code).contains(Problem.Code.CONFLICT);
    }

    @Test
    @DisplayName("changes of different members on both sides to the same address are no conflict")
    void takesTheSameAddressOnBothSidesForAgreement() {
        String moved = "{street: 'New street 2', city: 'Newtown', zip: '2000', country: 'NO'}";
        Meeting meeting = new Meeting(address().conflictOf("address", Resolution.REVIEW))
                .base(OLD)
                .now(moved, moved);

        Plan plan = meeting.plan();

        assertThat(plan.writes()).isEmpty();
        assertThat(plan.adopts()).isTrue();
        assertThat(plan.problem()).isEmpty();
    }

    @Test
    @DisplayName("only the members that differ are sent")
    void sendsOnlyTheMembersThatDiffer() {
        Meeting meeting = new Meeting(address())
                .base(OLD)
                .now("{street: 'Old street 1', city: 'Oldtown', zip: '1001', country: 'NO'}", OLD);

        Plan plan = meeting.plan();

        assertThat(Meeting.sent(plan, Side.RIGHT)).isEqualTo(json("{zip: '1001'}"));
    }

    @Test
    @DisplayName("clearing one member of an address is an edit of the address, not its clearing")
    void takesTheClearingOfOneMemberForAnEdit() {
        Pairs pairs = address()
                .policies(new PoliciesWith().conflict(Resolution.RIGHT_WINS).clear(Clearing.EDIT_WINS));
        Meeting meeting = new Meeting(pairs).base(OLD).now("{city: 'Oldtown', zip: '1000', country: 'NO'}", "{}");

        Plan plan = meeting.plan();

        assertThat(Meeting.sent(plan, Side.RIGHT))
                .as("the right cleared the whole address, the left edited it")
                .isEqualTo(json("{city: 'Oldtown', zip: '1000', country: 'NO'}"));
    }

    @Test
    @DisplayName("a country that appears by itself in an otherwise empty address is no address")
    void takesAnAssumedCountryAloneForAnEmptyAddress() {
        Meeting meeting = new Meeting(address()).now(NONE, "{}");

        Plan first = meeting.plan();
        Plan second = meeting.after(first).plan();

        assertThat(first.writes()).isEmpty();
        assertThat(second.actions()).isEmpty();
    }

    @Test
    @DisplayName("an address beats one that is empty but for its assumed country, whatever the policy")
    void letsAnAddressBeatAnAssumedCountry() {
        Pairs pairs = address().policies(new PoliciesWith().initial(Resolution.LEFT_WINS));
        Meeting meeting = new Meeting(pairs).now(NONE, "{street: 'Storgatan 1', city: 'Lund', country: 'SE'}");

        Plan plan = meeting.plan();

        assertThat(Meeting.sent(plan, Side.LEFT))
                .isEqualTo(json("{street: 'Storgatan 1', city: 'Lund', country: 'SE'}"));
        assertThat(plan.write(Side.RIGHT)).isEmpty();
    }

    @Test
    @DisplayName("the country is sent along when the address behind it gets a street")
    void sendsTheAssumedCountryAlongWithTheFirstStreet() {
        Meeting meeting = new Meeting(address()).base(NONE, "{}").now("{street: 'Storgata 1', country: 'NO'}", "{}");

        Plan plan = meeting.plan();

        assertThat(Meeting.sent(plan, Side.RIGHT)).isEqualTo(json("{street: 'Storgata 1', country: 'NO'}"));
    }

    @Test
    @DisplayName("another country than the assumed one is an address")
    void takesAnEnteredCountryForAnAddress() {
        Meeting meeting = new Meeting(address()).base(NONE, "{}").now("{country: 'SE'}", "{}");

        Plan plan = meeting.plan();

        assertThat(Meeting.sent(plan, Side.RIGHT)).isEqualTo(json("{country: 'SE'}"));
    }

    @Test
    @DisplayName(
            "an address cleared on the right is cleared on the left, and the assumed country does not bring it back")
    void comesToRestAfterAClearedAddress() {
        Meeting meeting = new Meeting(address()).base(OLD).now(OLD, "{}");

        Plan plan = meeting.plan();
        Plan then = meeting.after(plan).now(NONE, "{}").base(NONE, "{}").plan();

        assertThat(Meeting.sent(plan, Side.LEFT))
                .isEqualTo(json("{street: null, city: null, zip: null, country: null}"));
        assertThat(then.actions()).isEmpty();
    }

    @Test
    @DisplayName("a country of its own, outside a group, is a value even where it is the assumed one")
    void takesASingleCountryForAValue() {
        Pairs pairs = Pairs.of("country <-> country")
                .schema(
                        Side.LEFT,
                        PropertySchema.of("country", ValueType.STRING).assuming("NO"));
        Meeting meeting = new Meeting(pairs).now(NONE, "{}");

        Plan plan = meeting.plan();

        assertThat(Meeting.sent(plan, Side.RIGHT)).isEqualTo(json("{country: 'NO'}"));
    }

    @Test
    @DisplayName("I13, C22: per property: where one member cannot travel, none of its address does")
    void sendsNoHalfAddress() {
        Pairs pairs = address()
                .schema(Side.RIGHT, PropertySchema.of("zip", ValueType.STRING).required(Need.ALWAYS))
                .policies(new PoliciesWith().conflict(Resolution.LEFT_WINS).rejected(Rejected.PER_PROPERTY));
        Meeting meeting = new Meeting(pairs)
                .base(OLD)
                .now("{name: 'n', street: 'New street 2', city: 'Newtown', country: 'NO'}", OLD);

        Plan plan = meeting.plan();

        assertThat(Meeting.sent(plan, Side.RIGHT)).isEqualTo(json("{name: 'n'}"));
        assertThat(plan.problem()).map(Action.Raise::code).contains(Problem.Code.REQUIRED);
        assertThat(plan.settled().get("street")).isEqualTo(meeting.link().base().get("street"));
    }

    @Test
    @DisplayName("C22: per property: an address with a value that does not convert stays as it is, the rest travels")
    void holdsBackAnAddressWithAValueThatDoesNotConvert() {
        Pairs pairs = Pairs.of("name <-> name")
                .group("address", "city <-> city", "country <-> country; convert country")
                .policies(new PoliciesWith().conflict(Resolution.LEFT_WINS).rejected(Rejected.PER_PROPERTY));
        Meeting meeting = new Meeting(pairs)
                .base("{name: 'a', city: 'Oldtown', country: 'NO'}")
                .now("{name: 'b', city: 'Newtown', country: 'Narnia'}", "{name: 'a', city: 'Oldtown', country: 'NO'}");

        Plan plan = meeting.plan();

        assertThat(Meeting.sent(plan, Side.RIGHT)).isEqualTo(json("{name: 'b'}"));
        assertThat(plan.problem()).flatMap(Action.Raise::property).contains("country");
        assertThat(plan.settled().get("city")).isEqualTo(meeting.link().base().get("city"));
    }
}
