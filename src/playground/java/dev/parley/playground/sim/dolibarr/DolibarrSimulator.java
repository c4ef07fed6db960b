package dev.parley.playground.sim.dolibarr;

import dev.parley.playground.sim.Console;
import dev.parley.playground.sim.Records;
import dev.parley.playground.sim.Route;
import dev.parley.playground.sim.Simulator;
import dev.parley.playground.sim.SimulatorOptions;
import dev.parley.playground.sim.SimulatorServer;
import dev.parley.playground.sim.resource.Stock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Dolibarr's conventions as a connector meets them: thirdparties, contacts, products, orders with their lines and
 * webhooks over HTTP. What is not known of it is a switch or marked INFERENCE. Thread-safe.
 */
public final class DolibarrSimulator implements Simulator {

    private static final String API_KEY = "0a11c0de0000400080000000d011ba77";

    private final DolibarrSwitches switches = new DolibarrSwitches();
    private final DolibarrWebhooks webhooks;
    private final Stock stock;
    private final SimulatorServer server;

    private DolibarrSimulator(SimulatorOptions options) {
        Rendering rendering = new Rendering(switches);
        DolibarrErrors errors = new DolibarrErrors(switches);
        webhooks = new DolibarrWebhooks(switches, rendering, options.clock(), options.seed());
        stock = new Stock(
                switches, options.clock(), errors, DolibarrShapes.LINE_IDS, DolibarrShapes.all(), webhooks::announce);
        List<Route> routes = new ArrayList<>();
        stock.stores().forEach(store -> routes.addAll(new RecordApi(store, switches, rendering).routes()));
        routes.addAll(new LineApi(stock.store(DolibarrShapes.ORDERS), errors, rendering).routes());
        Console console = new Console(stock.records(), Map.of());
        server = SimulatorServer.start(options, new DolibarrDialect(API_KEY, switches), switches, routes, console);
    }

    /** Starts an empty system. */
    public static DolibarrSimulator start(SimulatorOptions options) {
        return new DolibarrSimulator(options);
    }

    /** The site; {@code /api/index.php/} follows. */
    public String site() {
        return server.origin();
    }

    /** The base address of the API, without a slash at the end. */
    @Override
    public String url() {
        return server.origin() + DolibarrDialect.BASE;
    }

    public String apiKey() {
        return API_KEY;
    }

    public DolibarrWebhooks webhooks() {
        return webhooks;
    }

    @Override
    public Set<String> datatypes() {
        return stock.records().keySet();
    }

    @Override
    public Records records(String datatype) {
        return stock.store(datatype);
    }

    @Override
    public Records customers() {
        return records(DolibarrShapes.THIRDPARTIES);
    }

    @Override
    public DolibarrSwitches switches() {
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
