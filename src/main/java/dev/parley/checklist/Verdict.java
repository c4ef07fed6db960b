package dev.parley.checklist;

/**
 * What came of a check. Immutable.
 *
 * @param reason why it failed or was skipped, without a value; empty when it passed
 */
public record Verdict(Check check, Result result, String reason) {

    /** Passed, failed, or not tried. */
    public enum Result {
        PASSED,
        FAILED,
        SKIPPED
    }
}
