package dev.parley.sync;

import dev.parley.playground.twin.MemorySystem;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A system in memory that is away for a while: every call to it fails without an effect. */
final class Outage {

    private static final List<String> OPERATIONS =
            List.of("read", "list", "keys", "lookUp", "byReference", "createdSince", "create", "update");

    private final MemorySystem system;
    private Optional<RemoteFailure> failure = Optional.empty();
    private int calls;

    private Outage(MemorySystem system, List<String> operations) {
        this.system = system;
        operations.forEach(this::arm);
    }

    static Outage of(MemorySystem system) {
        return new Outage(system, OPERATIONS);
    }

    /** Only these operations fail. */
    static Outage of(MemorySystem system, String... operations) {
        return new Outage(system, List.of(operations));
    }

    static RemoteFailure timeout() {
        return new RemoteFailure.Unavailable("GET: timed out", false, Optional.empty(), null);
    }

    static RemoteFailure throttled(Duration wait) {
        return new RemoteFailure.Unavailable("GET: 429", false, Optional.of(wait), null);
    }

    Outage begins(RemoteFailure how) {
        failure = Optional.of(how);
        return this;
    }

    void ends() {
        failure = Optional.empty();
    }

    /** Calls that met the outage. */
    int calls() {
        return calls;
    }

    private void arm(String operation) {
        system.faults().onceBefore(operation, () -> {
            arm(operation);
            if (failure.isPresent()) {
                calls++;
                throw failure.get();
            }
        });
    }
}
