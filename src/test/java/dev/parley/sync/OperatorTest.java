package dev.parley.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.parley.dataflow.Condition;
import dev.parley.dataflow.Creation;
import dev.parley.dataflow.Policies.OnMissing;
import dev.parley.dataflow.Resolution;
import dev.parley.dataflow.Side;
import dev.parley.mapping.Path;
import java.time.Duration;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A person links and unlinks. */
final class OperatorTest {

    private static Declined declined(ThrowingCallable asked) {
        return catchThrowableOfType(Declined.class, asked);
    }

    private static Operator.Outcome link(World world, String left, String right) {
        return world.engine.operator().link("contact", left, right, world.budget());
    }

    private static Operator.Outcome unlink(World world, Side side, String id) {
        return world.engine.operator().unlink("contact", side, id, world.budget());
    }

    /** L1~R1, L2~R2. */
    private static World two() {
        World world = World.linked("email", "a@x", "name", "Ann");
        world.addLeft("email", "b@x", "name", "Bob");
        world.addRight("email", "b@x", "name", "Bob");
        world.rest();
        return world;
    }

    /** Two records that no rule brings together. */
    private static World strangers(Creation create) {
        World.Setting setting = new World.Setting();
        setting.create = create;
        World world = setting.build();
        world.addLeft("email", "a@x", "name", "Ann");
        world.addRight("email", "ann@x", "name", "Anne", "phone", "1");
        world.rest();
        return world;
    }

    @Test
    @DisplayName("A22: a link of two records that are linked with others is refused, and nothing changes")
    void refusesToLinkWhatIsLinked() {
        World world = two();
        Link first = world.link("C0001");
        Link second = world.link("C0002");

        Declined refused = declined(() -> link(world, "C0001", "P0002"));

        assertThat(refused.code()).isEqualTo(Declined.Code.LINK_EXISTS);
        assertThat(refused).hasMessageContaining("C0001 on the left is linked with P0001");
        assertThat(refused.wayOut()).contains("unlink left=C0001");
        assertThat(world.link("C0001")).isEqualTo(first);
        assertThat(world.link("C0002")).isEqualTo(second);
        assertThat(world.remoteWrites()).isZero();
    }

    @Test
    @DisplayName("A22: a free record is not linked with one that has a counterpart")
    void refusesACounterpartThatIsLinked() {
        World world = World.linked("email", "a@x", "name", "Ann");
        String free = world.addLeft("name", "Nobody");

        Declined refused = declined(() -> link(world, free, "P0001"));

        assertThat(refused.code()).isEqualTo(Declined.Code.LINK_EXISTS);
        assertThat(refused).hasMessageContaining("P0001 on the right is linked with C0001");
        assertThat(world.entry(Side.LEFT, free).due()).isEmpty();
    }

    @Test
    @DisplayName("A22: the two that are linked with each other are told so")
    void tellsThatTheTwoAreLinkedAlready() {
        World world = World.linked("email", "a@x", "name", "Ann");

        Declined refused = declined(() -> link(world, "C0001", "P0001"));

        assertThat(refused).hasMessageContaining("with each other already");
    }

    @Test
    @DisplayName("what no rule brings together a person links; it is merged like any first link, at once")
    void linksWhatNoRuleBringsTogether() {
        World world = strangers(Creation.NEVER);

        Operator.Outcome outcome = link(world, "C0001", "P0001");

        assertThat(outcome)
                .isEqualTo(new Operator.Outcome(
                        Optional.of("C0001"), Optional.of("P0001"), Fate.LINKED, Optional.empty()));
        assertThat(world.right("P0001", "name")).isEqualTo("Ann");
        assertThat(world.left("C0001", "phone")).isEqualTo("1");
        assertThat(world.link("C0001").history())
                .extracting(Link.History::reason)
                .contains("linked by a person", "first link: left wins by policy");
        assertThat(world.entry(Side.LEFT, "C0001").due()).isEmpty();
        long writes = world.remoteWrites();
        world.rest();
        assertThat(world.remoteWrites()).isEqualTo(writes);
    }

    @Test
    void linksAnAmbiguousRecordAndItsProblemIsGone() {
        World world = World.of();
        world.addLeft("email", "a@x", "name", "Ann");
        world.addLeft("email", "a@x", "name", "Anna");
        world.addRight("email", "a@x", "name", "Ann");
        world.rest();

        link(world, "C0001", "P0001");

        assertThat(world.problem(Side.LEFT, "C0001")).isEmpty();
        assertThat(world.link("C0001").right()).isEqualTo("P0001");
        assertThat(world.remoteWrites()).isZero();
    }

    @Test
    void linksWhatAnEndedLinkLeft() {
        World world = World.linked("email", "a@x", "name", "Ann");
        world.right.records().delete(World.R, "P0001");
        world.full();
        world.rest();
        assertThat(world.entry(Side.LEFT, "C0001").state()).isEqualTo(Entry.State.RETIRED);
        String other = world.addRight("email", "new@x", "name", "Ann");

        link(world, "C0001", other);

        assertThat(world.link("C0001").right()).isEqualTo(other);
        assertThat(world.right(other, "email")).isEqualTo("a@x");
    }

    @Test
    void refusesARecordThatIsNotThere() {
        World world = strangers(Creation.NEVER);

        Declined left = declined(() -> link(world, "C9", "P0001"));
        Declined right = declined(() -> link(world, "C0001", "P9"));

        assertThat(left.code()).isEqualTo(Declined.Code.UNKNOWN_RECORD);
        assertThat(right).hasMessage("there is no record P9 on the right of the pair contact");
        assertThat(world.entry(Side.LEFT, "C0001")).isEqualTo(Entry.absent(Side.LEFT, "C0001"));
    }

    @Test
    void refusesARecordOutsideTheFilter() {
        Trade.Setting setting = new Trade.Setting();
        setting.create = Creation.NEVER;
        setting.customerFilter = Optional.of(new Condition.Equal(Path.of("kind"), "company"));
        Trade trade = setting.build().listed();
        String left = trade.add(Side.LEFT, "Customer", "{'name':'Ann','kind':'person'}");
        String right = trade.add(Side.RIGHT, "Customer", "{'name':'Ann'}");

        Declined refused = declined(() -> trade.engine.operator().link("customer", left, right, trade.budget()));

        assertThat(refused.code()).isEqualTo(Declined.Code.OUTSIDE_FILTER);
        assertThat(trade.entry("customer", Side.LEFT, left)).isEqualTo(Entry.absent(Side.LEFT, left));
    }

    @Test
    void linksARecordWhoseCreateNeverAnsweredWithWhatAPersonFound() {
        World world = parked();

        link(world, "C0001", "P0001");

        assertThat(world.link("C0001").right()).isEqualTo("P0001");
        assertThat(world.links.openClaims(world.key(), Side.LEFT)).isEmpty();
        assertThat(world.problem(Side.LEFT, "C0001")).isEmpty();
        world.rest();
        assertThat(world.right.creates()).isEqualTo(1);
    }

    /** A create that arrived, was never answered, and cannot be looked for. */
    static World parked() {
        World.Setting setting = new World.Setting();
        setting.references = false;
        setting.listsCreated = false;
        World world = setting.build();
        world.sync();
        world.addLeft("name", "Ann", "phone", "1");
        world.right.faults().loseAnswer("create");
        for (int i = 0; i < 5; i++) {
            world.sync();
        }
        assertThat(world.problem(Side.LEFT, "C0001")).contains(Problem.Code.UNKNOWN_OUTCOME);
        return world;
    }

    @Test
    void refusesARecordThatIsJustBeingCreated() {
        World world = World.of();
        world.sync();
        String left = world.addLeft("email", "a@x");
        String right = world.addRight("email", "other@x");
        Declined[] refused = new Declined[1];
        world.right.faults().onceBefore("create", () -> refused[0] = declined(() -> link(world, left, right)));

        world.webhook(Side.LEFT, left);

        assertThat(refused[0].code()).isEqualTo(Declined.Code.BUSY);
        assertThat(world.link(left).right()).isNotEqualTo(right);
    }

    @Test
    void travelsWithTheNextRunWhenItStopsRightAfterTheLink() {
        World world = strangers(Creation.NEVER);
        world.right.faults().onceBefore("update", () -> {
            throw new Error("stopped");
        });

        try {
            link(world, "C0001", "P0001");
        } catch (Error stopped) {
            assertThat(stopped).hasMessage("stopped");
        }
        world.clock.pass(Duration.ofMinutes(2));
        world.rest();

        assertThat(world.right("P0001", "name")).isEqualTo("Ann");
        assertThat(world.left("C0001", "phone")).isEqualTo("1");
    }

    @Test
    @DisplayName("A28: what a person unlinked is not linked again by itself, and both records stay as they are")
    void endsALinkForGood() {
        World world = World.linked("email", "a@x", "name", "Ann");

        unlink(world, Side.RIGHT, "P0001");
        world.setLeft("C0001", "name", "Anne");
        world.rest();

        assertThat(world.entry(Side.LEFT, "C0001").state()).isEqualTo(Entry.State.UNLINKED);
        assertThat(world.entry(Side.RIGHT, "P0001").state()).isEqualTo(Entry.State.UNLINKED);
        assertThat(world.right("P0001", "name")).isEqualTo("Ann");
        assertThat(world.remoteWrites()).isZero();
    }

    @Test
    void refusesToUnlinkWhatIsNotLinked() {
        World world = World.linked("email", "a@x", "name", "Ann");
        unlink(world, Side.LEFT, "C0001");

        Declined again = declined(() -> unlink(world, Side.LEFT, "C0001"));

        assertThat(again.code()).isEqualTo(Declined.Code.NOT_LINKED);
        assertThat(again).hasMessageContaining("unlinked");
    }

    @Test
    void doesNotEndALinkThatIsBeingWritten() {
        World world = World.linked("email", "a@x", "name", "Ann");
        world.setLeft("C0001", "name", "Anne");
        Declined[] refused = new Declined[1];
        world.right.faults().onceBefore("update", () -> refused[0] = declined(() -> unlink(world, Side.LEFT, "C0001")));

        world.webhook(Side.LEFT, "C0001");

        assertThat(refused[0].code()).isEqualTo(Declined.Code.BUSY);
        assertThat(world.link("C0001").right()).isEqualTo("P0001");
    }

    @Test
    @DisplayName("Q06: wrong links are parted, the right ones made; each is merged without a base, history is kept")
    void splitsWrongLinksAndMakesTheRightOnes() {
        World world = two();
        world.setLeft("C0001", "name", "Ann of one");
        world.sync();
        String moved = "C0001";

        unlink(world, Side.LEFT, moved);
        unlink(world, Side.LEFT, "C0002");
        world.setRight("P0002", "phone", "2");
        link(world, moved, "P0002");
        link(world, "C0002", "P0001");

        assertThat(world.right("P0002", "name")).isEqualTo("Ann of one");
        assertThat(world.right("P0002", "email")).isEqualTo("a@x");
        assertThat(world.left(moved, "phone")).isEqualTo("2");
        assertThat(world.right("P0001", "name")).isEqualTo("Bob");
        assertThat(world.link(moved).history())
                .extracting(Link.History::reason)
                .contains(
                        "linked by a person",
                        "a former link ended: a person unlinked the two",
                        "changed on the left only",
                        "first link: left wins by policy");
        long writes = world.remoteWrites();
        world.rest();
        assertThat(world.remoteWrites()).isEqualTo(writes);
    }

    @Test
    @DisplayName("Q06: by policy review nothing is overwritten when a person links two that differ")
    void leavesAFirstLinkUnderReviewToAPerson() {
        World.Setting setting = new World.Setting();
        setting.create = Creation.NEVER;
        setting.policies = World.Setting.policies(Resolution.REVIEW, Resolution.REVIEW, OnMissing.RETIRE);
        World world = setting.build();
        world.addLeft("name", "Ann");
        world.addRight("name", "Anne");

        Operator.Outcome outcome = link(world, "C0001", "P0001");

        assertThat(outcome.problem().map(Problem::code)).contains(Problem.Code.CONFLICT);
        assertThat(world.remoteWrites()).isZero();
    }
}
