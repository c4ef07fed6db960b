package dev.parley.sync;

import java.time.Clock;
import java.util.HashSet;
import java.util.Set;

/** Counts what a rehearsal meets: each record with a problem once, whichever side it was met from. */
final class PreviewTally extends Tally {

    private final Set<String> problems = new HashSet<>();
    private final Set<String> conflicts = new HashSet<>();

    PreviewTally(Clock clock, Halt halt) {
        super(clock, halt);
    }

    @Override
    void problem(String left, String right, Problem problem) {
        String record = left + "\n" + right;
        problems.add(record);
        if (problem.code() == Problem.Code.CONFLICT) {
            conflicts.add(record);
        }
    }

    int problems() {
        return problems.size();
    }

    int conflicts() {
        return conflicts.size();
    }
}
