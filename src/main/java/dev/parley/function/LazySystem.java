package dev.parley.function;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.mapping.Path;
import dev.parley.sync.BusinessSystem;
import dev.parley.sync.Change;
import dev.parley.sync.CreateOutcome;
import dev.parley.sync.RemoteFailure;
import dev.parley.sync.RemoteRecord;
import dev.parley.sync.Traits;
import dev.parley.systems.SettingsProblem;
import dev.parley.systems.SystemType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A system that is connected to at its first call: what needs no call, such as marking a record due, works without its
 * credentials. Missing ones are the operator's to mend, like wrong ones. One that denies access is connected to anew at
 * the next call: its credentials may have been replaced.
 */
final class LazySystem implements BusinessSystem {

    private final String name;
    private final Map<String, Traits> traits;
    private final Supplier<BusinessSystem> connection;
    private final Duration callTimeout;
    private BusinessSystem open;
    private long callsBefore;

    /** @param connection connects; throws {@link SettingsProblem} */
    LazySystem(SystemType type, Supplier<BusinessSystem> connection, Duration callTimeout) {
        this.name = type.name();
        this.traits = Map.copyOf(type.traits());
        this.connection = connection;
        this.callTimeout = callTimeout;
    }

    private BusinessSystem open() {
        if (open == null) {
            try {
                open = connection.get();
            } catch (SettingsProblem e) {
                throw new RemoteFailure.Denied(e.getMessage());
            }
        }
        return open;
    }

    private <T> T ask(Function<BusinessSystem, T> step) {
        try {
            return step.apply(open());
        } catch (RemoteFailure.Denied e) {
            callsBefore = calls();
            open = null;
            throw e;
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Set<String> datatypes() {
        return traits.keySet();
    }

    @Override
    public Traits traits(String datatype) {
        return Optional.ofNullable(traits.get(datatype))
                .orElseThrow(() -> new IllegalArgumentException(name + " has no datatype " + datatype));
    }

    @Override
    public Duration callTimeout() {
        return open == null ? callTimeout : open.callTimeout();
    }

    @Override
    public Optional<RemoteRecord> read(String datatype, String id) {
        return ask(system -> system.read(datatype, id));
    }

    @Override
    public Page list(String datatype, Listing listing) {
        return ask(system -> system.list(datatype, listing));
    }

    @Override
    public Page keys(String datatype, Set<Path> properties, Optional<String> token) {
        return ask(system -> system.keys(datatype, properties, token));
    }

    @Override
    public List<RemoteRecord> lookUp(String datatype, Path property, String value) {
        return ask(system -> system.lookUp(datatype, property, value));
    }

    @Override
    public Optional<RemoteRecord> byReference(String datatype, String reference) {
        return ask(system -> system.byReference(datatype, reference));
    }

    @Override
    public List<RemoteRecord> createdSince(String datatype, Instant since) {
        return ask(system -> system.createdSince(datatype, since));
    }

    @Override
    public CreateOutcome create(String datatype, ObjectNode body, String reference) {
        return ask(system -> system.create(datatype, body, reference));
    }

    @Override
    public RemoteRecord update(String datatype, RemoteRecord current, List<Change> changes) {
        return ask(system -> system.update(datatype, current, changes));
    }

    @Override
    public void delete(String datatype, RemoteRecord current) {
        ask(system -> {
            system.delete(datatype, current);
            return null;
        });
    }

    @Override
    public void archive(String datatype, RemoteRecord current) {
        ask(system -> {
            system.archive(datatype, current);
            return null;
        });
    }

    @Override
    public Optional<RemoteRecord> successor(String datatype, String id) {
        return ask(system -> system.successor(datatype, id));
    }

    @Override
    public long calls() {
        return callsBefore + (open == null ? 0 : open.calls());
    }
}
