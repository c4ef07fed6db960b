package dev.parley.sync;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts what a rehearsal meets: each record with a problem once, whichever side it was met from. */
final class PreviewTally extends Tally {

    private final Map<String, Preview.Trouble> problems = new LinkedHashMap<>();

    PreviewTally(Clock clock, Halt halt) {
        super(clock, halt);
    }

    @Override
    void problem(String left, String right, Problem problem) {
        Preview.Trouble trouble = new Preview.Trouble(left, right, problem.code(), problem.message());
        problems.merge(left + "\n" + right, trouble, (old, next) -> next.code() == Problem.Code.CONFLICT ? next : old);
    }

    List<Preview.Trouble> troubles() {
        return List.copyOf(problems.values());
    }
}
