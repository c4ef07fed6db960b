package dev.parley.links;

import static dev.parley.links.LinksFixture.claim;
import static dev.parley.links.LinksFixture.key;
import static dev.parley.links.LinksFixture.link;
import static dev.parley.links.LinksFixture.problem;
import static dev.parley.links.LinksFixture.stored;
import static dev.parley.links.LinksFixture.taking;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.dataflow.Side;
import dev.parley.sync.Claim;
import dev.parley.sync.Entry;
import dev.parley.sync.Link;
import dev.parley.sync.Links;
import dev.parley.sync.Problem;
import dev.parley.sync.Refusals;
import dev.parley.sync.Written;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Links: made, found, ended. */
public interface LinkContract extends LinksFixture {

    @Test
    default void linksTwoExistingRecords() {
        Link made = stored(links().link(pair(), left("L1"), right("R1"), link("L1", "R1"), List.of(key("k1"))));

        assertThat(made).isEqualTo(link("L1", "R1").atVersion(1));
        Entry left = left("L1");
        assertThat(left.state()).isEqualTo(Entry.State.LINKED);
        assertThat(left.other()).contains("R1");
        assertThat(left.link()).contains(made);
        assertThat(left.version()).isEqualTo(1);
    }

    @Test
    default void findsTheWholeLinkThroughTheRightRecord() {
        Link made = linked("L1", "R1");

        Links.Calls before = links().calls();
        Entry right = right("R1");

        assertThat(right.state()).isEqualTo(Entry.State.LINKED);
        assertThat(right.other()).contains("L1");
        assertThat(right.link()).contains(made);
        assertThat(links().calls().reads() - before.reads()).isEqualTo(2);
    }

    @Test
    default void completesAClaimOfEitherSide() {
        Entry left = claimed(Side.LEFT, "L1", key("kl"));
        Entry right = claimed(Side.RIGHT, "R1", key("kr"));

        stored(links().link(pair(), left, right, link("L1", "R1"), List.of(key("kl"))));

        assertThat(left("L1").claim()).isEmpty();
        assertThat(right("R1").claim()).isEmpty();
        assertThat(links().openClaims(pair(), Side.LEFT)).isEmpty();
        assertThat(links().openClaims(pair(), Side.RIGHT)).isEmpty();
        for (String held : List.of("kl", "kr")) {
            assertThat(links().claim(pair(), left("L2"), claim(Side.LEFT, "L2", key(held))))
                    .isEqualTo(Refusals.keyHeld(new Claim.Owner(Side.LEFT, "L1")));
        }
    }

    @Test
    default void storesAnIntentAndAProblemGivenWithTheLink() {
        Link whole = link("L1", "R1")
                .withIntent(Optional.of(LinksFixture.intent("i1", LATER)))
                .withProblem(Optional.of(problem(Problem.Code.CONFLICT, null)));

        Link made = stored(links().link(pair(), left("L1"), right("R1"), whole, List.of()));

        assertThat(made).isEqualTo(whole.atVersion(1));
        assertThat(left("L1").link()).contains(made);
    }

    @Test
    default void clearsTheProblemsOfBothOnLinking() {
        Entry left = stored(links().note(pair(), left("L1"), Optional.of(problem(Problem.Code.AMBIGUOUS, null))));
        Entry right = stored(links().note(pair(), right("R1"), Optional.of(problem(Problem.Code.AMBIGUOUS, LATER))));

        stored(links().link(pair(), left, right, link("L1", "R1"), List.of()));

        assertThat(left("L1").problem()).isEmpty();
        assertThat(right("R1").problem()).isEmpty();
        assertThat(links().problems(pair(), 10)).isEmpty();
        assertThat(links().due(pair(), LATER, 10)).isEmpty();
    }

    @Test
    default void neverPutsALeftRecordIntoTwoLinks() {
        Entry left = left("L1");
        linked("L1", "R1");

        Written<Link> stale = another().link(pair(), left, right("R2"), link("L1", "R2"), List.of());
        Written<Link> known = another().link(pair(), left("L1"), right("R2"), link("L1", "R2"), List.of());

        assertThat(stale).isEqualTo(linkedWith(Side.RIGHT, "R1"));
        assertThat(known).isEqualTo(linkedWith(Side.RIGHT, "R1"));
        assertThat(right("R2").state()).isEqualTo(Entry.State.NONE);
    }

    @Test
    default void neverPutsARightRecordIntoTwoLinks() {
        Entry right = right("R1");
        linked("L1", "R1");

        Written<Link> stale = another().link(pair(), left("L2"), right, link("L2", "R1"), List.of(key("k")));
        Written<Link> known = another().link(pair(), left("L2"), right("R1"), link("L2", "R1"), List.of());

        assertThat(stale).isEqualTo(linkedWith(Side.LEFT, "L1"));
        assertThat(known).isEqualTo(linkedWith(Side.LEFT, "L1"));
        assertThat(left("L2")).isEqualTo(Entry.absent(Side.LEFT, "L2"));
    }

    private static <T> Written<T> linkedWith(Side side, String id) {
        return new Written.Refused<>(Refusals.LINKED, Optional.of(new Claim.Owner(side, id)));
    }

    @Test
    default void refusesALinkWithARecordClaimedMeanwhile() {
        Entry left = left("L1");
        claimed(Side.LEFT, "L1");

        Written<Link> refused = another().link(pair(), left, right("R1"), link("L1", "R1"), List.of());

        assertThat(refused).isEqualTo(new Written.Refused<>(Refusals.CLAIMED, Optional.empty()));
    }

    @Test
    default void refusesALinkWhoseKeyAnotherRecordHolds() {
        linked("L2", "R2", key("same"));

        Written<Link> refused = links().link(pair(), left("L1"), right("R1"), link("L1", "R1"), List.of(key("same")));

        assertThat(refused).isEqualTo(Refusals.keyHeld(new Claim.Owner(Side.LEFT, "L2")));
        assertThat(right("R1").state()).isEqualTo(Entry.State.NONE);
    }

    @Test
    default void linksWithAKeyTakenFromAStaleLink() {
        linked("L2", "R2", key("same"));

        linked("L1", "R1", taking("same", Side.LEFT, "L2"));

        assertThat(links().claim(pair(), left("L3"), claim(Side.LEFT, "L3", key("same"))))
                .isEqualTo(Refusals.keyHeld(new Claim.Owner(Side.LEFT, "L1")));
    }

    @Test
    default void linksEvenIfAKeyOfTheClaimWasTakenMeanwhile() {
        Entry left = claimed(Side.LEFT, "L1", key("same"));
        claimed(Side.LEFT, "L2", taking("same", Side.LEFT, "L1"));

        stored(links().link(pair(), left, right("R1"), link("L1", "R1"), List.of()));

        assertThat(links().claim(pair(), left("L3"), claim(Side.LEFT, "L3", key("same"))))
                .isEqualTo(Refusals.keyHeld(new Claim.Owner(Side.LEFT, "L2")));
    }

    @Test
    default void refusesALinkThatIsTooLarge() {
        Link large =
                link("L1", "R1").with(Map.of("lines", LinksFixture.base(1), "x".repeat(310_000), LinksFixture.base(2)));

        Written<Link> refused = links().link(pair(), left("L1"), right("R1"), large, List.of());

        assertThat(refused).isEqualTo(Refusals.because(Refusals.TOO_LARGE));
    }

    @Test
    default void leavesTombstonesOnBothSidesAndFreesTheKeys() {
        Link link = linked("L1", "R1", key("k1"));

        Entry answer = stored(links().retire(pair(), link, Entry.State.RETIRED, "R1 is gone", NOW));

        assertThat(left("L1")).isEqualTo(answer);
        for (Entry tombstone : List.of(answer, right("R1"))) {
            assertThat(tombstone.state()).isEqualTo(Entry.State.RETIRED);
            assertThat(tombstone.link()).isEmpty();
            assertThat(tombstone.problem()).isEmpty();
            assertThat(tombstone.version()).isEqualTo(2);
        }
        assertThat(answer.other()).contains("R1");
        assertThat(right("R1").other()).contains("L1");
        assertThat(links().claim(pair(), right("R2"), claim(Side.RIGHT, "R2", key("k1")))
                        .done())
                .isTrue();
    }

    @Test
    default void linksTheSameTwoAgainOutOfTheirTombstones() {
        Link first = linked("L1", "R1");
        stored(links().retire(pair(), first, Entry.State.RETIRED, "R1 is gone", NOW));

        Link again = stored(links().link(pair(), left("L1"), right("R1"), link("L1", "R1"), List.of(key("k1"))));

        assertThat(again.version()).isGreaterThan(first.version());
        assertThat(left("L1").state()).isEqualTo(Entry.State.LINKED);
        assertThat(right("R1").link()).contains(again);
    }

    @Test
    default void leavesAKeyThatWasTakenMeanwhileToItsTaker() {
        Link link = linked("L1", "R1", key("k1"), key("k2"));
        linked("L2", "R2", taking("k1", Side.LEFT, "L1"));

        stored(links().retire(pair(), link, Entry.State.UNLINKED, "by a person", NOW));

        assertThat(links().claim(pair(), left("L3"), claim(Side.LEFT, "L3", key("k1"))))
                .isEqualTo(Refusals.keyHeld(new Claim.Owner(Side.LEFT, "L2")));
        assertThat(links().claim(pair(), left("L3"), claim(Side.LEFT, "L3", key("k2")))
                        .done())
                .isTrue();
    }

    @Test
    default void endsALinkOnlyOnce() {
        Link link = linked("L1", "R1");
        stored(links().retire(pair(), link, Entry.State.UNLINKED, "by a person", NOW));

        Written<Entry> again = another().retire(pair(), link, Entry.State.RETIRED, "gone", NOW);

        assertThat(again).isEqualTo(new Written.Refused<>(Refusals.NOT_LINKED, Optional.empty()));
        assertThat(left("L1").state()).isEqualTo(Entry.State.UNLINKED);
    }

    @Test
    default void doesNotEndALinkThatChanged() {
        Link link = linked("L1", "R1");
        intended(link, "i1", LATER);

        Written<Entry> refused = another().retire(pair(), link, Entry.State.RETIRED, "gone", NOW);

        assertThat(refused).isEqualTo(new Written.Refused<>(Refusals.CHANGED, Optional.empty()));
    }

    @Test
    default void linksTombstonesAgainWhenAskedTo() {
        stored(links().retire(pair(), linked("L1", "R1"), Entry.State.UNLINKED, "by a person", NOW));

        Link again = linked("L1", "R2");

        assertThat(again.version()).isEqualTo(3);
        assertThat(right("R2").link()).contains(again);
        assertThat(right("R1").state()).isEqualTo(Entry.State.UNLINKED);
    }

    @Test
    default void findsAbsentAndLinkedRecordsTogether() {
        Link first = linked("L1", "R1");
        Link second = linked("L2", "R2");
        claimed(Side.RIGHT, "R3");

        Map<String, Entry> found = links().findAll(pair(), Side.RIGHT, List.of("R9", "R2", "R1", "R3", "R2"));

        assertThat(found.keySet()).containsExactlyInAnyOrder("R9", "R2", "R1", "R3");
        assertThat(found.get("R1").link()).contains(first);
        assertThat(found.get("R2")).isEqualTo(right("R2"));
        assertThat(found.get("R2").link()).contains(second);
        assertThat(found.get("R3").state()).isEqualTo(Entry.State.CLAIMED);
        assertThat(found.get("R9")).isEqualTo(Entry.absent(Side.RIGHT, "R9"));
    }

    @Test
    default void countsABatchOf100AsOneCall() {
        linked("L1", "R1");
        List<String> left = IntStream.range(0, 201).mapToObj(n -> "L" + n).toList();
        List<String> right = IntStream.range(0, 100).mapToObj(n -> "R" + n).toList();
        Links.Calls before = links().calls();

        links().findAll(pair(), Side.LEFT, left);
        Links.Calls between = links().calls();
        links().findAll(pair(), Side.RIGHT, right);
        Links.Calls after = links().calls();

        assertThat(between).isEqualTo(new Links.Calls(before.reads() + 3, before.writes()));
        assertThat(after).isEqualTo(new Links.Calls(between.reads() + 2, before.writes()));
    }

    @Test
    default void countsATransactionAsOneCall() {
        Entry left = left("L1");
        Entry right = right("R1");
        Links.Calls before = links().calls();

        Entry claimed = stored(links().claim(pair(), left, claim(Side.LEFT, "L1", key("a"), key("b"))));
        stored(links().link(pair(), claimed, right, link("L1", "R1"), List.of(key("a"), key("b"))));

        assertThat(links().calls()).isEqualTo(new Links.Calls(before.reads(), before.writes() + 2));
    }

    @Test
    default void pagesThroughAllLinks() {
        IntStream.range(0, 7).forEach(n -> linked("L" + n, "R" + n));
        claimed(Side.LEFT, "L9");

        List<Link> all = new ArrayList<>();
        Optional<String> next = Optional.empty();
        do {
            Links.LinkPage page = links().links(pair(), 3, next);
            assertThat(page.links()).hasSizeLessThanOrEqualTo(3);
            all.addAll(page.links());
            next = page.next();
        } while (next.isPresent());

        assertThat(all.stream().map(Link::left))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of("L0", "L1", "L2", "L3", "L4", "L5", "L6").toList());
    }
}
