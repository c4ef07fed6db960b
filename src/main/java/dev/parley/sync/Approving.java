package dev.parley.sync;

import dev.parley.dataflow.Pair;
import dev.parley.sync.RunState.Kind;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Pairs that wait for an approval: they preview themselves, and run as approved. */
final class Approving {

    /** How long a preview stands before a pair that waits is previewed again by a sync. */
    private static final Duration STANDS = Duration.ofHours(6);

    private final Works works;
    private final Rehearsals rehearsals;
    private final Links links;

    Approving(Works works, Rehearsals rehearsals, Links links) {
        this.works = works;
        this.rehearsals = rehearsals;
        this.links = links;
    }

    /** Previews a pair that waits; empty when it would write nothing and has gone live by that. */
    Optional<Report> await(String pair, Kind kind, Standing standing, Budget budget) {
        PairKey key = works.key(pair);
        RunState state = links.run(key);
        if (state.lease().filter(lease -> lease.until().isAfter(budget.now())).isPresent()) {
            return Optional.of(Report.busy(budget.now()));
        }
        Optional<Brake> known = state.brake()
                .filter(brake ->
                        brake.meaning().equals(Optional.of(works.standings().meaning(pair))))
                .filter(brake ->
                        kind == Kind.SYNC && budget.now().isBefore(brake.at().plus(STANDS)));
        if (known.isPresent()) {
            return Optional.of(waiting(standing, budget).with(known));
        }
        Preview preview = rehearsals.preview(List.of(pair), budget, 0);
        if (preview.writesNothing()) {
            works.standings().goLive(List.of(pair));
            return Optional.of(waiting(standing, budget))
                    .filter(still -> works.standings().now(pair) != Standing.LIVE);
        }
        return Optional.of(told(key, state, brake(pair, kind, standing, preview, budget), standing, budget));
    }

    private Report told(PairKey key, RunState state, Brake brake, Standing standing, Budget budget) {
        Report report = waiting(standing, budget)
                .with(Optional.of(brake))
                .under(works.ids().get());
        links.saveRun(key, state, state.withBrake(Optional.of(brake)), Optional.empty(), Optional.of(report));
        return report;
    }

    private static Report waiting(Standing standing, Budget budget) {
        return Report.nothing("waiting", budget.now(), standing.text());
    }

    private Brake brake(String pair, Kind kind, Standing standing, Preview preview, Budget budget) {
        String message = preview.complete()
                ? standing.text()
                : standing.text() + "; there was no time to preview all of it: raise PARLEY_TIME_BUDGET for that";
        return new Brake(
                Brake.Code.APPROVAL,
                kind,
                budget.now(),
                preview.deeds(pair),
                0,
                message,
                preview.hash(),
                Optional.of(works.standings().meaning(pair)));
    }

    /**
     * Previews pairs again, and if they still would do just what was approved, lets them go live and runs them.
     *
     * @param runs makes the run of a pair
     */
    Approval approve(List<String> pairs, String hash, Budget budget, Function<String, Run> runs) {
        for (String pair : pairs) {
            if (works.standings().now(pair) == Standing.PAUSED) {
                return new Approval.Paused(pair);
            }
        }
        Preview preview = rehearsals.preview(pairs, budget, Preview.SHOWN);
        if (!preview.hash().equals(Optional.of(hash))) {
            return new Approval.Changed(preview);
        }
        Map<String, Run> begun = new LinkedHashMap<>();
        Optional<String> busy = begin(pairs, preview, runs, begun);
        if (busy.isEmpty() && !works.standings().goLive(pairs)) {
            busy = Optional.of(pairs.get(0));
        }
        if (busy.isPresent()) {
            begun.values().forEach(Run::release);
            return new Approval.Busy(busy.get());
        }
        Map<String, Report> reports = new LinkedHashMap<>();
        begun.forEach((pair, run) -> reports.put(pair, run.go()));
        return new Approval.Given(reports);
    }

    /** Takes the leases of all pairs, others' references first; the pair that another worker has, if one is. */
    private Optional<String> begin(
            List<String> pairs, Preview preview, Function<String, Run> runs, Map<String, Run> begun) {
        for (Pair pair : works.dataflow().inOrderOfReferences()) {
            if (pairs.contains(pair.name())) {
                Run run = runs.apply(pair.name());
                if (!run.begin(preview.deeds(pair.name()))) {
                    return Optional.of(pair.name());
                }
                begun.put(pair.name(), run);
            }
        }
        return Optional.empty();
    }
}
