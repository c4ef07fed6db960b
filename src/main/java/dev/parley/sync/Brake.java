package dev.parley.sync;

import java.time.Instant;
import java.util.Optional;

/**
 * Why a run ended before its first write. Nothing is lost by it: every run looks again, and goes on by itself once
 * the reason is gone; {@code preview} and {@code approve} let it go on although it stands. Immutable.
 *
 * @param kind of the run
 * @param at when it was first met
 * @param counts what the run was about to do, as far as it was counted
 * @param links how many links the pair has, 0 where they were not counted
 * @param message numbers and the way out
 * @param hash of a preview that can be approved, where the run made one
 * @param meaning of the definition the preview was made by, likewise
 */
public record Brake(
        Code code,
        RunState.Kind kind,
        Instant at,
        DeedCounts counts,
        long links,
        String message,
        Optional<String> hash,
        Optional<String> meaning) {

    /** What an operator meets. */
    public enum Code {
        /** A side of which many records are linked shows none at all. */
        EMPTY_SOURCE,
        /** More linked records are gone than {@code brakes: deletes} allows. */
        MASS_DELETE,
        /** More records would be created or overwritten than {@code brakes: changes} allows. */
        MASS_CHANGE,
        /** The definition is new or has changed, or the table was restored, and something would be written. */
        APPROVAL
    }

    /** Ends the run at work: nothing more may be done by it. */
    static final class Pulled extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final transient Brake brake;

        Pulled(Brake brake) {
            super(brake.message());
            this.brake = brake;
        }

        Brake brake() {
            return brake;
        }
    }

    /** This brake as one that has stood since a time. */
    Brake since(Instant first) {
        return new Brake(code, kind, first, counts, links, message, hash, meaning);
    }

    /** The same as an earlier one, so that nobody needs to be told again. */
    boolean sameAs(Brake earlier) {
        return code == earlier.code && kind == earlier.kind && meaning.equals(earlier.meaning);
    }
}
