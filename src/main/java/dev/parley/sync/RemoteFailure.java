package dev.parley.sync;

import dev.parley.mapping.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * A call to a business system that did not succeed; the subtypes are split by who must act. Messages name the system,
 * the operation and the status, never a value of a record and never a secret.
 */
public abstract sealed class RemoteFailure extends RuntimeException {

    private static final long serialVersionUID = 1;

    private RemoteFailure(String message, Throwable cause) {
        super(message, cause);
    }

    /** The owner of the data must act: the system refused the content of the record. */
    public static final class Rejected extends RemoteFailure {
        private static final long serialVersionUID = 1;
        private final transient Optional<Path> property;

        public Rejected(String message, Optional<Path> property) {
            super(message, null);
            this.property = property;
        }

        /** The property that was refused, when the answer names one. */
        public Optional<Path> property() {
            return property;
        }
    }

    /** Nobody must act: the system could not be reached or is busy; try again later. */
    public static final class Unavailable extends RemoteFailure {
        private static final long serialVersionUID = 1;
        private final boolean effectPossible;
        private final transient Optional<Duration> retryAfter;
        private final boolean wholeSystem;

        /** @param retryAfter how long the system asks everybody to wait, if it does */
        public Unavailable(String message, boolean effectPossible, Optional<Duration> retryAfter, Throwable cause) {
            this(message, effectPossible, retryAfter, cause, retryAfter.isPresent());
        }

        private Unavailable(
                String message,
                boolean effectPossible,
                Optional<Duration> retryAfter,
                Throwable cause,
                boolean wholeSystem) {
            super(message, cause);
            this.effectPossible = effectPossible;
            this.retryAfter = retryAfter;
            this.wholeSystem = wholeSystem;
        }

        /** A limit of the system was reached, nothing was sent or done: no call may follow before the wait is over. */
        public static Unavailable limit(String message, Duration wait) {
            return new Unavailable(message, false, Optional.of(wait), null);
        }

        /** Our own pace leaves no place in the time there is, nothing was sent; the next record may find one. */
        public static Unavailable ownPace(String message, Duration wait) {
            return new Unavailable(message, false, Optional.of(wait), null, false);
        }

        /** Whether the system asks to be left alone by everybody, so that no other record need be tried either. */
        public boolean concernsWholeSystem() {
            return wholeSystem;
        }

        /** Whether a write may have taken effect although no answer came. */
        public boolean effectPossible() {
            return effectPossible;
        }

        /** How long to wait; present for rate limits. */
        public Optional<Duration> retryAfter() {
            return retryAfter;
        }
    }

    /** The operator must act: credentials, privileges or address are wrong. Concerns the whole run. */
    public static final class Denied extends RemoteFailure {
        private static final long serialVersionUID = 1;

        public Denied(String message) {
            super(message, null);
        }
    }

    /**
     * We must act: the answer does not have the shape this connector was built for. Never taken for an empty answer.
     */
    public static final class Unreadable extends RemoteFailure {
        private static final long serialVersionUID = 1;

        public Unreadable(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
