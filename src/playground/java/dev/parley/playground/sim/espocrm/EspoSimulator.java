package dev.parley.playground.sim.espocrm;

import dev.parley.playground.sim.Console;
import dev.parley.playground.sim.Records;
import dev.parley.playground.sim.Route;
import dev.parley.playground.sim.Simulator;
import dev.parley.playground.sim.SimulatorOptions;
import dev.parley.playground.sim.SimulatorServer;
import dev.parley.playground.sim.resource.Stock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * EspoCRM's conventions as a connector meets them: accounts, contacts, products, sales orders and webhooks over HTTP.
 * What is not known of it is a switch or marked INFERENCE. Thread-safe.
 */
public final class EspoSimulator implements Simulator {

    private static final String API_KEY = "0a11c0de000040008000000000e5b0c1";

    private final EspoSwitches switches = new EspoSwitches();
    private final EspoWebhooks webhooks;
    private final Stock stock;
    private final SimulatorServer server;
    private final ScheduledExecutorService job = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "simulator-webhook-job");
        thread.setDaemon(true);
        return thread;
    });

    private EspoSimulator(SimulatorOptions options) {
        webhooks = new EspoWebhooks(switches, options.clock(), options.seed());
        stock = new Stock(
                switches, options.clock(), new EspoErrors(), EspoShapes.ITEM_IDS, EspoShapes.all(), webhooks::announce);
        List<Route> routes = new ArrayList<>(new WebhookApi(webhooks).routes());
        stock.stores().forEach(store -> routes.addAll(new EntityApi(store, switches, webhooks).routes()));
        Console console = new Console(stock.records(), Map.of("run-webhook-job", webhooks::runWebhookJob));
        server = SimulatorServer.start(options, new EspoDialect(API_KEY, switches), switches, routes, console);
    }

    /** Starts an empty CRM whose webhook job runs only when it is told to. */
    public static EspoSimulator start(SimulatorOptions options) {
        return new EspoSimulator(options);
    }

    /** Lets the webhook job run again and again; every five minutes at the real one. */
    public void runWebhookJobEvery(Duration pause) {
        job.scheduleWithFixedDelay(webhooks::runWebhookJob, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Sends the webhooks that wait. */
    public void runWebhookJob() {
        webhooks.runWebhookJob();
    }

    /** The site; {@code /api/v1/} follows. */
    public String site() {
        return server.origin();
    }

    /** The base address of the API, without a slash at the end. */
    @Override
    public String url() {
        return server.origin() + EspoDialect.BASE;
    }

    public String apiKey() {
        return API_KEY;
    }

    public EspoWebhooks webhooks() {
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
        return records(EspoShapes.ACCOUNT);
    }

    @Override
    public EspoSwitches switches() {
        return switches;
    }

    @Override
    public SimulatorServer server() {
        return server;
    }

    @Override
    public void close() {
        job.shutdownNow();
        server.close();
        webhooks.close();
    }
}
