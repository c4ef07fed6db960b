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

        public Unavailable(String message, boolean effectPossible, Optional<Duration> retryAfter, Throwable cause) {
            super(message, cause);
            this.effectPossible = effectPossible;
            this.retryAfter = retryAfter;
        }

        /** Whether a write may have taken effect although no answer came. */
        public boolean effectPossible() {
            return effectPossible;
        }

        /** How long the system asks us to wait; present for rate limits. */
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
