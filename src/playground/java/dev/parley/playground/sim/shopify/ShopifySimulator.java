package dev.parley.playground.sim.shopify;

import dev.parley.playground.sim.Console;
import dev.parley.playground.sim.LeakyBucket;
import dev.parley.playground.sim.Records;
import dev.parley.playground.sim.Route;
import dev.parley.playground.sim.Simulator;
import dev.parley.playground.sim.SimulatorOptions;
import dev.parley.playground.sim.SimulatorServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Shopify's Admin REST API as a connector meets it: customers and their addresses, products and their variants,
 * webhooks, over HTTP, with the behaviour of Shopify's developer pages and generated clients. What is not known of it
 * is a switch. Thread-safe.
 */
public final class ShopifySimulator implements Simulator {

    private static final String ACCESS_TOKEN = "shpat_0a11c0de000040008000000000005b0f";
    private static final String WEBHOOK_SECRET = "0a11c0de0000400080000000003ec2e7";
    private static final String SHOP_DOMAIN = "parley-playground.myshopify.com";

    private final ShopifySwitches switches = new ShopifySwitches();
    private final ShopifyWebhooks webhooks;
    private final ShopifyCustomers customers;
    private final ShopifyProducts products;
    private final SimulatorServer server;

    private ShopifySimulator(SimulatorOptions options) {
        webhooks = new ShopifyWebhooks(switches, options.clock(), SHOP_DOMAIN, WEBHOOK_SECRET, options.seed());
        customers = new ShopifyCustomers(switches, options.clock(), webhooks::announce);
        products = new ShopifyProducts(switches, options.clock(), webhooks::announce);
        ShopifyDialect dialect = new ShopifyDialect(
                ACCESS_TOKEN, switches, new LeakyBucket(options.rateClock()), requestIds(options.seed()));
        Console console = new Console(Map.of("customers", customers, "products", products), Map.of());
        server = SimulatorServer.start(options, dialect, switches, routes(), console);
    }

    /** Starts an empty shop. */
    public static ShopifySimulator start(SimulatorOptions options) {
        return new ShopifySimulator(options);
    }

    private List<Route> routes() {
        RecordApi ofCustomers = new RecordApi(Resource.CUSTOMERS, customers, switches);
        List<Route> routes = new ArrayList<>(new CustomerSearchApi(ofCustomers, customers, switches).routes());
        routes.addAll(ofCustomers.routes());
        routes.addAll(new AddressApi(customers).routes());
        routes.addAll(new RecordApi(Resource.PRODUCTS, products, switches).routes());
        routes.addAll(new VariantApi(products).routes());
        routes.addAll(new WebhookApi(webhooks).routes());
        return routes;
    }

    private static Supplier<String> requestIds(long seed) {
        Random random = new Random(seed);
        return () -> {
            synchronized (random) {
                return new UUID(random.nextLong(), random.nextLong()).toString();
            }
        };
    }

    /** What stands for {@code https://{shop}.myshopify.com}; {@code /admin/api/{version}} follows. */
    @Override
    public String url() {
        return server.origin();
    }

    public String accessToken() {
        return ACCESS_TOKEN;
    }

    /** The client secret webhooks are signed with now. */
    public String webhookSecret() {
        return webhooks.secret();
    }

    /** What webhooks name as their shop. */
    public String shopDomain() {
        return SHOP_DOMAIN;
    }

    @Override
    public Set<String> datatypes() {
        return Set.of("Customer", "Product");
    }

    @Override
    public Records records(String datatype) {
        return datatype.equals("Product") ? products : Simulator.super.records(datatype);
    }

    @Override
    public ShopifyCustomers customers() {
        return customers;
    }

    public ShopifyProducts products() {
        return products;
    }

    public ShopifyWebhooks webhooks() {
        return webhooks;
    }

    @Override
    public ShopifySwitches switches() {
        return switches;
    }

    @Override
    public SimulatorServer server() {
        return server;
    }

    @Override
    public void close() {
        server.close();
        webhooks.close();
    }
}
