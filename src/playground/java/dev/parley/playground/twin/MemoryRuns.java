package dev.parley.playground.twin;

import dev.parley.dataflow.Side;
import dev.parley.sync.Links;
import dev.parley.sync.Refusals;
import dev.parley.sync.Report;
import dev.parley.sync.RunState;
import dev.parley.sync.SeenPage;
import dev.parley.sync.Written;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Run state, seen pages and reports of one pair. Used only under the lock of {@link MemoryLinks}. */
final class MemoryRuns {

    private static final Comparator<Report> OLDEST_FIRST =
            Comparator.comparing(Report::started).thenComparing(Report::run);

    private RunState state = RunState.NONE;
    private final Map<PageName, SeenPage> pages = new HashMap<>();
    private final Map<String, Report> reports = new HashMap<>();

    private record PageName(String run, Side side, int page) {}

    RunState state() {
        return state;
    }

    Written<RunState> save(RunState before, RunState after, Optional<SeenPage> seen, Optional<Report> report) {
        if (state.version() != before.version()) {
            return Refusals.because(Refusals.CHANGED);
        }
        state = after.atVersion(before.version() + 1);
        seen.ifPresent(page -> pages.put(new PageName(page.run(), page.side(), page.page()), page));
        report.ifPresent(finished -> reports.put(finished.run(), finished));
        return new Written.Done<>(state);
    }

    Links.Seen seen(String run, Side side) {
        List<SeenPage> ofSide = pages.values().stream()
                .filter(page -> page.run().equals(run) && page.side() == side)
                .sorted(Comparator.comparing(SeenPage::page))
                .toList();
        return new Links.Seen(
                ofSide.stream().flatMap(page -> page.hashes().stream()).collect(Collectors.toSet()),
                ofSide.stream().flatMap(page -> page.held().stream()).toList());
    }

    List<Report> reports(int limit) {
        return reports.values().stream()
                .sorted(OLDEST_FIRST.reversed())
                .limit(limit)
                .toList();
    }
}
