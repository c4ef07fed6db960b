package dev.parley.sync;

import java.util.Optional;

/**
 * What ends an invocation before its time: a system that asks to be left alone, or one that could not be reached
 * several times in a row. One for all pairs of a session, since they share the systems. Not thread-safe.
 */
final class Halt {

    private static final int MOST_UNREACHABLE = 3;

    private Optional<String> asked = Optional.empty();
    private int unreachable;

    void failed(RemoteFailure.Unavailable failure) {
        unreachable++;
        if (failure.concernsWholeSystem()) {
            asked = Optional.of(failure.getMessage());
        }
    }

    void reached() {
        unreachable = 0;
    }

    /** Who asks to wait, and until when. */
    Optional<String> asked() {
        return asked;
    }

    boolean halted() {
        return asked.isPresent() || unreachable >= MOST_UNREACHABLE;
    }
}
