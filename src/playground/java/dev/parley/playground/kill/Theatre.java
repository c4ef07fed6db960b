package dev.parley.playground.kill;

import dev.parley.dataflow.Side;
import dev.parley.playground.Definitions;
import dev.parley.playground.Settings;
import dev.parley.playground.desk.Desk;
import dev.parley.playground.desk.Desks;
import dev.parley.playground.desk.Sheet;
import dev.parley.playground.desk.SimulatedSystem;
import dev.parley.playground.desk.Systems;
import dev.parley.playground.sim.Simulator;
import dev.parley.playground.sim.SimulatorOptions;
import dev.parley.playground.sim.customcrm.CustomcrmSimulator;
import dev.parley.playground.sim.poweroffice.PowerOfficeSimulator;
import dev.parley.playground.sim.shopify.ShopifySimulator;
import dev.parley.playground.sim.webhook.WebhookReceiver;
import dev.parley.playground.sim.webhook.WebhookSwitches;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The two simulated systems of a shipped dataflow, each behind a passage, without limits on calls. */
final class Theatre implements AutoCloseable {

    private static final String NO_LIMIT = "1000";

    /** Retries come within a second and not within minutes. */
    private static final int RETRY_SPEEDUP = 600;

    private final List<Runnable> opened = new ArrayList<>();
    private final Map<Side, SimulatedSystem> systems = new HashMap<>();
    private final Map<String, Desks> desks = new LinkedHashMap<>();
    private final Map<String, String> settings = new HashMap<>();
    private final Trap trap;
    private Idle idle;

    @FunctionalInterface
    private interface Idle {
        boolean await(Duration longest) throws InterruptedException;
    }

    /** @param receiver takes the webhooks of the one of the two systems that sends them */
    Theatre(String dataflow, Definitions definitions, Trap trap, WebhookReceiver receiver) throws IOException {
        this.trap = trap;
        if (dataflow.equals("powerofficego-shopify")) {
            systems.put(Side.LEFT, office());
            systems.put(Side.RIGHT, shop(receiver));
        } else {
            systems.put(Side.LEFT, crm(receiver));
            systems.put(Side.RIGHT, office());
        }
        var read = definitions.named(dataflow);
        for (var pair : read.pairs()) {
            var both = new HashMap<Side, Desk>();
            for (var side : Side.values()) {
                var schema = definitions.schema(
                        read.end(side).system(), pair.end(side).datatype());
                both.put(side, systems.get(side).desk(Sheet.of(pair, side, schema)));
            }
            desks.put(pair.name(), new Desks(both.get(Side.LEFT), both.get(Side.RIGHT)));
        }
    }

    Desk desk(String pair, Side side) {
        return desks.get(pair).on(side.word()).orElseThrow();
    }

    /** What the function is told about the systems. */
    Map<String, String> settings() {
        return Map.copyOf(settings);
    }

    /** Calls that write, of both systems so far. */
    int writes() {
        return systems.values().stream()
                .mapToInt(system -> system.simulator().writes())
                .sum();
    }

    /** Waits until every webhook has been delivered or given up. */
    boolean awaitWebhooks(Duration longest) throws InterruptedException {
        return idle.await(longest);
    }

    @Override
    public void close() {
        opened.forEach(Runnable::run);
    }

    private SimulatedSystem office() throws IOException {
        var office = PowerOfficeSimulator.start(SimulatorOptions.defaults());
        office.switches().rateLimit.set(false);
        behindPassage(office, Settings.of(office));
        settings.put("POWEROFFICEGO_RATE", NO_LIMIT);
        return Systems.powerOffice(office);
    }

    private SimulatedSystem crm(WebhookReceiver receiver) throws IOException {
        var crm = CustomcrmSimulator.start(SimulatorOptions.defaults());
        quick(crm.switches());
        crm.webhooks().subscribe(receiver);
        idle = crm.webhooks()::awaitIdle;
        behindPassage(crm, Settings.of(crm));
        settings.put("CUSTOMCRM_RATE", NO_LIMIT);
        return Systems.customcrm(crm);
    }

    private SimulatedSystem shop(WebhookReceiver receiver) throws IOException {
        var shop = ShopifySimulator.start(SimulatorOptions.defaults());
        quick(shop.switches());
        for (var what : List.of("customers", "products")) {
            for (var event : List.of("create", "update", "delete")) {
                shop.webhooks().subscribe(what + "/" + event, receiver);
            }
        }
        idle = shop.webhooks()::awaitIdle;
        behindPassage(shop, Settings.of(shop));
        return Systems.shopify(shop);
    }

    private static void quick(WebhookSwitches switches) {
        switches.rateLimit.set(false);
        switches.webhookRetrySpeedup.set(RETRY_SPEEDUP);
    }

    private void behindPassage(Simulator simulator, Map<String, String> told) throws IOException {
        var origin = simulator.server().origin();
        var passage = new Passage(origin, trap);
        opened.add(passage::close);
        opened.add(simulator::close);
        told.forEach((name, value) -> settings.put(name, value.replace(origin, passage.origin())));
    }
}
