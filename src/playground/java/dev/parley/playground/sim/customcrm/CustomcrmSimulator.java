package dev.parley.playground.sim.customcrm;

import dev.parley.playground.sim.Console;
import dev.parley.playground.sim.LeakyBucket;
import dev.parley.playground.sim.Records;
import dev.parley.playground.sim.Route;
import dev.parley.playground.sim.Simulator;
import dev.parley.playground.sim.SimulatorOptions;
import dev.parley.playground.sim.SimulatorServer;
import dev.parley.playground.sim.resource.Stock;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Customcrm: a CRM that speaks the contract the built-in description of {@code customcrm} expects, as
 * {@code docs/reference/customcrm-openapi.yaml} has it. Thread-safe.
 */
public final class CustomcrmSimulator implements Simulator {

    private static final String TOKEN = "crm-0a11c0de000040008000000000c05701";
    private static final String WEBHOOK_SECRET = "0a11c0de00004000800000000c3ec2e7";
    private static final Map<String, String> RESOURCES = Map.of(
            "Customer", CustomcrmShapes.CUSTOMERS,
            "Contact", CustomcrmShapes.CONTACTS,
            "Product", CustomcrmShapes.PRODUCTS,
            "Order", CustomcrmShapes.ORDERS);

    private final CustomcrmSwitches switches = new CustomcrmSwitches();
    private final CustomcrmWebhooks webhooks;
    private final Stock stock;
    private final List<Route> routes;
    private final SimulatorServer server;

    private CustomcrmSimulator(SimulatorOptions options) {
        webhooks = new CustomcrmWebhooks(switches, options.clock(), WEBHOOK_SECRET, options.seed());
        stock = new Stock(
                switches,
                options.clock(),
                new CustomcrmErrors(switches),
                CustomcrmShapes.LINE_IDS,
                CustomcrmShapes.all(),
                webhooks::announce);
        routes = stock.stores().stream()
                .flatMap(store -> new ResourceApi(store, switches).routes().stream())
                .toList();
        CustomcrmDialect dialect = new CustomcrmDialect(TOKEN, switches, new LeakyBucket(options.rateClock()));
        server = SimulatorServer.start(options, dialect, switches, routes, new Console(stock.records(), Map.of()));
    }

    /** Starts an empty CRM. */
    public static CustomcrmSimulator start(SimulatorOptions options) {
        return new CustomcrmSimulator(options);
    }

    /** The base address, {@code CUSTOMCRM_URL}. */
    @Override
    public String url() {
        return server.origin() + CustomcrmDialect.BASE;
    }

    public String token() {
        return TOKEN;
    }

    /** The secret webhooks are signed with now. */
    public String webhookSecret() {
        return webhooks.secret();
    }

    public CustomcrmWebhooks webhooks() {
        return webhooks;
    }

    @Override
    public Set<String> datatypes() {
        return RESOURCES.keySet();
    }

    @Override
    public Records records(String datatype) {
        if (!RESOURCES.containsKey(datatype)) {
            throw new IllegalArgumentException("no datatype " + datatype + " here, but " + datatypes());
        }
        return stock.store(RESOURCES.get(datatype));
    }

    @Override
    public Records customers() {
        return records("Customer");
    }

    /** Every call it offers. */
    List<Route> routes() {
        return routes;
    }

    @Override
    public CustomcrmSwitches switches() {
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
