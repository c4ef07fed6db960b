package dev.parley.systems.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.mapping.Path;
import dev.parley.sync.BusinessSystem;
import dev.parley.sync.Change;
import dev.parley.sync.CreateOutcome;
import dev.parley.sync.RemoteRecord;
import dev.parley.sync.Traits;
import dev.parley.systems.http.EvenPace;
import dev.parley.systems.http.Http;
import dev.parley.systems.http.JsonApi;
import dev.parley.systems.http.RemoteCalls;
import dev.parley.systems.http.Timing;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A system that is described by a file. For one thread. */
final class RestSystem implements BusinessSystem {

    private final RestDefinition definition;
    private final Timing timing;
    private final RemoteCalls calls;
    private final Reads reads;
    private final Listings listings;
    private final ChangeFeed feed;
    private final LookUps lookUps;
    private final Creates creates;
    private final Updates updates;
    private final Deletes deletes;

    /** @param network the transport; not closed by this connector */
    RestSystem(RestDefinition definition, Session session, Http network, Timing timing) {
        this.definition = definition;
        this.timing = timing;
        this.calls = new RemoteCalls(
                session.label(),
                network,
                timing,
                new EvenPace(session.callsPerSecond()),
                uncounted -> session.authorisation().over(uncounted, timing.clock()));
        JsonApi api = new JsonApi(session.label(), calls);
        this.reads = new Reads(session, api);
        this.listings = new Listings(session, api);
        this.feed = new ChangeFeed(session.label(), listings);
        this.lookUps = new LookUps(session, api, listings);
        this.creates = new Creates(session, api, reads);
        this.updates = new Updates(session, api, reads);
        this.deletes = new Deletes(session, api);
    }

    @Override
    public String name() {
        return definition.name();
    }

    @Override
    public Set<String> datatypes() {
        return Set.copyOf(definition.datatypes().keySet());
    }

    @Override
    public Traits traits(String datatype) {
        return type(datatype).traits();
    }

    @Override
    public Duration callTimeout() {
        return timing.callTimeout();
    }

    @Override
    public Optional<RemoteRecord> read(String datatype, String id) {
        return reads.read(begin(datatype), id);
    }

    /** Without a change filter the whole list: what is not known to be unchanged must be looked at. */
    @Override
    public Page list(String datatype, Listing listing) {
        Datatype type = begin(datatype);
        return listing.changedSince()
                .filter(since -> type.changes().isPresent())
                .map(since -> feed.page(type, since, listing.token()))
                .orElseGet(() -> listings.all(type, listing.token()));
    }

    @Override
    public Page keys(String datatype, Set<Path> properties, Optional<String> token) {
        return listings.keys(begin(datatype), properties, token);
    }

    @Override
    public List<RemoteRecord> lookUp(String datatype, Path property, String value) {
        Datatype type = begin(datatype);
        if (!type.traits().lookUps().contains(property)) {
            throw new UnsupportedOperationException(definition.label() + " cannot look up by " + property);
        }
        return lookUps.by(type, type.found().lookUp().orElseThrow(), property, value);
    }

    @Override
    public Optional<RemoteRecord> byReference(String datatype, String reference) {
        Datatype type = begin(datatype);
        ReferenceRule rule = type.found()
                .reference()
                .orElseThrow(() -> new UnsupportedOperationException(datatype + " has no place for a reference"));
        return lookUps.by(type, rule.lookUp(), Path.of(rule.property()), reference).stream()
                .findFirst();
    }

    @Override
    public List<RemoteRecord> createdSince(String datatype, Instant since) {
        return listings.createdSince(begin(datatype), since);
    }

    @Override
    public CreateOutcome create(String datatype, ObjectNode body, String reference) {
        return creates.create(begin(datatype), body, reference);
    }

    @Override
    public RemoteRecord update(String datatype, RemoteRecord current, List<Change> changes) {
        return updates.update(begin(datatype), current, changes);
    }

    @Override
    public void delete(String datatype, RemoteRecord current) {
        deletes.delete(begin(datatype), current.id());
    }

    /** A record that moved below another one keeps its own id; it is found where ids can be looked up. */
    @Override
    public Optional<RemoteRecord> successor(String datatype, String id) {
        Datatype type = begin(datatype);
        Path own = Path.of(type.id().property());
        Optional<Map<String, String>> values = type.places().values(id);
        boolean canMove = type.places().record().places().size() > 1;
        if (!canMove || values.isEmpty() || !type.traits().lookUps().contains(own)) {
            return Optional.empty();
        }
        return lookUps
                .by(type, type.found().lookUp().orElseThrow(), own, values.get().get(own.text()))
                .stream()
                .findFirst();
    }

    @Override
    public long calls() {
        return calls.count();
    }

    private Datatype begin(String datatype) {
        Datatype type = type(datatype);
        calls.begin();
        return type;
    }

    private Datatype type(String datatype) {
        return Optional.ofNullable(definition.datatypes().get(datatype))
                .orElseThrow(() -> new IllegalArgumentException(definition.label() + " has no datatype " + datatype
                        + "; there are " + definition.datatypes().keySet()));
    }
}
