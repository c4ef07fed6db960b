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
import java.util.function.Supplier;

/**
 * A system that is connected to at its first call: what needs no call, such as marking a record due, works without its
 * credentials. Missing ones are the operator's to mend, like wrong ones.
 */
final class LazySystem implements BusinessSystem {

    private final String name;
    private final Map<String, Traits> traits;
    private final Supplier<BusinessSystem> connection;
    private final Duration callTimeout;
    private BusinessSystem open;

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
        return open().read(datatype, id);
    }

    @Override
    public Page list(String datatype, Listing listing) {
        return open().list(datatype, listing);
    }

    @Override
    public Page keys(String datatype, Set<Path> properties, Optional<String> token) {
        return open().keys(datatype, properties, token);
    }

    @Override
    public List<RemoteRecord> lookUp(String datatype, Path property, String value) {
        return open().lookUp(datatype, property, value);
    }

    @Override
    public Optional<RemoteRecord> byReference(String datatype, String reference) {
        return open().byReference(datatype, reference);
    }

    @Override
    public List<RemoteRecord> createdSince(String datatype, Instant since) {
        return open().createdSince(datatype, since);
    }

    @Override
    public CreateOutcome create(String datatype, ObjectNode body, String reference) {
        return open().create(datatype, body, reference);
    }

    @Override
    public RemoteRecord update(String datatype, RemoteRecord current, List<Change> changes) {
        return open().update(datatype, current, changes);
    }

    @Override
    public void delete(String datatype, RemoteRecord current) {
        open().delete(datatype, current);
    }

    @Override
    public void archive(String datatype, RemoteRecord current) {
        open().archive(datatype, current);
    }

    @Override
    public Optional<RemoteRecord> successor(String datatype, String id) {
        return open().successor(datatype, id);
    }

    @Override
    public long calls() {
        return open == null ? 0 : open.calls();
    }
}
