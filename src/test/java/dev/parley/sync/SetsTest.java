package dev.parley.sync;

import static dev.parley.sync.Pairs.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.dataflow.Policies.Empties;
import dev.parley.dataflow.Resolution;
import dev.parley.dataflow.Side;
import dev.parley.mapping.PropertySchema;
import dev.parley.mapping.ValueType;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is planned for a set: an array on the left, a text with commas on the right. */
final class SetsTest {

    private static final String ROW = "tags <-> tags; set";

    private static Pairs pairs(String row) {
        return Pairs.of(row)
                .schema(Side.LEFT, PropertySchema.of("tags", ValueType.LIST))
                .schema(Side.RIGHT, PropertySchema.of("tags", ValueType.STRING));
    }

    /** @param letters one member each, the left's before the bar and the right's after it */
    private static Meeting met(Pairs pairs, String base, String now) {
        Meeting meeting = new Meeting(pairs).now(left(now.split("/", -1)[0]), right(now.split("/", -1)[1]));
        return base.equals("?") ? meeting : meeting.base(left(base), right(base));
    }

    private static String left(String letters) {
        return "{tags: ['" + String.join("','", letters.split("")) + "']}";
    }

    private static String right(String letters) {
        return "{tags: '" + String.join(", ", letters.split("")) + "'}";
    }

    private static ObjectNode tags(String sent, Side side) {
        if (sent.equals("=")) {
            return (ObjectNode) json("{}");
        }
        return (ObjectNode) json(sent.equals("-") ? "{tags: null}" : side == Side.LEFT ? left(sent) : right(sent));
    }

    @ParameterizedTest(name = "base {0}, now {1}: to the left {2}, to the right {3}")
    @DisplayName("C16: each side gets what the other added and removed; nothing else is touched")
    @CsvSource({
        // base, now, sent to the left, sent to the right; "=" nothing, "-" the empty value, "?" no base
        "ab, abc/a,   ac,   ac",
        "ab, abc/ab,  =,    abc",
        "ab, ab/abc,  abc,  =",
        "ab, a/ab,    =,    a",
        "ab, ab/b,    b,    =",
        "ab, b/a,     -,    -",
        "ab, a/abd,   ad,   ad",
        "ab, abc/abd, abcd, abdc",
        "ab, abc/abc, =,    =",
        "ab, a/a,     =,    =",
        "ab, ac/bc,   c,    c",
        "ab, /ab,     =,    -",
        "ab, ab/,     -,    =",
        "ab, /abc,    c,    c",
        "ab, ab/ab,   =,    =",
        "?,  ab/bc,   abc,  bca",
        "?,  ab/,     =,    ab",
        "?,  /ab,     ab,   =",
        "?,  ab/ba,   =,    =",
    })
    void mergesMemberByMember(String base, String now, String toLeft, String toRight) {
        Meeting meeting = met(pairs(ROW), base, now);

        Plan plan = meeting.plan();

        assertThat(Meeting.sent(plan, Side.LEFT)).isEqualTo(tags(toLeft, Side.LEFT));
        assertThat(Meeting.sent(plan, Side.RIGHT)).isEqualTo(tags(toRight, Side.RIGHT));
        assertThat(plan.problem()).isEmpty();
    }

    @ParameterizedTest(name = "{0} and {1}")
    @DisplayName("C18: the same members in another order, or twice, are no edit")
    @CsvSource(
            delimiter = '|',
            value = {
                "{tags: ['b', 'a']}        | {tags: 'a, b'}",
                "{tags: ['a', 'b']}        | {tags: 'b,a'}",
                "{tags: ['a', 'b', 'a']}   | {tags: ' a ,, b, a'}",
                "{tags: ['a', 'b', '', null]} | {tags: 'a, b,'}"
            })
    void regardsNeitherOrderNorRepetition(String left, String right) {
        Meeting meeting = met(pairs(ROW), "ab", "ab/ab").now(left, right);

        Plan plan = meeting.plan();

        assertThat(plan.actions()).isEmpty();
    }

    @Test
    @DisplayName("C16: no conflict policy decides about a set")
    void leavesNothingToReview() {
        Pairs review = pairs(ROW)
                .policies(new PoliciesWith().initial(Resolution.REVIEW).conflict(Resolution.REVIEW));

        Plan first = met(review, "?", "ab/bc").plan();
        Plan later = met(review, "ab", "abc/a").plan();

        assertThat(first.problem()).isEmpty();
        assertThat(later.problem()).isEmpty();
        assertThat(later.writes()).hasSize(2);
    }

    @Test
    void tellsWhatHappenedToASetWithoutItsValues() {
        assertThat(met(pairs(ROW), "ab", "abc/a").plan().reasons())
                .containsEntry("tags", "merged member by member: added on the left, removed on the right");
        assertThat(met(pairs(ROW), "?", "ab/bc").plan().reasons())
                .containsEntry("tags", "first link: a set holds the members of both sides");
        assertThat(met(pairs(ROW), "ab", "ac/ac").plan().reasons())
                .containsEntry("tags", "changed on both sides to the same");
        assertThat(met(pairs(ROW), "ab", "ab/ab").plan().reasons()).containsEntry("tags", "unchanged on both sides");
    }

    @Test
    @DisplayName("empties: keep: a set that was emptied on one side is left alone on the other")
    void emptiesNothingWhereEmptiesDoNotTravel() {
        Pairs keeping = pairs(ROW).policies(new PoliciesWith().empties(Empties.KEEP));

        Plan cleared = met(keeping, "ab", "/ab").plan();
        Plan reduced = met(keeping, "ab", "a/ab").plan();

        assertThat(cleared.writes()).isEmpty();
        assertThat(cleared.reasons().get("tags")).contains("cleared on the left", "does not travel");
        assertThat(reduced.writes()).hasSize(1);
    }

    @Test
    void neverEmptiesARequiredSet() {
        Plan emptied = met(pairs(ROW + "; required"), "ab", "b/a").plan();
        Plan replaced = met(pairs(ROW + "; required"), "ab", "/abc").plan();

        assertThat(emptied.writes()).isEmpty();
        assertThat(emptied.problem()).map(Action.Raise::code).contains(Problem.Code.REQUIRED);
        assertThat(Meeting.sent(replaced, Side.LEFT)).isEqualTo(tags("c", Side.LEFT));
    }

    @Test
    void sendsNoMemberThatWouldBecomeTwo() {
        Meeting meeting = met(pairs(ROW), "ab", "ab/ab").now("{tags: ['a', 'b', 'c, d']}", "{tags: 'a, b'}");

        Plan plan = meeting.plan();

        assertThat(plan.writes()).isEmpty();
        assertThat(plan.problem().orElseThrow().code()).isEqualTo(Problem.Code.INVALID_VALUE);
        assertThat(plan.problem().orElseThrow().message())
                .contains("tags", "comma")
                .doesNotContain("c, d");
    }

    @Test
    void tellsOfAMemberThatIsNoSingleValue() {
        Meeting meeting = met(pairs(ROW), "ab", "ab/ab").now("{tags: ['a', {b: 1}]}", "{tags: 'a'}");

        Plan plan = meeting.plan();

        assertThat(plan.writes()).isEmpty();
        assertThat(plan.problem().orElseThrow().message()).contains("tags", "not a single value");
    }

    @Test
    @DisplayName("members are compared in the precision both sides keep, and stay in the form of their side")
    void comparesMembersInThePrecisionOfBothSides() {
        Pairs coarse = Pairs.of(ROW)
                .schema(Side.LEFT, PropertySchema.of("tags", ValueType.LIST).foldingCase())
                .schema(Side.RIGHT, PropertySchema.of("tags", ValueType.LIST).maxLength(3));
        Meeting agreed = new Meeting(coarse)
                .base("{tags: ['VIPs', 'old']}", "{tags: ['vip', 'old']}")
                .now("{tags: ['VIPs', 'old', 42]}", "{tags: ['vip', 'old', 'new']}");

        Plan plan = agreed.plan();

        assertThat(Meeting.sent(plan, Side.LEFT)).isEqualTo(json("{tags: ['VIPs', 'old', 42, 'new']}"));
        assertThat(Meeting.sent(plan, Side.RIGHT)).isEqualTo(json("{tags: ['vip', 'old', 'new', 42]}"));
    }

    @Test
    void removesAMemberThatTheOtherSideKeepsShorter() {
        Pairs cutting = Pairs.of(ROW)
                .schema(Side.LEFT, PropertySchema.of("tags", ValueType.LIST))
                .schema(Side.RIGHT, PropertySchema.of("tags", ValueType.LIST).maxLength(3));
        Meeting meeting = new Meeting(cutting)
                .base("{tags: ['VIPs', 'old']}", "{tags: ['VIP', 'old']}")
                .now("{tags: ['old']}", "{tags: ['VIP', 'old']}");

        Plan plan = meeting.plan();

        assertThat(Meeting.sent(plan, Side.RIGHT)).isEqualTo(json("{tags: ['old']}"));
    }

    @Test
    @DisplayName("where one system is never written to, a set travels whole")
    void travelsWholeWhereOneSideIsReadOnly() {
        Plan plan = met(pairs(ROW).readOnly(Side.LEFT), "ab", "ac/abd").plan();

        assertThat(plan.writes()).extracting(Action.Write::side).containsExactly(Side.RIGHT);
        assertThat(Meeting.sent(plan, Side.RIGHT)).isEqualTo(tags("ac", Side.RIGHT));
    }

    @Test
    @DisplayName("a row that becomes a set starts without a base: nothing counts as removed")
    void startsANewLifeAsASet() {
        Meta whole = Revisions.next(Meta.NONE, Pairs.of("tags <-> tags").dataflow(), "check");

        Meta asSet = Revisions.next(whole, pairs(ROW).dataflow(), "check");

        assertThat(asSet.revisions().values()).containsExactly(2);
    }

    @Test
    void createsTheOtherRecordWithAllMembers() {
        CreatePlan create =
                CreatePlan.of(pairs(ROW).bound(), Side.RIGHT, Pairs.record("L1", "{tags: ['b', 'a', 'b']}"));

        assertThat(create.body()).isEqualTo(json("{tags: 'b, a'}"));
    }
}
