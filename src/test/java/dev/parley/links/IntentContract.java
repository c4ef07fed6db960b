package dev.parley.links;

import static dev.parley.links.LinksFixture.intent;
import static dev.parley.links.LinksFixture.problem;
import static dev.parley.links.LinksFixture.stored;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.dataflow.Side;
import dev.parley.sync.Entry;
import dev.parley.sync.Link;
import dev.parley.sync.Problem;
import dev.parley.sync.Refusals;
import dev.parley.sync.Written;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Intents, settling and problems. */
public interface IntentContract extends LinksFixture {

    @Test
    default void keepsAnIntentThatWritesNoProperty() {
        Link link = linked("L1", "R1");
        Link.Intent removal = new Link.Intent("i1", NOW.plusSeconds(30), Map.of());

        Link held = stored(links().intend(pair(), link, removal));

        assertThat(held.intent()).contains(removal);
        assertThat(left("L1").link()).contains(held);
    }

    @Test
    default void storesAnIntent() {
        Link link = linked("L1", "R1");

        Link intended = stored(links().intend(pair(), link, intent("i1", LATER)));

        assertThat(intended)
                .isEqualTo(link.withIntent(Optional.of(intent("i1", LATER))).atVersion(2));
        assertThat(left("L1").link()).contains(intended);
        assertThat(left("L1").version()).isEqualTo(2);
    }

    @Test
    default void letsOneOfTwoWorkersIntend() {
        Link link = linked("L1", "R1");
        intended(link, "i1", LATER);

        Written<Link> loser = another().intend(pair(), link, intent("i2", LATER));

        assertThat(loser).isEqualTo(new Written.Refused<>(Refusals.CHANGED, Optional.empty()));
    }

    @Test
    default void stopsAtALiveIntentOfAnotherWorker() {
        Link intended = intended(linked("L1", "R1"), "i1", LATER);

        Written<Link> refused = another().intend(pair(), intended, intent("i2", LATER));

        assertThat(refused).isEqualTo(new Written.Refused<>(Refusals.WRITING, Optional.empty()));
        assertThat(left("L1").link()).contains(intended);
    }

    @Test
    default void replacesAnExpiredIntent() {
        Link expired = intended(linked("L1", "R1"), "i1", NOW);

        Link taken = stored(another().intend(pair(), expired, intent("i2", LATER)));

        assertThat(taken.intent()).contains(intent("i2", LATER));
        assertThat(taken.version()).isEqualTo(3);
    }

    @Test
    default void prolongsItsOwnIntent() {
        Link intended = intended(linked("L1", "R1"), "i1", LATER);

        Link prolonged = stored(links().intend(pair(), intended, intent("i1", LATER.plusSeconds(1))));

        assertThat(prolonged.intent()).contains(intent("i1", LATER.plusSeconds(1)));
    }

    @Test
    default void refusesAnIntentOnAnEndedLink() {
        Link link = linked("L1", "R1");
        stored(links().retire(pair(), link, Entry.State.RETIRED, "gone", NOW));

        Written<Link> refused = another().intend(pair(), link, intent("i1", LATER));

        assertThat(refused).isEqualTo(new Written.Refused<>(Refusals.NOT_LINKED, Optional.empty()));
    }

    @Test
    default void settlesBaseLastWritesHistoryProblemAndScheme() {
        Link intended = intended(linked("L1", "R1"), "i1", LATER);
        Instant stamp = Instant.parse("2041-01-01T10:00:01.7654321Z");
        Link after = intended.with(Map.of("email", LinksFixture.base(7)))
                .withLastWrites(Map.of(
                        Side.RIGHT,
                        new Link.LastWrite(
                                NOW, Map.of("record", stamp), Map.of("email", new Link.Sent("a", "b", "c")))))
                .remembering(List.of(new Link.History(LATER, Side.RIGHT, "email", "newer on the left")))
                .withProblem(Optional.of(problem(Problem.Code.CONFLICT, null)))
                .underScheme("s2");

        Link settled = stored(links().settle(pair(), intended, after));

        assertThat(settled).isEqualTo(after.withIntent(Optional.empty()).atVersion(3));
        assertThat(left("L1").link()).contains(settled);
        assertThat(left("L1").problem()).contains(problem(Problem.Code.CONFLICT, null));
        assertThat(right("R1").problem()).contains(problem(Problem.Code.CONFLICT, null));
        assertThat(links().due(pair(), LATER, 10)).isEmpty();
    }

    @Test
    default void settlesOnlyWhatIsUnchanged() {
        Link link = linked("L1", "R1");
        Link first = intended(link, "i1", NOW);
        Link second = stored(another().intend(pair(), first, intent("i2", LATER)));

        Written<Link> late = links().settle(pair(), first, first.with(Map.of()));

        assertThat(late).isEqualTo(new Written.Refused<>(Refusals.CHANGED, Optional.empty()));
        assertThat(left("L1").link()).contains(second);
    }

    @Test
    default void refusesToSettleAnEndedLink() {
        Link link = linked("L1", "R1");
        stored(links().retire(pair(), link, Entry.State.RETIRED, "gone", NOW));

        Written<Link> refused = links().settle(pair(), link, link);

        assertThat(refused).isEqualTo(new Written.Refused<>(Refusals.NOT_LINKED, Optional.empty()));
    }

    @Test
    default void doesNotSettleALinkThatBecameAnother() {
        Link link = linked("L1", "R1");
        stored(links().retire(pair(), link, Entry.State.UNLINKED, "by a person", NOW));
        linked("L1", "R2");

        Written<Link> refused = links().settle(pair(), link, link);

        assertThat(refused).isEqualTo(new Written.Refused<>(Refusals.NOT_LINKED, Optional.empty()));
    }

    @Test
    default void storesFingerprintsThatAreMissing() {
        Link link = linked("L1", "R1");
        Link after = link.with(Map.of("email", new Link.Base(null, "r", NOW, NOW, 0)))
                .withLastWrites(Map.of(
                        Side.LEFT, new Link.LastWrite(NOW, Map.of(), Map.of("email", new Link.Sent(null, null, "c")))))
                .remembering(List.of(new Link.History(NOW, null, "email", "settled by itself")));

        Link settled = stored(links().settle(pair(), link, after));

        assertThat(settled).isEqualTo(after.atVersion(2));
        assertThat(left("L1").link()).contains(settled);
    }

    @Test
    default void keepsNoMoreHistoryThanTheRingHolds() {
        Link link = linked("L1", "R1");
        List<Link.History> many = java.util.stream.IntStream.range(0, 30)
                .mapToObj(n -> new Link.History(NOW.plusSeconds(n), Side.LEFT, "email", "edit " + n))
                .toList();

        Link settled = stored(links().settle(pair(), link, link.remembering(many)));

        assertThat(settled.history()).hasSize(Link.HISTORY).startsWith(many.get(0));
        assertThat(left("L1").link()).contains(settled);
    }

    @Test
    default void refusesASettlementThatIsTooLarge() {
        Link link = linked("L1", "R1");

        Written<Link> refused =
                links().settle(pair(), link, link.with(Map.of("x".repeat(310_000), LinksFixture.base(1))));

        assertThat(refused).isEqualTo(Refusals.because(Refusals.TOO_LARGE));
    }

    @Test
    default void setsAndClearsTheProblemOfAnUnknownRecord() {
        Problem problem = problem(Problem.Code.AMBIGUOUS, null);

        Entry noted = stored(links().note(pair(), left("L1"), Optional.of(problem)));

        assertThat(noted.problem()).contains(problem);
        assertThat(noted.version()).isEqualTo(1);
        assertThat(left("L1")).isEqualTo(noted);
        assertThat(links().problems(pair(), 10)).containsExactly(noted);
        Entry cleared = stored(links().note(pair(), noted, Optional.empty()));
        assertThat(cleared.problem()).isEmpty();
        assertThat(links().problems(pair(), 10)).isEmpty();
    }

    @Test
    default void setsTheProblemOfALinkThroughItsRightRecord() {
        linked("L1", "R1");
        Problem problem = problem(Problem.Code.REJECTED, LATER);

        Entry noted = stored(links().note(pair(), right("R1"), Optional.of(problem)));

        assertThat(noted).isEqualTo(right("R1"));
        assertThat(noted.problem()).contains(problem);
        assertThat(left("L1").problem()).contains(problem);
        assertThat(left("L1").version()).isEqualTo(2);
        assertThat(links().problems(pair(), 10)).containsExactly(left("L1"));
    }

    @Test
    default void refusesAProblemOnAnOldReading() {
        Entry before = left("L1");
        claimed(Side.LEFT, "L1");
        linked("L2", "R2");
        Entry right = right("R2");
        intended(right.link().orElseThrow(), "i1", LATER);

        assertThat(another().note(pair(), before, Optional.of(problem(Problem.Code.REJECTED, null))))
                .isEqualTo(new Written.Refused<>(Refusals.CLAIMED, Optional.empty()));
        assertThat(another().note(pair(), right, Optional.of(problem(Problem.Code.REJECTED, null))))
                .isEqualTo(new Written.Refused<>(Refusals.CHANGED, Optional.empty()));
    }

    @Test
    default void keepsAClaimWithItsProblem() {
        Entry claimed = claimed(Side.LEFT, "L1");

        Entry noted = stored(links().note(pair(), claimed, Optional.of(problem(Problem.Code.UNKNOWN_OUTCOME, null))));

        assertThat(noted.state()).isEqualTo(Entry.State.CLAIMED);
        assertThat(noted.claim()).isEqualTo(claimed.claim());
        assertThat(left("L1")).isEqualTo(noted);
    }

    @Test
    default void limitsTheListOfProblems() {
        List.of("L1", "L2", "L3")
                .forEach(id -> links().note(pair(), left(id), Optional.of(problem(Problem.Code.REQUIRED, null))));

        assertThat(links().problems(pair(), 2)).hasSize(2);
    }
}
