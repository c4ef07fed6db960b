package dev.parley.playground.front;

import dev.parley.playground.desk.Desks;
import dev.parley.playground.desk.Systems;
import dev.parley.playground.sim.SimulatorOptions;
import dev.parley.playground.sim.dataset.Dataset;
import dev.parley.playground.sim.poweroffice.PowerOfficeSimulator;
import dev.parley.playground.sim.shopify.ShopifySimulator;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** The page around {@link PretendFunction}: for tests, and to look at it while it is being made. */
final class PageTrial implements AutoCloseable {

    private final PowerOfficeSimulator powerOffice = PowerOfficeSimulator.start(SimulatorOptions.defaults());
    private final ShopifySimulator shopify = ShopifySimulator.start(SimulatorOptions.defaults());
    final Desks desks = new Desks(Systems.powerOffice(powerOffice), Systems.shopify(shopify));
    final Playground playground;

    PageTrial(int port, int size, Duration every) throws Exception {
        var data = Dataset.of(7, size, size, 60);
        powerOffice.customers().load(data.powerOffice());
        shopify.customers().load(data.shopify());
        playground = new Playground(
                port,
                new Playground.Subject("powerofficego-shopify", "customer", every),
                desks,
                new PretendFunction(desks),
                () -> List.of("{\"level\":\"INFO\",\"message\":\"started\"}"),
                Clock.systemUTC());
        Stream.of("create", "update", "delete").forEach(topic -> shopify.webhooks()
                .subscribe("customers/" + topic, URI.create(playground.address() + "/webhooks/shopify")));
        playground.start();
    }

    @Override
    public void close() {
        playground.close();
        shopify.close();
        powerOffice.close();
    }

    public static void main(String[] args) throws Exception {
        var trial = new PageTrial(Integer.parseInt(args[0]), 200, Duration.ofSeconds(10));
        System.out.println(trial.playground.address());
        Thread.currentThread().join();
    }
}
