package dev.parley.systems.shopify;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.mapping.Fields;
import dev.parley.mapping.Path;
import dev.parley.sync.BusinessSystem;
import dev.parley.sync.Change;
import dev.parley.sync.CreateOutcome;
import dev.parley.sync.RemoteRecord;
import dev.parley.sync.Traits;
import dev.parley.systems.http.Authorisation;
import dev.parley.systems.http.Http;
import dev.parley.systems.http.JsonApi;
import dev.parley.systems.http.RemoteCalls;
import dev.parley.systems.http.Request;
import dev.parley.systems.http.Timing;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A Shopify shop by its Admin REST API. E-mail and phone are unique in it; it has no place for a reference of ours. For
 * one thread.
 */
public final class Shopify implements BusinessSystem {

    /** The name definitions use. */
    public static final String NAME = "shopify";

    private static final String LABEL = "Shopify";

    private final Timing timing;
    private final ShopifyAccess access;
    private final Traits traits;
    private final RemoteCalls calls;
    private final JsonApi api;
    private final Rows rows;
    private final Listings listings;
    private final Writes writes;

    /** @param network the transport; not closed by this connector */
    public Shopify(ShopifyAccess access, ShopifyOptions options, Http network, Timing timing) {
        this.timing = timing;
        this.access = access;
        this.traits = Customers.traits(options);
        this.calls = new RemoteCalls(
                LABEL,
                network,
                timing,
                new CallLimit(options.leakPerSecond()),
                http -> Authorisation.header("X-Shopify-Access-Token", access.token()));
        this.api = new JsonApi(LABEL, calls);
        this.rows = new Rows(api);
        this.listings = new Listings(access, api, options.pageSize());
        this.writes = new Writes(access, api);
    }

    /** What is known of the datatypes without being connected. */
    public static Map<String, Traits> traits(ShopifyOptions options) {
        return Map.of(Customers.DATATYPE, Customers.traits(options));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<String> datatypes() {
        return Set.of(Customers.DATATYPE);
    }

    @Override
    public Traits traits(String datatype) {
        check(datatype);
        return traits;
    }

    @Override
    public Duration callTimeout() {
        return timing.callTimeout();
    }

    @Override
    public Optional<RemoteRecord> read(String datatype, String id) {
        begin(datatype);
        Request request = access.read(access.address("customers", id + ".json"), "/customers/{id}.json");
        return api.find(request, Complaints::saysNotFound).map(rows::one);
    }

    @Override
    public Page list(String datatype, Listing listing) {
        begin(datatype);
        return listings.list(listing);
    }

    @Override
    public Page keys(String datatype, Set<Path> properties, Optional<String> token) {
        begin(datatype);
        return listings.keys(properties, token);
    }

    /** By search, whose index may lag and whose idea of equality is Shopify's: what it finds is compared once more. */
    @Override
    public List<RemoteRecord> lookUp(String datatype, Path property, String value) {
        begin(datatype);
        if (!traits.lookUps().contains(property)) {
            throw new UnsupportedOperationException(LABEL + " cannot look up by " + property);
        }
        SearchValue wanted = new SearchValue(property, value);
        return listings.search(wanted.query()).stream()
                .filter(row -> wanted.matches(
                        Fields.read(row.body(), property, Customers.SCHEMA).asText("")))
                .toList();
    }

    @Override
    public Optional<RemoteRecord> byReference(String datatype, String reference) {
        throw new UnsupportedOperationException(LABEL + " has no place for a reference");
    }

    @Override
    public List<RemoteRecord> createdSince(String datatype, Instant since) {
        begin(datatype);
        return listings.createdSince(since);
    }

    @Override
    public CreateOutcome create(String datatype, ObjectNode body, String reference) {
        begin(datatype);
        return writes.create(body);
    }

    @Override
    public RemoteRecord update(String datatype, RemoteRecord current, List<Change> changes) {
        begin(datatype);
        return writes.update(current, changes);
    }

    @Override
    public long calls() {
        return calls.count();
    }

    private void begin(String datatype) {
        check(datatype);
        calls.begin();
    }

    private static void check(String datatype) {
        if (!datatype.equals(Customers.DATATYPE)) {
            throw new IllegalArgumentException(
                    LABEL + " has no datatype " + datatype + "; there is " + Customers.DATATYPE);
        }
    }
}
