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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Keeps a run's place in the store: lease, phase, page, cursors, report. Not thread-safe; one per invocation. */
final class RunBook {

    private static final Duration LEASE_MARGIN = Duration.ofSeconds(30);

    /** An approved run waits no longer than this for second looks at what is gone. */
    private static final Duration PATIENCE = Duration.ofHours(1);

    private final Work work;
    private final String meaning;
    private final Account account;
    private RunState state;
    private OpenRun run;
    private boolean relisted;

    /** @param meaning of the definition the run goes by; an open run of another one is dropped */
    RunBook(Work work, String meaning) {
        this.work = work;
        this.meaning = meaning;
        this.account = new Account(work);
    }

    OpenRun run() {
        return run;
    }

    Optional<Instant> cursor(Side side) {
        return Optional.ofNullable(state.cursors().get(side));
    }

    /** Whether a side was listed whole before. */
    boolean listed(Side side) {
        return state.listed().containsKey(side);
    }

    /** Whether one side was never listed whole. */
    boolean indexing() {
        return state.indexing();
    }

    /** Whether the run only looks at listings, and acts when it has seen both. */
    boolean looks() {
        return run.kind() == Kind.RECONCILE && run.approved().isEmpty() && !indexing();
    }

    /** Takes the lease, and with it the run that is open or a new one; false while another worker holds it. */
    boolean open(Kind kind) {
        state = work.links().run(work.key());
        return begin(state.open()
                .filter(open -> open.meaning().equals(meaning))
                .orElseGet(() -> fresh(kind, Optional.empty())));
    }

    /** The same for a new reconcile that may do so much. */
    boolean open(DeedCounts approved) {
        state = work.links().run(work.key());
        return begin(fresh(Kind.RECONCILE, Optional.of(approved)));
    }

    private boolean begin(OpenRun begun) {
        if (state.lease().filter(lease -> lease.until().isAfter(work.now())).isPresent()) {
            return false;
        }
        run = begun;
        account.goesOnFrom(run.report());
        work.allow(run.approved());
        Lease lease = new Lease(work.ids().get(), work.budget().end().plus(LEASE_MARGIN));
        return save(state.withLease(Optional.of(lease)).withOpen(Optional.of(run)), Optional.empty(), Optional.empty());
    }

    private OpenRun fresh(Kind kind, Optional<DeedCounts> approved) {
        String id = work.ids().get();
        boolean full = kind == Kind.RECONCILE || state.indexing();
        Report begun = Report.begun(id, kind.name().toLowerCase(Locale.ROOT), work.now());
        return new OpenRun(id, kind, full, work.now(), Phase.LEFT, 0, Optional.empty(), begun, meaning, approved);
    }

    /**
     * Stores that a page is done and turns to the next; false when the run has ended.
     *
     * @param held ids of the rows that are to be dealt with later
     */
    boolean turn(Side side, Page page, Map<Side, Instant> moved, List<String> held) {
        Map<Side, Instant> cursors = new HashMap<>(state.cursors());
        cursors.putAll(moved);
        Map<Side, Instant> listed = new HashMap<>(state.listed());
        if (run.full() && page.next().isEmpty()) {
            // What is created while the listing goes on is newer than the pair.
            listed.putIfAbsent(side, run.startedAt());
        }
        Optional<SeenPage> seen = run.kind() == Kind.RECONCILE
                ? Optional.of(new SeenPage(
                        run.id(),
                        side,
                        run.page(),
                        page.rows().stream().map(row -> SeenPage.hash(row.id())).toList(),
                        held))
                : Optional.empty();
        Optional<OpenRun> following =
                page.next().isPresent() ? Optional.of(at(run.phase(), run.page() + 1, page.next())) : after();
        boolean quiet = seen.isEmpty() && page.rows().isEmpty() && page.next().isEmpty() && !run.full();
        run = following.orElse(at(run.phase(), run.page() + 1, Optional.empty()));
        state = state.withListings(cursors, listed).withOpen(following);
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

    /** Moves on inside the last phase without a page of rows; true. */
    boolean turn(Optional<String> next) {
        stay(at(run.phase(), run.page() + 1, next));
        return true;
    }

    /** Notes how many of the held records have been dealt with. */
    void acted(int held) {
        stay(at(Phase.ACT, held, Optional.empty()));
    }

    /** Notes and stores the same. */
    void keepActed(int held) {
        acted(held);
        keep(Optional.empty());
    }

    /** All held records have been dealt with; what is missing comes next. */
    void acted() {
        stay(at(Phase.MISSING, 0, Optional.empty()));
    }

    /**
     * The last phase is through; true, for there is nothing more to do in this invocation.
     *
     * @param put whether it put something off; what was approved is waited for, so that it counts against the approval
     */
    boolean ended(boolean put) {
        boolean again = put
                && run.approved().isPresent()
                && work.now().isBefore(run.startedAt().plus(PATIENCE));
        if (again) {
            stay(at(Phase.MISSING, 0, Optional.empty()));
        } else {
            state = state.withOpen(Optional.empty());
        }
        return true;
    }

    private void stay(OpenRun next) {
        run = next;
        state = state.withOpen(Optional.of(next));
    }

    private Optional<OpenRun> after() {
        if (run.phase() == Phase.LEFT) {
            return Optional.of(at(Phase.RIGHT, 0, Optional.empty()));
        }
        boolean more = run.phase() == Phase.RIGHT && run.kind() == Kind.RECONCILE;
        return more ? Optional.of(at(Phase.ACT, 0, Optional.empty())) : Optional.empty();
    }

    private OpenRun at(Phase phase, int page, Optional<String> token) {
        return run.at(phase, page, token).reporting(report(Optional.empty())).approved(work.allowed());
    }

    private void keep(Optional<SeenPage> seen) {
        if (!save(state, seen, Optional.empty())) {
            throw new StoreFailure("the run of " + work.key().text() + " was taken over by another worker", null);
        }
    }

    /** Gives the lease back; the report is final when the run has ended. */
    Report close() {
        boolean ended = state.open().isEmpty();
        Report report = report(ended ? Optional.of(work.now()) : Optional.empty());
        boolean tells = ended && (run.kind() == Kind.RECONCILE || run.full() || Account.worthTelling(report));
        RunState after = state.withLease(Optional.empty())
                .withOpen(state.open().map(left -> left.reporting(report).approved(work.allowed())));
        save(
                ended ? after.withBrake(standing()) : after,
                Optional.empty(),
                Optional.of(report).filter(any -> tells));
        return report;
    }

    /** What held an earlier run, unless this one tells that it is gone. */
    private Optional<Brake> standing() {
        return state.brake()
                .filter(brake -> brake.code() != Brake.Code.APPROVAL)
                .filter(brake -> brake.kind() != run.kind() && run.kind() != Kind.RECONCILE);
    }

    /** Ends the run before its first write; told once as long as the reason stays. */
    Report brake(Brake pulled) {
        Optional<Brake> known = state.brake().filter(pulled::sameAs);
        Report report = report(Optional.of(work.now())).with(Optional.of(pulled));
        RunState after = state.withLease(Optional.empty())
                .withOpen(Optional.empty())
                .withBrake(Optional.of(pulled.since(known.map(Brake::at).orElse(pulled.at()))));
        save(after, Optional.empty(), Optional.of(report).filter(any -> known.isEmpty()));
        return report;
    }

    /** After a failure of the whole run: what was stored stays stored, the lease ends. */
    void abandon() {
        try {
            save(state.withLease(Optional.empty()), Optional.empty(), Optional.empty());
        } catch (StoreFailure e) {
            // The lease runs out by itself; the failure that brought us here is the one to be told.
            return;
        }
    }

    private Report report(Optional<Instant> finished) {
        return account.report(run.id(), finished);
    }

    private boolean save(RunState after, Optional<SeenPage> seen, Optional<Report> report) {
        Optional<RunState> stored =
                work.links().saveRun(work.key(), state, after, seen, report).stored();
        stored.ifPresent(saved -> state = saved);
        return stored.isPresent();
    }
}
