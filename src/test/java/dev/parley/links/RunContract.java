package dev.parley.links;

import static dev.parley.links.LinksFixture.stored;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.dataflow.Side;
import dev.parley.sync.Brake;
import dev.parley.sync.DeedCounts;
import dev.parley.sync.Links;
import dev.parley.sync.Meta;
import dev.parley.sync.Refusals;
import dev.parley.sync.Report;
import dev.parley.sync.RunState;
import dev.parley.sync.SeenPage;
import dev.parley.sync.Written;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Run state, seen pages, reports, meta. */
public interface RunContract extends LinksFixture {

    private static RunState held(String owner) {
        RunState.OpenRun open = new RunState.OpenRun(
                "run1",
                RunState.Kind.RECONCILE,
                true,
                NOW,
                RunState.Phase.RIGHT,
                3,
                Optional.of("page|token ✓"),
                report("run1", NOW, Optional.empty()),
                "a meaning",
                Optional.of(new DeedCounts(1, 2, 3, 4, 5, 6, 7, 8)));
        return new RunState(
                0,
                Optional.of(new RunState.Lease(owner, LATER)),
                Map.of(Side.LEFT, NOW, Side.RIGHT, Instant.parse("2041-01-01T00:00:00.000000001Z")),
                Map.of(Side.LEFT, EARLIER),
                Optional.of(open),
                Optional.of(brake()));
    }

    private static Brake brake() {
        return new Brake(
                Brake.Code.MASS_CHANGE,
                RunState.Kind.SYNC,
                NOW,
                new DeedCounts(8, 7, 6, 5, 4, 3, 2, 1),
                1000,
                "412 of 1000 links; preview, then approve",
                Optional.of("a hash"),
                Optional.of("a meaning"));
    }

    private static Report report(String run, Instant started, Optional<Instant> finished) {
        return new Report(
                run,
                "reconcile",
                started,
                finished,
                new Report.Counts(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12),
                12,
                13,
                14,
                List.of(new Report.Note(NOW, "L1", "R1", "updated right: email", "newer on the left")),
                Optional.of(brake()));
    }

    private static RunState at(long version, RunState state) {
        return state.atVersion(version);
    }

    private Written<RunState> save(RunState before, RunState after) {
        return links().saveRun(pair(), before, after, Optional.empty(), Optional.empty());
    }

    private RunState saved(RunState before, SeenPage page) {
        return stored(links().saveRun(pair(), before, held("A"), Optional.of(page), Optional.empty()));
    }

    @Test
    default void beginsWithoutAnyRun() {
        assertThat(links().run(pair())).isEqualTo(RunState.NONE);
    }

    @Test
    default void storesRunStateAtFullPrecision() {
        RunState stored = stored(save(RunState.NONE, held("A")));

        assertThat(stored).isEqualTo(at(1, held("A")));
        assertThat(links().run(pair())).isEqualTo(stored);
    }

    @Test
    default void letsOneOfTwoRunsIn() {
        save(RunState.NONE, held("A"));

        Written<RunState> loser =
                another().saveRun(pair(), RunState.NONE, held("B"), Optional.empty(), Optional.empty());

        assertThat(loser).isEqualTo(new Written.Refused<>(Refusals.CHANGED, Optional.empty()));
        assertThat(links().run(pair()).lease().orElseThrow().owner()).isEqualTo("A");
    }

    @Test
    default void givesTheLeaseBack() {
        RunState held = stored(save(RunState.NONE, held("A")));

        RunState free = stored(save(
                held,
                new RunState(0, Optional.empty(), held.cursors(), held.listed(), Optional.empty(), Optional.empty())));

        assertThat(links().run(pair())).isEqualTo(free);
        assertThat(free.lease()).isEmpty();
        assertThat(free.open()).isEmpty();
        assertThat(free.version()).isEqualTo(2);
    }

    @Test
    default void storesStateSeenPageAndReportInOneWrite() {
        Report report = report("run1", NOW, Optional.of(LATER));
        SeenPage page = new SeenPage("run1", Side.LEFT, 0, List.of(3L, -1L, Long.MAX_VALUE), List.of("L1", "L 2|ü"));
        Links.Calls before = links().calls();

        stored(links().saveRun(pair(), RunState.NONE, held("A"), Optional.of(page), Optional.of(report)));

        assertThat(links().calls()).isEqualTo(new Links.Calls(before.reads(), before.writes() + 1));
        assertThat(links().run(pair()).version()).isEqualTo(1);
        assertThat(links().seen(pair(), "run1", Side.LEFT))
                .isEqualTo(new Links.Seen(Set.of(-1L, 3L, Long.MAX_VALUE), List.of("L1", "L 2|ü")));
        assertThat(links().reports(pair(), 10)).containsExactly(report);
    }

    @Test
    default void storesNeitherPageNorReportOfARefusedRun() {
        stored(save(RunState.NONE, held("A")));
        SeenPage page = new SeenPage("run1", Side.LEFT, 0, List.of(1L));

        Written<RunState> refused = another()
                .saveRun(
                        pair(),
                        RunState.NONE,
                        held("B"),
                        Optional.of(page),
                        Optional.of(report("run1", NOW, Optional.of(LATER))));

        assertThat(refused).isEqualTo(new Written.Refused<>(Refusals.CHANGED, Optional.empty()));
        assertThat(links().seen(pair(), "run1", Side.LEFT).hashes()).isEmpty();
        assertThat(links().reports(pair(), 10)).isEmpty();
    }

    @Test
    default void unitesThePagesOfARunAndSide() {
        RunState state = saved(RunState.NONE, new SeenPage("run1", Side.LEFT, 0, List.of(1L, 2L)));
        state = saved(state, new SeenPage("run1", Side.LEFT, 1, List.of(2L, 5L)));
        state = saved(state, new SeenPage("run1", Side.RIGHT, 0, List.of(7L)));
        state = saved(state, new SeenPage("run2", Side.LEFT, 0, List.of(8L)));
        saved(state, new SeenPage("run1", Side.LEFT, 1, List.of(2L, 6L)));

        assertThat(links().seen(pair(), "run1", Side.LEFT).hashes()).isEqualTo(Set.of(1L, 2L, 6L));
        assertThat(links().seen(pair(), "run1", Side.RIGHT).hashes()).isEqualTo(Set.of(7L));
        assertThat(links().seen(pair(), "run3", Side.LEFT).hashes()).isEmpty();
    }

    @Test
    default void keepsWhatIsHeldInTheOrderOfThePages() {
        RunState state = saved(RunState.NONE, new SeenPage("run1", Side.LEFT, 1, List.of(1L), List.of("b", "a")));
        state = saved(state, new SeenPage("run1", Side.LEFT, 0, List.of(2L), List.of("c")));
        saved(state, new SeenPage("run1", Side.RIGHT, 0, List.of(3L), List.of("d")));

        assertThat(links().seen(pair(), "run1", Side.LEFT).held()).containsExactly("c", "b", "a");
    }

    @Test
    default void remembersManySeenIds() {
        RunState state = RunState.NONE;
        for (int page = 0; page < 5; page++) {
            List<Long> hashes = LongStream.range(page * 30_000L, (page + 1) * 30_000L)
                    .boxed()
                    .toList();
            state = saved(state, new SeenPage("run1", Side.LEFT, page, hashes));
        }

        assertThat(links().seen(pair(), "run1", Side.LEFT).hashes())
                .hasSize(150_000)
                .contains(0L, 149_999L);
    }

    @Test
    default void listsTheNewestReportsFirst() {
        RunState state = RunState.NONE;
        for (int n : IntStream.of(2, 5, 3).toArray()) {
            Report report = report("run" + n, NOW.plusNanos(n * 100L), Optional.of(LATER));
            state = stored(links().saveRun(pair(), state, held("A"), Optional.empty(), Optional.of(report)));
        }

        assertThat(links().reports(pair(), 2).stream().map(Report::run)).containsExactly("run5", "run3");
    }

    @Test
    default void storesMetaConditionally() {
        String connection = pair().connection();
        Meta meta = new Meta(
                0,
                Optional.of("check"),
                Map.of("customer/e-mail <-> x", 3),
                Map.of("order/note", 1),
                Map.of("customer", "m1"),
                Set.of("order"),
                Optional.of("table-1"));

        Meta stored = stored(links().saveMeta(connection, "flow", Meta.NONE, meta));

        assertThat(stored).isEqualTo(meta.atVersion(1));
        assertThat(links().meta(connection, "flow")).isEqualTo(stored);
        assertThat(another().saveMeta(connection, "flow", Meta.NONE, meta))
                .isEqualTo(new Written.Refused<>(Refusals.CHANGED, Optional.empty()));
        assertThat(links().saveMeta(connection, "flow", stored, Meta.NONE).stored())
                .contains(Meta.NONE.atVersion(2));
        assertThat(links().meta(connection, "other")).isEqualTo(Meta.NONE);
    }
}
