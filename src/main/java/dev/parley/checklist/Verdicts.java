package dev.parley.checklist;

import dev.parley.checklist.Verdict.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Collects what comes of the checks of one exercise. Not thread-safe. */
final class Verdicts {

    private final List<Verdict> given = new ArrayList<>();

    /** @param reason asked for only when it failed */
    void decide(Check check, boolean passed, Supplier<String> reason) {
        given.add(new Verdict(check, passed ? Result.PASSED : Result.FAILED, passed ? "" : reason.get()));
    }

    void skip(Check check, String reason) {
        given.add(new Verdict(check, Result.SKIPPED, reason));
    }

    /** Gives every check without a verdict this one. */
    void rest(List<Check> checks, Result result, String reason) {
        checks.stream()
                .filter(check ->
                        given.stream().noneMatch(verdict -> verdict.check().equals(check)))
                .forEach(check -> given.add(new Verdict(check, result, reason)));
    }

    List<Verdict> given() {
        return List.copyOf(given);
    }
}
