package dev.parley.checklist;

import dev.parley.checklist.Verdict.Result;

/** An exercise cannot go on; its remaining checks get this verdict. */
final class Impossible extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Result result;

    private Impossible(Result result, String reason) {
        super(reason);
        this.result = result;
    }

    /** What the definition promises did not happen. */
    static Impossible failed(String reason) {
        return new Impossible(Result.FAILED, reason);
    }

    /** Nothing was proved: the system, or the definition, does not allow the question. */
    static Impossible skipped(String reason) {
        return new Impossible(Result.SKIPPED, reason);
    }

    Result result() {
        return result;
    }
}
