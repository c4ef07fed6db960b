package dev.parley.sync;

import dev.parley.dataflow.Side;
import dev.parley.sync.BusinessSystem.Page;
import dev.parley.sync.RunState.Kind;
import dev.parley.sync.RunState.Lease;
import dev.parley.sync.RunState.OpenRun;
import dev.parley.sync.RunState.Phase;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Keeps a run's place in the store: lease, phase, page, cursors, report. Not thread-safe; one per invocation. */
final class RunBook {

    private static final Duration LEASE_MARGIN = Duration.ofSeconds(30);

    private final Work work;
    private final long remoteBefore;
    private final Links.Calls storeBefore;
    private RunState state;
    private OpenRun run;
    private Report before;
    private boolean relisted;

    RunBook(Work work) {
        this.work = work;
        this.remoteBefore = remoteCalls();
        this.storeBefore = work.links().calls();
    }

    private long remoteCalls() {
        boolean one = work.system(Side.LEFT) == work.system(Side.RIGHT);
        return work.system(Side.LEFT).calls()
                + (one ? 0 : work.system(Side.RIGHT).calls());
    }

    OpenRun run() {
        return run;
    }

    Optional<Instant> cursor(Side side) {
        return Optional.ofNullable(state.cursors().get(side));
    }

    /** Takes the lease, and with it the run that is open or a new one; false while another worker holds it. */
    boolean open(Kind kind) {
        state = work.links().run(work.key());
        if (state.lease().filter(lease -> lease.until().isAfter(work.now())).isPresent()) {
            return false;
        }
        run = state.open().orElseGet(() -> fresh(kind));
        before = run.report();
        Lease lease = new Lease(work.ids().get(), work.budget().end().plus(LEASE_MARGIN));
        return save(
                next(Optional.of(lease), state.cursors(), state.listed(), Optional.of(run)), Optional.empty(), false);
    }

    private OpenRun fresh(Kind kind) {
        String id = work.ids().get();
        boolean full = kind == Kind.RECONCILE || state.indexing();
        Report empty = new Report(
                id,
                kind.name().toLowerCase(java.util.Locale.ROOT),
                work.now(),
                Optional.empty(),
                Report.Counts.ZERO,
                0,
                0,
                0,
                java.util.List.of());
        return new OpenRun(id, kind, full, work.now(), Phase.LEFT, 0, Optional.empty(), empty);
    }

    /** Stores that a page is done and turns to the next; false when the run has ended. */
    boolean turn(Side side, Page page, Map<Side, Instant> moved) {
        Map<Side, Instant> cursors = new HashMap<>(state.cursors());
        cursors.putAll(moved);
        Map<Side, Instant> listed = new HashMap<>(state.listed());
        if (run.full() && page.next().isEmpty()) {
            listed.putIfAbsent(side, work.now());
        }
        Optional<SeenPage> seen = run.kind() == Kind.RECONCILE
                ? Optional.of(new SeenPage(
                        run.id(),
                        side,
                        run.page(),
                        page.rows().stream().map(row -> SeenPage.hash(row.id())).toList()))
                : Optional.empty();
        Optional<OpenRun> following =
                page.next().isPresent() ? Optional.of(at(run.phase(), run.page() + 1, page.next())) : after();
        boolean quiet = seen.isEmpty() && page.rows().isEmpty() && page.next().isEmpty() && !run.full();
        run = following.orElse(at(run.phase(), run.page() + 1, Optional.empty()));
        state = new RunState(state.version(), state.lease(), cursors, listed, following);
        if (seen.isPresent() || following.isPresent() && !quiet) {
            keep(seen);
        }
        return following.isPresent();
    }

    /** Starts the listing of this phase anew, because the token of the next page was refused; once per invocation. */
    boolean relist() {
        boolean first = run.token().isPresent() && !relisted;
        relisted = true;
        if (first) {
            run = at(run.phase(), 0, Optional.empty());
        }
        return first;
    }

    /** Moves on inside the last phase without a page of rows. */
    boolean turn(Optional<String> next) {
        Optional<OpenRun> following = next.map(token -> at(run.phase(), run.page() + 1, Optional.of(token)));
        run = following.orElse(run);
        state = new RunState(state.version(), state.lease(), state.cursors(), state.listed(), following);
        return following.isPresent();
    }

    private Optional<OpenRun> after() {
        if (run.phase() == Phase.LEFT) {
            return Optional.of(at(Phase.RIGHT, 0, Optional.empty()));
        }
        boolean more = run.phase() == Phase.RIGHT && run.kind() == Kind.RECONCILE;
        return more ? Optional.of(at(Phase.MISSING, 0, Optional.empty())) : Optional.empty();
    }

    private OpenRun at(Phase phase, int page, Optional<String> token) {
        return new OpenRun(
                run.id(), run.kind(), run.full(), run.startedAt(), phase, page, token, report(Optional.empty()));
    }

    private void keep(Optional<SeenPage> seen) {
        if (!save(state, seen, false)) {
            throw new StoreFailure("the run of " + work.key().text() + " was taken over by another worker", null);
        }
    }

    /** Gives the lease back; the report is final when the run has ended. */
    Report close() {
        boolean ended = state.open().isEmpty();
        Report report = report(ended ? Optional.of(work.now()) : Optional.empty());
        Optional<OpenRun> open = state.open()
                .map(left -> new OpenRun(
                        left.id(),
                        left.kind(),
                        left.full(),
                        left.startedAt(),
                        left.phase(),
                        left.page(),
                        left.token(),
                        report));
        boolean tells = ended && (run.kind() == Kind.RECONCILE || run.full() || worthTelling(report.counts()));
        save(next(Optional.empty(), state.cursors(), state.listed(), open), Optional.empty(), tells);
        return report;
    }

    /** After a failure of the whole run: what was stored stays stored, the lease ends. */
    void abandon() {
        try {
            save(next(Optional.empty(), state.cursors(), state.listed(), state.open()), Optional.empty(), false);
        } catch (StoreFailure e) {
            // The lease runs out by itself; the failure that brought us here is the one to be told.
            return;
        }
    }

    Report busy() {
        Report.Note note = new Report.Note(work.now(), "", "", "nothing", "another run of this pair is at work");
        return new Report(
                "", "busy", work.now(), Optional.empty(), Report.Counts.ZERO, 0, 0, 0, java.util.List.of(note));
    }

    private static boolean worthTelling(Report.Counts counts) {
        return counts.linked()
                        + counts.createdLeft()
                        + counts.createdRight()
                        + counts.updatedLeft()
                        + counts.updatedRight()
                        + counts.problems()
                        + counts.conflicts()
                        + counts.due()
                > 0;
    }

    private Report report(Optional<Instant> finished) {
        Links.Calls store = work.links().calls();
        java.util.List<Report.Note> notes =
                new java.util.ArrayList<>(work.tally().notes());
        // Why it stopped before counts no more: it goes on, or the tally says so again.
        before.notes().stream()
                .filter(note -> !note.done().equals(Report.Note.STOPPED))
                .forEach(notes::add);
        return new Report(
                run.id(),
                before.kind(),
                before.started(),
                finished,
                before.counts().plus(work.tally().counts()),
                before.remoteCalls() + remoteCalls() - remoteBefore,
                before.storeReads() + store.reads() - storeBefore.reads(),
                before.storeWrites() + store.writes() - storeBefore.writes(),
                notes);
    }

    private RunState next(
            Optional<Lease> lease, Map<Side, Instant> cursors, Map<Side, Instant> listed, Optional<OpenRun> open) {
        return new RunState(state.version(), lease, cursors, listed, open);
    }

    private boolean save(RunState after, Optional<SeenPage> seen, boolean tells) {
        Optional<Report> report = tells ? Optional.of(report(Optional.of(work.now()))) : Optional.empty();
        Optional<RunState> stored =
                work.links().saveRun(work.key(), state, after, seen, report).stored();
        stored.ifPresent(saved -> state = saved);
        return stored.isPresent();
    }
}
