package dev.parley.playground.trial;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.playground.twin.MemoryLinks;
import dev.parley.sync.BusinessSystem;
import dev.parley.sync.Change;
import dev.parley.sync.Claim;
import dev.parley.sync.Entry;
import dev.parley.sync.Link;
import dev.parley.sync.Links;
import dev.parley.sync.RemoteRecord;
import dev.parley.sync.Written;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What surrounds the engine is broken on purpose; the trial notices, shortens the history and can play it again. */
final class TrialCanFailTest {

    private static final int SEEDS = 150;
    private static final int SHORT = 12;
    private static final String[] RAISED_AGAIN = {
        "created again after its link had ended", "a link to what is gone, and nothing says why"
    };

    private static Stream<Arguments> breakages() {
        return Stream.of(
                store("claims are not stored", TrialCanFailTest::withoutClaims, "a create without a claim"),
                store("intents are not stored", TrialCanFailTest::withoutIntents, "a write without an intent"),
                store(
                        "settled links are not stored",
                        TrialCanFailTest::withoutSettling,
                        "no rest",
                        "an edit is lost",
                        "two sides disagree at rest"),
                system(
                        "updates are swallowed",
                        TrialCanFailTest::swallowing,
                        "an edit is lost",
                        "two sides disagree at rest"),
                store(
                        "one look is enough to call a record gone",
                        TrialCanFailTest::believing,
                        "a link ends though none of its records is surely gone",
                        "a record is removed whose counterpart is not surely gone"),
                store("tombstones are not found", TrialCanFailTest::withoutTombstones, RAISED_AGAIN),
                system("deletes are swallowed", TrialCanFailTest::keeping, "a deletion did not travel"),
                system(
                        "tags are not written",
                        TrialCanFailTest::withoutTags,
                        "a member of a set is lost or came back",
                        "no rest"),
                system(
                        "lines are added twice",
                        TrialCanFailTest::doublingLines,
                        "a line stands twice",
                        "a line stands on one side only",
                        "no rest"),
                system("creates are sent twice", TrialCanFailTest::twice, "created twice for one record"),
                system(
                        "old rows come back as new",
                        TrialCanFailTest::blind,
                        "a record that we created is created back",
                        "created although a record matches",
                        "created twice for one record",
                        "a record without counterpart, and nothing says why"));
    }

    private static Arguments store(String name, UnaryOperator<Links> broken, String... kinds) {
        return Arguments.of(name, broken, UnaryOperator.<BusinessSystem>identity(), Set.of(kinds));
    }

    private static Arguments system(String name, UnaryOperator<BusinessSystem> spoiled, String... kinds) {
        return Arguments.of(name, UnaryOperator.<Links>identity(), spoiled, Set.of(kinds));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("breakages")
    void noticesWhatIsBroken(
            String name, UnaryOperator<Links> broken, UnaryOperator<BusinessSystem> spoiled, Set<String> kinds) {
        Trial trial = new Trial(history -> {
            TrialClock clock = new TrialClock();
            return new Ground(clock, true, new MemoryLinks(clock)::another, broken, spoiled);
        });
        Outcome failed = LongStream.range(0, SEEDS)
                .mapToObj(seed -> trial.play(History.of(seed)))
                .filter(outcome -> outcome.broken().isPresent())
                .findFirst()
                .orElseThrow(() -> new AssertionError("not noticed in " + SEEDS + " histories"));

        Outcome shortest = trial.shortest(failed);
        Outcome again = trial.play(History.parse(shortest.history().text()));

        assertThat(kinds).contains(failed.broken().orElseThrow().kind());
        assertThat(shortest.history().steps()).hasSizeLessThanOrEqualTo(SHORT);
        assertThat(again.broken()).isEqualTo(shortest.broken());
        assertThat(again.story())
                .contains("./parley soak --replay " + shortest.history().text());
    }

    private static Links withoutClaims(Links store) {
        return Tap.on(Links.class, store, (operation, arguments, effect) -> {
            if (!operation.equals("claim")) {
                return effect.call();
            }
            Entry before = (Entry) arguments[1];
            Entry claimed = new Entry(
                    before.side(),
                    before.id(),
                    Entry.State.CLAIMED,
                    before.version(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of((Claim) arguments[2]),
                    Optional.empty(),
                    before.due());
            return new Written.Done<>(claimed);
        });
    }

    private static Links withoutIntents(Links store) {
        return Tap.on(Links.class, store, (operation, arguments, effect) -> {
            boolean intends = operation.equals("intend");
            return intends ? new Written.Done<>((Link) arguments[1]) : effect.call();
        });
    }

    private static Links withoutSettling(Links store) {
        return Tap.on(Links.class, store, (operation, arguments, effect) -> {
            boolean settles = operation.equals("settle");
            return settles ? new Written.Done<>((Link) arguments[2]) : effect.call();
        });
    }

    /** Every linked record bears the mark that the first of two looks leaves. */
    private static Links believing(Links store) {
        return Tap.on(Links.class, store, (operation, arguments, effect) -> {
            Object answer = effect.call();
            if (operation.equals("find") && ((Entry) answer).state() == Entry.State.LINKED) {
                Entry entry = (Entry) answer;
                return marked(
                        entry,
                        entry.other().orElseThrow() + " not found once on the "
                                + entry.side().opposite().word() + ", at 2029-01-01T00:00:00Z");
            }
            return answer;
        });
    }

    private static Entry marked(Entry entry, String why) {
        return new Entry(
                entry.side(),
                entry.id(),
                entry.state(),
                entry.version(),
                entry.other(),
                entry.link(),
                entry.claim(),
                entry.problem(),
                entry.due().or(() -> Optional.of(new Entry.Due(-1, Instant.EPOCH, why))));
    }

    private static Links withoutTombstones(Links store) {
        return Tap.on(Links.class, store, (operation, arguments, effect) -> {
            Object answer = effect.call();
            return switch (operation) {
                case "find" -> unburied((Entry) answer);
                case "findAll" -> unburied((Map<?, ?>) answer);
                default -> answer;
            };
        });
    }

    private static Map<?, ?> unburied(Map<?, ?> entries) {
        return entries.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> unburied((Entry) entry.getValue())));
    }

    private static Entry unburied(Entry entry) {
        return entry.state() == Entry.State.RETIRED ? bare(entry) : entry;
    }

    private static Entry bare(Entry entry) {
        return new Entry(
                entry.side(),
                entry.id(),
                Entry.State.NONE,
                entry.version(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                entry.problem(),
                entry.due());
    }

    private static BusinessSystem keeping(BusinessSystem system) {
        return Tap.on(
                BusinessSystem.class,
                system,
                (operation, arguments, effect) -> operation.equals("delete") ? null : effect.call());
    }

    private static BusinessSystem swallowing(BusinessSystem system) {
        return Tap.on(
                BusinessSystem.class,
                system,
                (operation, arguments, effect) -> operation.equals("update") ? arguments[1] : effect.call());
    }

    private static BusinessSystem withoutTags(BusinessSystem system) {
        return Tap.on(BusinessSystem.class, system, (operation, arguments, effect) -> {
            if (operation.equals("update")) {
                arguments[2] = ((List<?>) arguments[2])
                        .stream()
                                .map(Change.class::cast)
                                .filter(change -> !change.path().text().equals(Tags.PATH))
                                .toList();
            }
            return effect.call();
        });
    }

    private static BusinessSystem doublingLines(BusinessSystem system) {
        return Tap.on(BusinessSystem.class, system, (operation, arguments, effect) -> {
            if (operation.equals("update")) {
                arguments[2] = ((List<?>) arguments[2])
                        .stream()
                                .map(Change.class::cast)
                                .flatMap(change -> Stream.generate(() -> change).limit(adds(change) ? 2 : 1))
                                .toList();
            }
            return effect.call();
        });
    }

    private static boolean adds(Change change) {
        return change.element()
                .filter(element -> element.kind() == Change.Kind.INSERT)
                .isPresent();
    }

    private static BusinessSystem twice(BusinessSystem system) {
        return Tap.on(BusinessSystem.class, system, (operation, arguments, effect) -> {
            if (operation.equals("create")) {
                effect.call();
            }
            return effect.call();
        });
    }

    /** Nothing is found by a key, by our reference or among what was created. */
    private static BusinessSystem blind(BusinessSystem system) {
        return Tap.on(BusinessSystem.class, system, (operation, arguments, effect) -> switch (operation) {
            case "keys" -> new BusinessSystem.Page(List.of(), Optional.empty());
            case "lookUp", "createdSince" -> List.of();
            case "byReference" -> Optional.empty();
            case "list" -> withoutReferences((BusinessSystem.Page) effect.call());
            default -> effect.call();
        });
    }

    private static BusinessSystem.Page withoutReferences(BusinessSystem.Page page) {
        return new BusinessSystem.Page(
                page.rows().stream().map(TrialCanFailTest::bare).toList(), page.next());
    }

    private static RemoteRecord bare(RemoteRecord row) {
        ObjectNode body = row.body();
        return new RemoteRecord(row.id(), body, row.stamps(), row.fetchedAt(), Optional.empty());
    }
}
