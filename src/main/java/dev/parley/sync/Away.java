package dev.parley.sync;

import java.time.Instant;
import java.util.Optional;

/**
 * A system could not be reached for a record: it is looked at again soon, then as a problem with growing waits. A look
 * before its time, by a webhook, makes no wait longer.
 */
final class Away {

    private static final String WHY = "a system could not be reached";

    private final Work work;

    Away(Work work) {
        this.work = work;
    }

    Fate fate(Entry entry, RemoteFailure.Unavailable failure) {
        Instant now = work.now();
        Instant next = work.later(failure);
        boolean marked = entry.due().filter(due -> due.why().equals(WHY)).isPresent();
        if (failure.retryAfter().isPresent() || !marked && !is(entry)) {
            return work.due(entry, next, WHY);
        }
        if (waits(entry, now)) {
            work.tell(entry, entry.problem().orElseThrow());
            return Fate.PROBLEM;
        }
        if (marked && entry.due().orElseThrow().notBefore().isAfter(now)) {
            work.tally().due();
            return Fate.DUE;
        }
        Entry current = work.links().find(work.key(), entry.side(), entry.id());
        Action.Raise raise = new Action.Raise(Problem.Code.UNAVAILABLE, failure.getMessage(), Optional.empty());
        Problem problem = work.problem(current.problem(), raise, true, Optional.empty());
        return work.note(current, problem);
    }

    static boolean is(Entry entry) {
        return entry.problem()
                .filter(problem -> problem.code() == Problem.Code.UNAVAILABLE)
                .isPresent();
    }

    /** Whether a problem that nobody's data is the cause of has its next attempt still to come. */
    static boolean waits(Entry entry, Instant now) {
        return entry.problem()
                .filter(problem ->
                        problem.code() == Problem.Code.UNAVAILABLE || problem.code() == Problem.Code.CONTENTION)
                .flatMap(Problem::next)
                .filter(next -> next.isAfter(now))
                .isPresent();
    }
}
