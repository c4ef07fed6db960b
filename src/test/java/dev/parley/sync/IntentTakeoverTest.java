package dev.parley.sync;

import static dev.parley.sync.Pairs.json;
import static dev.parley.sync.Pairs.minute;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.dataflow.Resolution;
import dev.parley.dataflow.Side;
import dev.parley.mapping.PropertySchema;
import dev.parley.mapping.ValueType;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** I2: a worker stopped between its intent and the base; another one takes over when the intent has expired. */
final class IntentTakeoverTest {

    private static final String LONG = "{name: 'Annabella Longstocking'}";

    private static Pairs cutting() {
        return Pairs.d0()
                .schema(Side.RIGHT, PropertySchema.of("name", ValueType.STRING).maxLength(10))
                .policies(new PoliciesWith().conflict(Resolution.RIGHT_WINS));
    }

    @Test
    @DisplayName("I2: a value that the right cut completes the intent; the left is untouched")
    void completesAWriteWhoseValueWasCut() {
        Meeting meeting = new Meeting(cutting())
                .base("{name: 'Ann'}")
                .intended(Side.RIGHT, LONG, "{name: 'Ann'}", LONG)
                .now(LONG, "{name: 'Annabella'}")
                .takenOver();

        Plan plan = meeting.plan();

        assertThat(plan.actions()).isEmpty();
        assertThat(meeting.link().intent()).isEmpty();
    }

    @Test
    @DisplayName("I2: an edit of the source since then still travels")
    void letsALaterEditOfTheSourceTravel() {
        Meeting meeting = new Meeting(cutting())
                .base("{name: 'Ann'}")
                .intended(Side.RIGHT, LONG, "{name: 'Ann'}", LONG)
                .now("{name: 'Bella'}", "{name: 'Annabella'}")
                .takenOver();

        Plan plan = meeting.plan();

        assertThat(Meeting.sent(plan, Side.RIGHT)).isEqualTo(json("{name: 'Bella'}"));
        assertThat(plan.write(Side.LEFT)).isEmpty();
    }

    @Test
    @DisplayName("I2: any other value on the target is an edit, and the conflict is decided by policy")
    void takesAnyOtherValueForAnEdit() {
        Meeting meeting = new Meeting(cutting())
                .base("{name: 'Ann'}")
                .intended(Side.RIGHT, LONG, "{name: 'Ann'}", LONG)
                .now(LONG, "{name: 'Carl'}")
                .takenOver();

        Plan plan = meeting.plan();

        assertThat(Meeting.sent(plan, Side.LEFT)).isEqualTo(json("{name: 'Carl'}"));
    }

    @Test
    @DisplayName("I2: a write that never arrived is made up for")
    void writesAgainWhatNeverArrived() {
        Meeting meeting = new Meeting(cutting())
                .base("{name: 'Ann'}")
                .intended(Side.RIGHT, LONG, "{name: 'Ann'}", LONG)
                .now(LONG, "{name: 'Ann'}")
                .takenOver();

        Plan plan = meeting.plan();

        assertThat(Meeting.sent(plan, Side.RIGHT)).isEqualTo(json(LONG));
    }

    @Test
    @DisplayName("I2: of two sides to be written, each is judged by its own record")
    void judgesEachSideByItself() {
        Meeting meeting = new Meeting(Pairs.d0()).base("{name: 'a', phone: '1'}");
        Link right = meeting.intended(Side.RIGHT, "{name: 'b'}", "{name: 'a'}", "{name: 'b'}")
                .link();
        Link left = meeting.intended(Side.LEFT, "{phone: '2'}", "{phone: '1'}", "{phone: '2'}")
                .link();
        Map<Side, Map<String, Link.Sent>> writes = Map.of(
                Side.RIGHT, right.intent().orElseThrow().writes().get(Side.RIGHT),
                Side.LEFT, left.intent().orElseThrow().writes().get(Side.LEFT));
        meeting.link(left.withIntent(Optional.of(new Link.Intent("id1", Pairs.START, writes))))
                .now("{name: 'b', phone: '1'}", "{name: 'b', phone: '2'}")
                .takenOver();

        Plan plan = meeting.plan();

        assertThat(Meeting.sent(plan, Side.LEFT)).isEqualTo(json("{phone: '2'}"));
        assertThat(plan.write(Side.RIGHT)).isEmpty();
        assertThat(plan.reasons().get("name")).isEqualTo("unchanged on both sides");
    }

    @Test
    @DisplayName("I2: a clearing that arrived is complete, too")
    void completesAClearing() {
        Meeting meeting = new Meeting(Pairs.d0())
                .base("{phone: '1'}")
                .intended(Side.RIGHT, "{phone: null}", "{phone: '1'}", "{phone: null}")
                .now("{}", "{phone: ''}")
                .takenOver();

        Plan plan = meeting.plan();

        assertThat(plan.actions()).isEmpty();
    }

    @Test
    @DisplayName("I2: properties that were not in the intent keep their base")
    void leavesOtherPropertiesAlone() {
        Meeting meeting = new Meeting(Pairs.d0())
                .base("{name: 'a', phone: '1'}")
                .intended(Side.RIGHT, "{name: 'b'}", "{name: 'a'}", "{name: 'b'}")
                .now("{name: 'b', phone: '1'}", "{name: 'b', phone: '2'}")
                .takenOver();

        Plan plan = meeting.plan();

        assertThat(Meeting.sent(plan, Side.LEFT)).isEqualTo(json("{phone: '2'}"));
    }

    @Test
    @DisplayName("I7 after I2: a lagging read that shows the state before a completed write is no edit")
    void putsOffALaggingReadAfterATakeover() {
        Pairs pairs = Pairs.d0().readLag(Side.RIGHT, Duration.ofMinutes(2));
        Meeting meeting = new Meeting(pairs)
                .base("{name: 'a'}")
                .intended(Side.RIGHT, "{name: 'b'}", "{name: 'a'}", "{name: 'b'}")
                .now("{name: 'b'}", "{name: 'b'}")
                .fetched(Side.RIGHT, minute(1))
                .takenOver()
                .now("{name: 'b'}", "{name: 'a'}")
                .fetched(Side.RIGHT, minute(1).plusSeconds(1));

        Plan plan = meeting.plan();

        assertThat(plan.writes()).isEmpty();
        assertThat(plan.defer()).isPresent();
    }

    @Test
    @DisplayName(
            "I2, I7: a read that may lag behind the interrupted write proves nothing; the source may have gone back since")
    void putsOffAReadThatMayLagBehindTheInterruptedWrite() {
        Pairs pairs = Pairs.d0().readLag(Side.RIGHT, Duration.ofMinutes(2));
        Meeting meeting = new Meeting(pairs)
                .base("{name: 'a'}")
                .intended(Side.RIGHT, "{name: 'b'}", "{name: 'a'}", "{name: 'b'}")
                .now("{name: 'a'}", "{name: 'a'}")
                .fetched(Side.RIGHT, minute(1))
                .takenOver();

        Plan plan = meeting.plan();

        assertThat(plan.defer()).map(Action.Defer::until).contains(minute(2));
    }

    @Test
    @DisplayName("I2: once reads no longer lag, an edit that the write was to overwrite still counts as one")
    void keepsAnEditThatTheLostWriteWasToOverwrite() {
        Meeting meeting = new Meeting(Pairs.d0())
                .base("{name: 'a'}")
                .intended(Side.RIGHT, "{name: 'b'}", "{name: 'c'}", "{name: 'b'}")
                .now("{name: 'a'}", "{name: 'c'}")
                .fetched(Side.RIGHT, minute(1))
                .stamp(Side.RIGHT, minute(0))
                .takenOver();

        Plan plan = meeting.plan();

        assertThat(Meeting.sent(plan, Side.LEFT)).isEqualTo(json("{name: 'c'}"));
    }

    @Test
    @DisplayName("a stamp that a completed write caused is no evidence in a later conflict")
    void takesTheStampOfACompletedWriteForOurs() {
        Pairs pairs = Pairs.d0()
                .policies(new PoliciesWith().conflict(Resolution.LATEST))
                .tie(Side.LEFT);
        Meeting meeting = new Meeting(pairs)
                .base("{name: 'a', phone: '1'}")
                .intended(Side.RIGHT, "{name: 'b'}", "{name: 'a'}", "{name: 'b'}")
                .now("{name: 'b', phone: '2'}", "{name: 'b', phone: '3'}")
                .stamp(Side.LEFT, minute(0))
                .stamp(Side.RIGHT, minute(1))
                .takenOver();

        Plan plan = meeting.plan();

        assertThat(Meeting.sent(plan, Side.RIGHT)).isEqualTo(json("{phone: '2'}"));
        assertThat(plan.reasons().get("phone")).contains("tie rule");
    }

    @Test
    @DisplayName("R10: a completed write is remembered in the history")
    void remembersACompletedWrite() {
        Link link = new Meeting(Pairs.d0())
                .base("{name: 'a'}")
                .intended(Side.RIGHT, "{name: 'b'}", "{name: 'a'}", "{name: 'b'}")
                .now("{name: 'b'}", "{name: 'b'}")
                .takenOver()
                .link();

        assertThat(link.history()).singleElement().satisfies(event -> {
            assertThat(event.property()).isEqualTo("name");
            assertThat(event.written()).isEqualTo(Side.RIGHT);
            assertThat(event.reason()).isNotBlank();
        });
    }

    @Test
    @DisplayName("a link without an intent is left as it is")
    void leavesALinkWithoutAnIntent() {
        Meeting meeting = new Meeting(Pairs.d0()).base("{name: 'a'}").now("{name: 'b'}", "{name: 'a'}");
        Link before = meeting.link();

        Link after = meeting.takenOver().link();

        assertThat(after).isSameAs(before);
    }
}
