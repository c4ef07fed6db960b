package dev.parley.systems.powerofficego;

import dev.parley.sync.RemoteFailure;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Calls that together are one write. Once one of them took effect, a later failure must not be taken for a write
 * without effect: the records have to be compared again. Not thread-safe; one for each write.
 */
final class Sequence {

    private boolean effect;

    /** One of whose calls an earlier one has taken effect already. */
    static Sequence begun() {
        Sequence sequence = new Sequence();
        sequence.effect = true;
        return sequence;
    }

    <T> T run(Supplier<T> call) {
        try {
            return attempt(call);
        } catch (RemoteFailure.Rejected e) {
            throw effect ? doubtful(e, Optional.empty()) : e;
        }
    }

    /** The same, but a refusal is final: it comes out as such, whatever took effect before. */
    <T> T attempt(Supplier<T> call) {
        try {
            T result = call.get();
            effect = true;
            return result;
        } catch (RemoteFailure.Unavailable e) {
            throw effect ? doubtful(e, e.retryAfter()) : e;
        } catch (RemoteFailure.Unreadable e) {
            throw effect ? doubtful(e, Optional.empty()) : e;
        }
    }

    /** What was written to has gone meanwhile; the next read finds out why. */
    RemoteFailure gone(Resource resource) {
        String message =
                "PowerOffice Go: a record in /" + resource.place().path() + " is gone right after it was written";
        return new RemoteFailure.Unavailable(message, true, Optional.empty(), null);
    }

    private static RemoteFailure doubtful(RemoteFailure cause, Optional<Duration> retryAfter) {
        return new RemoteFailure.Unavailable(
                cause.getMessage() + "; an earlier part of the same write took effect", true, retryAfter, null);
    }
}
