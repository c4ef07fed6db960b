package dev.parley.sync;

import java.time.Instant;
import java.util.Optional;

/**
 * Why a record could not be synchronised; it never blocks another record. Holds no values.
 *
 * @param code one of {@link Code}
 * @param message names the thing, the place and the way out
 * @param property the property concerned, if one is
 * @param since when the problem first arose
 * @param attempts how often it was tried
 * @param next when it is tried again by itself; empty when only a change or a person can help
 * @param content fingerprint of what was refused; the same content is not sent again by itself
 */
public record Problem(
        Code code,
        String message,
        Optional<String> property,
        Instant since,
        int attempts,
        Optional<Instant> next,
        Optional<String> content) {

    /** The codes an operator meets. */
    public enum Code {
        AMBIGUOUS,
        ALREADY_LINKED,
        LINK_EXISTS,
        CONFLICT,
        TARGET_MISSING,
        REQUIRED,
        INVALID_VALUE,
        REJECTED,
        UNKNOWN_OUTCOME,
        UNAVAILABLE,
        CONTENTION,
        UNREADABLE,
        MAPPING_ERROR,
        /** A reference leads to a record that has no counterpart yet. */
        UNRESOLVED_REFERENCE,
        /** The target takes no edits any more. */
        LOCKED,
        /** A product with several variants where one is wanted. */
        MULTI_VARIANT,
        /** Another pair over the same resource holds the record. */
        LINKED_ELSEWHERE,
        /** Our own writes go to and fro on one property: somebody else puts every one of them back. */
        OSCILLATION,
        /** The store has no room for all that would have to be known of the link. */
        TOO_LARGE
    }

    /** The same problem, as if nothing had been refused yet. */
    Problem withoutContent() {
        return new Problem(code, message, property, since, attempts, next, Optional.empty());
    }

    /** Whether the other problem is the same finding, so that nothing needs to be stored. */
    public boolean sameAs(Problem other) {
        return code == other.code
                && message.equals(other.message)
                && property.equals(other.property)
                && content.equals(other.content);
    }
}
