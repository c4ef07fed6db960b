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
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A Shopify shop by its Admin REST API: customers, whose e-mail and phone are unique, and products, of which nothing
 * is. It has no place for a reference of ours. For one thread.
 */
public final class Shopify implements BusinessSystem {

    /** The name definitions use. */
    public static final String NAME = "shopify";

    static final String LABEL = "Shopify";

    private final Timing timing;
    private final ShopifyAccess access;
    private final RemoteCalls calls;
    private final JsonApi api;
    private final Map<String, Endpoint> endpoints = new TreeMap<>();

    private record Endpoint(Resource resource, Rows rows, Listings listings, Writes writes) {}

    /** @param network the transport; not closed by this connector */
    public Shopify(ShopifyAccess access, ShopifyOptions options, Http network, Timing timing) {
        this.timing = timing;
        this.access = access;
        this.calls = calls(access, options, network, timing);
        this.api = new JsonApi(LABEL, calls);
        resources(options).forEach(resource -> endpoints.put(resource.datatype(), endpoint(resource, options)));
    }

    static RemoteCalls calls(ShopifyAccess access, ShopifyOptions options, Http network, Timing timing) {
        return new RemoteCalls(
                LABEL,
                network,
                timing,
                new CallLimit(options.leakPerSecond()),
                http -> Authorisation.header("X-Shopify-Access-Token", access.token()));
    }

    private Endpoint endpoint(Resource resource, ShopifyOptions options) {
        return new Endpoint(
                resource,
                new Rows(api, resource),
                new Listings(resource, access, api, options.pageSize()),
                new Writes(resource, access, api));
    }

    private static List<Resource> resources(ShopifyOptions options) {
        return List.of(Customers.resource(options), Products.resource(options));
    }

    /** What is known of the datatypes without being connected. */
    public static Map<String, Traits> traits(ShopifyOptions options) {
        return resources(options).stream().collect(Collectors.toMap(Resource::datatype, Resource::traits));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<String> datatypes() {
        return Set.copyOf(endpoints.keySet());
    }

    @Override
    public Traits traits(String datatype) {
        return endpoint(datatype).resource().traits();
    }

    @Override
    public Duration callTimeout() {
        return timing.callTimeout();
    }

    @Override
    public Optional<RemoteRecord> read(String datatype, String id) {
        Endpoint endpoint = begin(datatype);
        Resource resource = endpoint.resource();
        Request request = access.read(resource.one(access, id), resource.oneTemplate());
        return api.find(request, Complaints::saysNotFound).map(endpoint.rows()::one);
    }

    @Override
    public Page list(String datatype, Listing listing) {
        return begin(datatype).listings().list(listing);
    }

    @Override
    public Page keys(String datatype, Set<Path> properties, Optional<String> token) {
        return begin(datatype).listings().keys(properties, token);
    }

    /** By search, whose index may lag and whose idea of equality is Shopify's: what it finds is compared once more. */
    @Override
    public List<RemoteRecord> lookUp(String datatype, Path property, String value) {
        Endpoint endpoint = begin(datatype);
        Traits traits = endpoint.resource().traits();
        if (!traits.lookUps().contains(property)) {
            throw new UnsupportedOperationException(LABEL + " cannot look up " + datatype + " by " + property);
        }
        SearchValue wanted = new SearchValue(property, value);
        return endpoint.listings().search(wanted.query()).stream()
                .filter(row -> wanted.matches(
                        Fields.read(row.body(), property, traits.schema()).asText("")))
                .toList();
    }

    @Override
    public Optional<RemoteRecord> byReference(String datatype, String reference) {
        throw new UnsupportedOperationException(LABEL + " has no place for a reference");
    }

    @Override
    public List<RemoteRecord> createdSince(String datatype, Instant since) {
        return begin(datatype).listings().createdSince(since);
    }

    @Override
    public CreateOutcome create(String datatype, ObjectNode body, String reference) {
        return begin(datatype).writes().create(body);
    }

    @Override
    public RemoteRecord update(String datatype, RemoteRecord current, List<Change> changes) {
        return begin(datatype).writes().update(current, changes);
    }

    @Override
    public void delete(String datatype, RemoteRecord current) {
        begin(datatype).writes().delete(current.id());
    }

    @Override
    public long calls() {
        return calls.count();
    }

    private Endpoint begin(String datatype) {
        Endpoint endpoint = endpoint(datatype);
        calls.begin();
        return endpoint;
    }

    private Endpoint endpoint(String datatype) {
        Endpoint endpoint = endpoints.get(datatype);
        if (endpoint == null) {
            throw new IllegalArgumentException(
                    LABEL + " has no datatype " + datatype + "; there are " + String.join(", ", endpoints.keySet()));
        }
        return endpoint;
    }
}
