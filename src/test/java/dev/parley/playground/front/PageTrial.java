package dev.parley.playground.front;

import dev.parley.dataflow.Side;
import dev.parley.playground.board.Function;
import dev.parley.playground.desk.Desks;
import dev.parley.playground.desk.Sheets;
import dev.parley.playground.desk.Systems;
import dev.parley.playground.sim.SimulatorOptions;
import dev.parley.playground.sim.dataset.Dataset;
import dev.parley.playground.sim.poweroffice.PowerOfficeSimulator;
import dev.parley.playground.sim.shopify.ShopifySimulator;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The page with both systems around a function of the test's choice: for tests, and to look at while it is being made.
 */
final class PageTrial implements AutoCloseable {

    private static final String DATAFLOW = "powerofficego-shopify";
    private static final SortedSet<String> DATAFLOWS = new TreeSet<>(Set.of(DATAFLOW, "another"));

    private final PowerOfficeSimulator powerOffice = PowerOfficeSimulator.start(SimulatorOptions.defaults());
    private final ShopifySimulator shopify = ShopifySimulator.start(SimulatorOptions.defaults());
    private final Desks desks = new Desks(
            Systems.powerOffice(powerOffice).desk(Sheets.of(DATAFLOW, "customer", Side.LEFT)),
            Systems.shopify(shopify).desk(Sheets.of(DATAFLOW, "customer", Side.RIGHT)));
    private final Playground playground;

    private PageTrial(int port, int size, Duration every, java.util.function.Function<Desks, Function> function)
            throws Exception {
        var data = Dataset.of(7, size, size, 60);
        powerOffice.customers().load(data.powerOffice());
        shopify.customers().load(data.shopify());
        playground = new Playground(port, dataflow -> scene(dataflow, every, function.apply(desks)));
        Stream.of("create", "update", "delete").forEach(topic -> shopify.webhooks()
                .subscribe("customers/" + topic, URI.create(playground.address() + "/webhooks/shopify")));
        playground.open(DATAFLOW);
    }

    private Scene scene(String dataflow, Duration every, Function function) throws IOException {
        if (!DATAFLOWS.contains(dataflow)) {
            throw new IOException("no such dataflow");
        }
        return new Scene(
                new Scene.Subject(dataflow, DATAFLOWS, Map.of("customer", desks), every),
                new Scene.Deployment(
                        function, () -> List.of("{\"level\":\"INFO\",\"message\":\"started\"}"), () -> 1, () -> {}),
                Clock.systemUTC());
    }

    /** Small, and around a function that carries values. */
    static PageTrial small() throws Exception {
        return new PageTrial(0, 20, Duration.ofHours(1), PretendFunction::new);
    }

    static PageTrial around(Function function) throws Exception {
        return new PageTrial(0, 5, Duration.ofHours(1), desks -> function);
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

    public static void main(String[] args) throws Exception {
        var trial = new PageTrial(Integer.parseInt(args[0]), 200, Duration.ofSeconds(10), PretendFunction::new);
        System.out.println(trial.address());
        Thread.currentThread().join();
    }
}
