package dev.parley.playground;

import dev.parley.playground.desk.SimulatedSystem;
import dev.parley.playground.desk.Systems;
import dev.parley.playground.sim.SimulatorOptions;
import dev.parley.playground.sim.customcrm.CustomcrmSimulator;
import dev.parley.playground.sim.dataset.Assortment;
import dev.parley.playground.sim.dataset.CustomcrmDataset;
import dev.parley.playground.sim.dataset.Dataset;
import dev.parley.playground.sim.dataset.Ledger;
import dev.parley.playground.sim.dataset.Sizes;
import dev.parley.playground.sim.dolibarr.DolibarrSimulator;
import dev.parley.playground.sim.espocrm.EspoSimulator;
import dev.parley.playground.sim.poweroffice.PowerOfficeSimulator;
import dev.parley.playground.sim.shopify.ShopifySimulator;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The simulated systems, each started and filled when a dataflow first has it, and kept: what was edited stays from one
 * dataflow to the next. Not thread-safe.
 */
final class Cast implements AutoCloseable {

    private static final long SEED = 1;
    private static final Sizes SIZES = Sizes.small();

    /** Few, as the CRM's orders are in the books, too, after the first sync; none of them is confirmed. */
    private static final int ORDERS_OF_THE_BOOKS = 7;

    /** Calls per second of a large shop's plan: with a small one's 2 the first sync would be long to watch. */
    private static final int SHOPIFY_LEAK = 20;

    /** Every five minutes at the real one; nobody watches that long. */
    private static final Duration ESPOCRM_JOB = Duration.ofSeconds(2);

    /**
     * A system in the playground.
     *
     * @param settings what the function is to be told about it
     */
    record Actor(SimulatedSystem system, Map<String, String> settings) {}

    private final Map<String, Actor> started = new HashMap<>();
    private final String webhookUrl;
    private final StandIns standIns;

    /** @param webhookUrl below it the systems' webhooks are sent */
    Cast(String webhookUrl, StandIns standIns) {
        this.webhookUrl = webhookUrl;
        this.standIns = standIns;
    }

    /** The system of that name, or what stands in for it; none if it is not simulated. */
    Optional<Actor> actor(String system) {
        if (!started.containsKey(system)) {
            start(system).ifPresent(actor -> started.put(system, actor));
        }
        return Optional.ofNullable(started.get(system));
    }

    @Override
    public void close() {
        started.values().forEach(actor -> actor.system().simulator().close());
    }

    private Optional<Actor> start(String system) {
        return switch (standIns.of(system)) {
            case "powerofficego" -> Optional.of(powerOffice());
            case "shopify" -> Optional.of(shopify());
            case "customcrm" -> Optional.of(customcrm(system));
            case "espocrm" -> Optional.of(espocrm(system));
            case "dolibarr" -> Optional.of(dolibarr(system));
            default -> Optional.empty();
        };
    }

    private static Actor powerOffice() {
        var office = PowerOfficeSimulator.start(SimulatorOptions.defaults());
        office.customers().load(Dataset.standard(SEED).powerOffice());
        Ledger.fill(office, SEED, SIZES.withOrders(ORDERS_OF_THE_BOOKS));
        return new Actor(Systems.powerOffice(office), Settings.of(office));
    }

    private Actor shopify() {
        var shop = ShopifySimulator.start(SimulatorOptions.defaults());
        shop.customers().load(Dataset.standard(SEED).shopify());
        shop.products().load(Assortment.of(SEED, SIZES.products()).shopify());
        shop.switches().leakPerSecond.set(SHOPIFY_LEAK);
        for (var what : List.of("customers", "products")) {
            for (var event : List.of("create", "update", "delete")) {
                shop.webhooks().subscribe(what + "/" + event, webhooks("shopify"));
            }
        }
        return new Actor(Systems.shopify(shop), Settings.of(shop));
    }

    private Actor customcrm(String system) {
        var crm = CustomcrmSimulator.start(SimulatorOptions.defaults());
        CustomcrmDataset.fill(crm, SEED, SIZES);
        crm.webhooks().subscribe(webhooks(system));
        return new Actor(Systems.customcrm(crm), Settings.of(crm));
    }

    /** Empty at first. */
    private Actor espocrm(String system) {
        var crm = EspoSimulator.start(SimulatorOptions.defaults());
        crm.datatypes().forEach(datatype -> List.of("create", "update", "delete")
                .forEach(event -> crm.webhooks().subscribe(datatype + "." + event, webhooks(system))));
        crm.runWebhookJobEvery(ESPOCRM_JOB);
        return new Actor(Systems.espocrm(crm), Settings.of(crm));
    }

    /** Empty at first. */
    private Actor dolibarr(String system) {
        var crm = DolibarrSimulator.start(SimulatorOptions.defaults());
        crm.webhooks().subscribe(webhooks("default/" + system + "/" + Settings.DOLIBARR_WEBHOOK_TOKEN));
        return new Actor(Systems.dolibarr(crm), Settings.of(crm));
    }

    private URI webhooks(String system) {
        return URI.create(webhookUrl + "/" + system);
    }
}
