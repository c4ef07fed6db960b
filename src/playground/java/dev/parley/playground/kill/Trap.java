package dev.parley.playground.kill;

import java.util.Optional;
import java.util.function.BiConsumer;

/** Waits for the n-th call of a kind and kills the function there. Thread-safe. */
final class Trap {

    private final BiConsumer<Moment, String> deed;
    private Optional<Moment> moment = Optional.empty();
    private int left;

    /** @param deed kills, and returns once the process has ended; is given the call, too */
    Trap(BiConsumer<Moment, String> deed) {
        this.deed = deed;
    }

    /** Kills once, at the call of that number from now on; 1 is the next one. */
    synchronized void set(Moment at, int number) {
        moment = Optional.of(at);
        left = number;
    }

    /** Kills no more until it is set again. */
    synchronized void remove() {
        moment = Optional.empty();
    }

    synchronized boolean isSet() {
        return moment.isPresent();
    }

    /** Whether the function has been killed at this call, which then must go no further. */
    synchronized boolean strikes(Moment at, String call) {
        if (moment.filter(at::equals).isEmpty() || --left > 0) {
            return false;
        }
        moment = Optional.empty();
        deed.accept(at, call);
        return true;
    }
}
