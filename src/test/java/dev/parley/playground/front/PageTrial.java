package dev.parley.playground.front;

import dev.parley.dataflow.Side;
import dev.parley.function.InThisProcess;
import dev.parley.playground.desk.Desks;
import dev.parley.playground.desk.Sheets;
import dev.parley.playground.desk.Systems;
import dev.parley.playground.lambda.Instances;
import dev.parley.playground.sim.SimulatorOptions;
import dev.parley.playground.sim.dataset.Dataset;
import dev.parley.playground.sim.poweroffice.PowerOfficeSimulator;
import dev.parley.playground.sim.shopify.ShopifySimulator;
import dev.parley.playground.twin.MemoryLinks;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The page with both systems around a function of the test's choice: for tests, and to look at while it is being made.
 */
final class PageTrial implements AutoCloseable {

    /** How many links the first sync of {@link #whole()} makes: every customer of the books gets to the shop. */
    static final int LINKS = 6;

    private static final String DATAFLOW = "powerofficego-shopify";
    private static final SortedSet<String> DATAFLOWS = new TreeSet<>(Set.of(DATAFLOW, "another"));

    /** Calls per second of a large shop's plan: nobody is to wait for a small one's 2. */
    private static final int LEAK = 20;

    private static final Duration NEVER = Duration.ofHours(1);

    private final PowerOfficeSimulator powerOffice = PowerOfficeSimulator.start(SimulatorOptions.defaults());
    private final ShopifySimulator shopify = ShopifySimulator.start(SimulatorOptions.defaults());
    private final Desks desks = new Desks(
            Systems.powerOffice(powerOffice).desk(Sheets.of(DATAFLOW, "customer", Side.LEFT)),
            Systems.shopify(shopify).desk(Sheets.of(DATAFLOW, "customer", Side.RIGHT)));
    private final Playground playground;

    private PageTrial(int port, int size, Duration every, Function<PageTrial, Scene.Deployment> deployment)
            throws Exception {
        var data = Dataset.of(7, size, size, 60);
        powerOffice.customers().load(data.powerOffice());
        shopify.customers().load(data.shopify());
        shopify.switches().leakPerSecond.set(LEAK);
        playground = new Playground(port, dataflow -> scene(dataflow, every, deployment.apply(this)));
        Stream.of("create", "update", "delete").forEach(topic -> shopify.webhooks()
                .subscribe("customers/" + topic, URI.create(playground.address() + "/webhooks/shopify")));
        playground.open(DATAFLOW);
    }

    private Scene scene(String dataflow, Duration every, Scene.Deployment deployment) throws IOException {
        if (!DATAFLOWS.contains(dataflow)) {
            throw new IOException("no such dataflow");
        }
        var subject = new Scene.Subject(dataflow, DATAFLOWS, Map.of("customer", desks), every);
        return new Scene(subject, deployment, Clock.systemUTC());
    }

    /** Small, and around a function that carries values. */
    static PageTrial small() throws Exception {
        return new PageTrial(0, 20, NEVER, PageTrial::pretending);
    }

    static PageTrial around(dev.parley.playground.board.Function function) throws Exception {
        return new PageTrial(0, 5, NEVER, trial -> deployed(function));
    }

    /** Around the function as it ships, run in this process over a store in memory. */
    static PageTrial whole() throws Exception {
        return new PageTrial(0, LINKS, NEVER, PageTrial::shipped);
    }

    private Scene.Deployment pretending() {
        return deployed(new PretendFunction(desks));
    }

    private Scene.Deployment shipped() {
        var links = new MemoryLinks(Clock.systemUTC());
        var lambda = Instances.of(() -> new InThisProcess(environment(), links.another())::answer, 2);
        lambda.warm();
        return new Scene.Deployment(lambda::invoke, List::of, lambda::restart, lambda::close);
    }

    private static Scene.Deployment deployed(dev.parley.playground.board.Function function) {
        var log = List.of("{\"level\":\"INFO\",\"message\":\"started\"}");
        return new Scene.Deployment(function, () -> log, () -> 1, () -> {});
    }

    private Map<String, String> environment() {
        var environment = new HashMap<>(Map.of(
                "PARLEY_DATAFLOW", DATAFLOW,
                "PARLEY_TABLE", "in memory",
                "PARLEY_FINGERPRINT_KEY", "a key of more than sixteen bytes",
                "PARLEY_APPROVE", "auto"));
        environment.putAll(Map.of(
                "POWEROFFICEGO_URL", powerOffice.url(),
                "POWEROFFICEGO_TOKEN_URL", powerOffice.tokenUrl(),
                "POWEROFFICEGO_APPLICATION_KEY", powerOffice.applicationKey(),
                "POWEROFFICEGO_CLIENT_KEY", powerOffice.clientKey(),
                "POWEROFFICEGO_SUBSCRIPTION_KEY", powerOffice.subscriptionKey(),
                "POWEROFFICEGO_RATE", "100"));
        environment.putAll(Map.of(
                "SHOPIFY_URL", shopify.url(),
                "SHOPIFY_SHOP_DOMAIN", shopify.shopDomain(),
                "SHOPIFY_API_VERSION", "2026-07",
                "SHOPIFY_ACCESS_TOKEN", shopify.accessToken(),
                "SHOPIFY_WEBHOOK_SECRET", shopify.webhookSecret()));
        return environment;
    }

    String address() {
        return playground.address();
    }

    Desks desks() {
        return desks;
    }

    @Override
    public void close() {
        playground.close();
        shopify.close();
        powerOffice.close();
    }

    /** The port, and {@code whole} for the function as it ships. */
    public static void main(String[] args) throws Exception {
        var whole = args.length > 1 && args[1].equals("whole");
        Function<PageTrial, Scene.Deployment> deployment = whole ? PageTrial::shipped : PageTrial::pretending;
        var trial = new PageTrial(Integer.parseInt(args[0]), whole ? 40 : 200, Duration.ofSeconds(10), deployment);
        System.out.println(trial.address());
        Thread.currentThread().join();
    }
}
