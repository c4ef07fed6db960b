package dev.parley.systems.powerofficego;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.mapping.Path;
import dev.parley.sync.BusinessSystem;
import dev.parley.sync.Change;
import dev.parley.sync.CreateOutcome;
import dev.parley.sync.RemoteRecord;
import dev.parley.sync.Traits;
import dev.parley.systems.http.ClientCredentials;
import dev.parley.systems.http.EvenPace;
import dev.parley.systems.http.Http;
import dev.parley.systems.http.JsonApi;
import dev.parley.systems.http.RemoteCalls;
import dev.parley.systems.http.Timing;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * PowerOffice Go v2. It has no webhooks, no tombstones, no e-mail filter and no compare-and-set; but for products, it
 * takes a reference of ours that must be unique. For one thread.
 */
public final class PowerOfficeGo implements BusinessSystem {

    /** The name definitions use. */
    public static final String NAME = "powerofficego";

    static final String LABEL = "PowerOffice Go";
    private static final String KEYS =
            "POWEROFFICEGO_APPLICATION_KEY, POWEROFFICEGO_CLIENT_KEY and POWEROFFICEGO_SUBSCRIPTION_KEY, which must be"
                    + " of one environment";

    private final Timing timing;
    private final PowerOfficeOptions options;
    private final Map<String, Resource> resources;
    private final RemoteCalls calls;
    private final Listings listings;
    private final ChangeFeed feed;
    private final Reads reads;
    private final Writes writes;
    private final ElementWrites elementWrites;
    private final Moves moves;

    /** @param network the transport; not closed by this connector */
    public PowerOfficeGo(PowerOfficeAccess access, PowerOfficeOptions options, Http network, Timing timing) {
        this.timing = timing;
        this.options = options;
        this.resources = resources(options);
        this.calls = calls(access, network, timing);
        JsonApi api = new JsonApi(LABEL, calls);
        this.listings = new Listings(access, api);
        this.feed = new ChangeFeed(listings, options.pageSize());
        this.reads = new Reads(access, api, listings, options, timing.clock());
        this.writes = new Writes(access, api, reads);
        this.elementWrites = new ElementWrites(access, api, writes, reads, calls::begin);
        this.moves = new Moves(writes, reads);
    }

    static RemoteCalls calls(PowerOfficeAccess access, Http network, Timing timing) {
        return new RemoteCalls(
                LABEL,
                network,
                timing,
                new EvenPace(access.callsPerSecond()),
                http -> new ClientCredentials(LABEL, http, access.tokenRequest(), timing.clock(), KEYS));
    }

    /** What is known of the datatypes without being connected. */
    public static Map<String, Traits> traits(PowerOfficeOptions options) {
        Map<String, Traits> traits = new LinkedHashMap<>();
        resources(options).forEach((name, resource) -> traits.put(name, resource.traits()));
        return traits;
    }

    private static Map<String, Resource> resources(PowerOfficeOptions options) {
        Duration lag = options.readLag();
        Duration overlap = options.overlap();
        return Stream.of(
                        Customers.all(lag, overlap),
                        Customers.person(lag, overlap),
                        Customers.company(lag, overlap),
                        ContactPersons.person(lag, overlap),
                        Products.product(lag, overlap),
                        SalesOrders.order(lag, overlap))
                .collect(Collectors.toMap(Resource::datatype, Function.identity(), (a, b) -> a, LinkedHashMap::new));
    }

    /** The resource a datatype is kept as, as addresses name it. */
    static String path(String datatype) {
        return resources(PowerOfficeOptions.DEFAULTS).get(datatype).place().path();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<String> datatypes() {
        return Set.copyOf(resources.keySet());
    }

    @Override
    public Traits traits(String datatype) {
        return resource(datatype).traits();
    }

    @Override
    public Duration callTimeout() {
        return timing.callTimeout();
    }

    @Override
    public Optional<RemoteRecord> read(String datatype, String id) {
        return reads.byId(begin(datatype), id);
    }

    @Override
    public Page list(String datatype, Listing listing) {
        Resource resource = begin(datatype);
        return listing.changedSince()
                .map(since -> feed.page(resource, since, listing.token()))
                .orElseGet(() -> listings.all(resource, options.pageSize(), listing.token()));
    }

    @Override
    public Page keys(String datatype, Set<Path> properties, Optional<String> token) {
        return listings.keys(begin(datatype), properties, options.keysPageSize(), token);
    }

    @Override
    public List<RemoteRecord> lookUp(String datatype, Path property, String value) {
        throw new UnsupportedOperationException(LABEL + " cannot look up by " + property + "; list keys instead");
    }

    @Override
    public Optional<RemoteRecord> byReference(String datatype, String reference) {
        return reads.byReference(begin(datatype), reference);
    }

    @Override
    public List<RemoteRecord> createdSince(String datatype, Instant since) {
        return listings.createdSince(begin(datatype), options.pageSize(), since);
    }

    @Override
    public CreateOutcome create(String datatype, ObjectNode body, String reference) {
        return writes.create(begin(datatype), body, reference);
    }

    @Override
    public RemoteRecord update(String datatype, RemoteRecord current, List<Change> changes) {
        Resource resource = begin(datatype);
        if (resource.place().parent().isPresent()) {
            return moves.update(resource, current, changes);
        }
        return resource.elements().isPresent()
                ? elementWrites.update(resource, current, changes)
                : writes.update(resource, current, changes);
    }

    @Override
    public void delete(String datatype, RemoteRecord current) {
        writes.delete(begin(datatype), current.id());
    }

    @Override
    public Optional<RemoteRecord> successor(String datatype, String id) {
        Resource resource = begin(datatype);
        return resource.place().parent().isPresent() ? moves.successor(resource, id) : Optional.empty();
    }

    @Override
    public long calls() {
        return calls.count();
    }

    private Resource begin(String datatype) {
        Resource resource = resource(datatype);
        calls.begin();
        return resource;
    }

    private Resource resource(String datatype) {
        return Optional.ofNullable(resources.get(datatype))
                .orElseThrow(() -> new IllegalArgumentException(
                        LABEL + " has no datatype " + datatype + "; there are " + resources.keySet()));
    }
}
