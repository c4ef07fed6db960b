package dev.parley.links;

import static dev.parley.links.LinksFixture.claim;
import static dev.parley.links.LinksFixture.key;
import static dev.parley.links.LinksFixture.link;
import static dev.parley.links.LinksFixture.problem;
import static dev.parley.links.LinksFixture.stored;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.dataflow.Side;
import dev.parley.sync.Claim;
import dev.parley.sync.Entry;
import dev.parley.sync.Link;
import dev.parley.sync.Links;
import dev.parley.sync.Problem;
import dev.parley.sync.Refusals;
import dev.parley.sync.Tombstone;
import dev.parley.sync.Written;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is left of links that ended, and what is not left of records that are forgotten. */
public interface ForgetContract extends LinksFixture {

    private Entry gone(Side side, String id) {
        return stored(links().forget(pair(), links().find(pair(), side, id), NOW));
    }

    @Test
    default void keepsTheHistoryAndTheReasonOfALinkThatEnded() {
        Link link = linked("L1", "R1");

        links().retire(pair(), link, Entry.State.UNLINKED, "a person unlinked it", LATER);

        Tombstone expected = new Tombstone(LATER, "a person unlinked it", link.history());
        assertThat(links().tombstone(pair(), Side.LEFT, "L1")).contains(expected);
        assertThat(links().tombstone(pair(), Side.RIGHT, "R1")).contains(expected);
        assertThat(links().tombstone(pair(), Side.LEFT, "L2")).isEmpty();
    }

    @Test
    default void hasNoTombstoneOfARecordThatIsLinkedAgain() {
        links().retire(pair(), linked("L1", "R1"), Entry.State.UNLINKED, "a person unlinked it", NOW);

        linked("L1", "R2");

        assertThat(links().tombstone(pair(), Side.LEFT, "L1")).isEmpty();
        assertThat(links().tombstone(pair(), Side.RIGHT, "R1")).isPresent();
    }

    @Test
    default void forgetsEitherRecordOfALinkAndLeavesATombstoneThatNamesNobody() {
        for (Side side : Side.values()) {
            String left = "L" + side;
            String right = "R" + side;
            Link link = linked(left, right, key("k" + side));
            links().note(
                            pair(),
                            links().find(pair(), Side.LEFT, left),
                            Optional.of(problem(Problem.Code.CONFLICT, null)));

            Entry forgotten = gone(side, link.id(side));

            assertThat(forgotten).isEqualTo(Entry.absent(side, link.id(side)));
            assertThat(links().find(pair(), side, link.id(side))).isEqualTo(forgotten);
            Entry kept = links().find(pair(), side.opposite(), link.id(side.opposite()));
            assertThat(kept.state()).isEqualTo(Entry.State.RETIRED);
            assertThat(kept.other()).isEmpty();
            assertThat(kept.link()).isEmpty();
            assertThat(links().tombstone(pair(), side.opposite(), kept.id()))
                    .contains(new Tombstone(NOW, Tombstone.FORGOTTEN, List.of()));
            assertThat(links().problems(pair(), 10)).isEmpty();
            assertThat(links().claim(pair(), left("L9"), claim(Side.LEFT, "L9", key("k" + side)))
                            .done())
                    .isTrue();
            stored(links().release(pair(), left("L9")));
        }
        assertThat(links().links(pair(), 10, Optional.empty()).links()).isEmpty();
    }

    @Test
    default void forgetsAClaimItsKeysAProblemAndADueMark() {
        claimed(Side.LEFT, "L1", key("k1"));
        links().note(pair(), left("L1"), Optional.of(problem(Problem.Code.UNKNOWN_OUTCOME, NOW)));
        links().markDue(pair(), Side.LEFT, "L1", NOW, "webhook");

        gone(Side.LEFT, "L1");

        assertThat(left("L1")).isEqualTo(Entry.absent(Side.LEFT, "L1"));
        assertThat(links().openClaims(pair(), Side.LEFT)).isEmpty();
        assertThat(links().due(pair(), LATER, 10)).isEmpty();
        assertThat(links().problems(pair(), 10)).isEmpty();
        assertThat(links().claim(pair(), left("L2"), claim(Side.LEFT, "L2", key("k1")))
                        .done())
                .isTrue();
    }

    @Test
    default void takesTheIdOutOfTombstonesOfFormerCounterparts() {
        links().retire(pair(), linked("L1", "R1"), Entry.State.RETIRED, "gone", NOW);
        links().retire(pair(), linked("L1", "R2"), Entry.State.UNLINKED, "a person unlinked it", NOW);
        linked("L1", "R3");

        gone(Side.LEFT, "L1");

        assertThat(List.of("R1", "R2", "R3"))
                .allSatisfy(id -> assertThat(right(id).other()).isEmpty());
        assertThat(right("R1").state()).isEqualTo(Entry.State.RETIRED);
        assertThat(right("R2").state()).isEqualTo(Entry.State.UNLINKED);
        assertThat(right("R3").state()).isEqualTo(Entry.State.RETIRED);
    }

    @Test
    default void keepsADueMarkOfTheCounterpart() {
        linked("L1", "R1");
        links().markDue(pair(), Side.RIGHT, "R1", NOW, "webhook");

        gone(Side.LEFT, "L1");

        assertThat(links().due(pair(), NOW, 10).stream().map(Links.DueRecord::id))
                .containsExactly("R1");
    }

    @Test
    default void forgetsNothingThatChangedSinceItWasRead() {
        Entry before = left("L1");
        linked("L1", "R1");
        Entry linked = left("L1");
        intended(linked.link().orElseThrow(), "i1", LATER);

        Written<Entry> unknown = links().forget(pair(), before, NOW);
        Written<Entry> unchanged = links().forget(pair(), linked, NOW);
        Written<Entry> fromTheRight = links().forget(
                        pair(),
                        new Entry(
                                Side.RIGHT,
                                "R1",
                                Entry.State.LINKED,
                                right("R1").version(),
                                Optional.of("L1"),
                                linked.link(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()),
                        NOW);

        assertThat(List.of(unknown, unchanged, fromTheRight)).noneMatch(Written::done);
        assertThat(left("L1").link().orElseThrow().intent()).isPresent();
    }

    @Test
    default void forgetsWhatIsUnknownWithoutHarm() {
        assertThat(gone(Side.LEFT, "L1")).isEqualTo(Entry.absent(Side.LEFT, "L1"));
        assertThat(gone(Side.LEFT, "L1")).isEqualTo(Entry.absent(Side.LEFT, "L1"));
    }

    @Test
    default void findsEverybodyWhoWaitsForAPair() {
        Links.Waiting one = new Links.Waiting(pair(), Side.LEFT, "a|b%7C", pair(), Side.LEFT, "L|1%7C%");
        Links.Waiting other = new Links.Waiting(pair(), Side.RIGHT, "R5", pair(), Side.RIGHT, "R1");

        links().await(one);
        links().await(other);

        assertThat(links().waiting(pair())).containsExactlyInAnyOrder(one, other);
    }

    @Test
    default void refusesAClaimOfBeforeAForgottenRecordWasForgotten() {
        Entry before = claimed(Side.LEFT, "L1");
        gone(Side.LEFT, "L1");

        Written<Link> late = links().link(pair(), before, right("R1"), link("L1", "R1"), List.of());

        assertThat(late.done()).isFalse();
        assertThat(late).isInstanceOf(Written.Refused.class);
        assertThat(Refusals.CHANGED).isEqualTo(((Written.Refused<Link>) late).reason());
        assertThat(left("L1").claim().map(Claim::reference)).isEmpty();
    }
}
