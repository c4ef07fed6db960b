package dev.parley.playground;

import dev.parley.playground.sim.CallCounts;
import dev.parley.playground.sim.Simulator;
import dev.parley.playground.sim.SimulatorOptions;
import dev.parley.playground.sim.customcrm.CustomcrmSimulator;
import dev.parley.playground.sim.dataset.Assortment;
import dev.parley.playground.sim.dataset.CustomcrmDataset;
import dev.parley.playground.sim.dataset.Dataset;
import dev.parley.playground.sim.dataset.Ledger;
import dev.parley.playground.sim.dataset.Sizes;
import dev.parley.playground.sim.poweroffice.PowerOfficeSimulator;
import dev.parley.playground.sim.shopify.ShopifySimulator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The two simulated systems of a dataflow with many records in them, and no limit on calls. Ends with them.
 *
 * @param settings of the systems
 */
record Burden(String dataflow, List<Simulator> systems, Map<String, String> settings) implements AutoCloseable {

    private static final long SEED = 1;

    /** Of ten orders of the CRM there is one in the books from elsewhere. */
    private static final int ORDERS_PER_OWN = 10;

    private static final String NO_LIMIT = "1000";

    /**
     * Companies, the people there, products and orders of a CRM; three in five are in the books already, no order is.
     */
    static Burden crm(Sizes sizes) {
        var crm = CustomcrmSimulator.start(SimulatorOptions.defaults());
        var office = PowerOfficeSimulator.start(SimulatorOptions.defaults());
        CustomcrmDataset.fill(crm, SEED, sizes);
        Ledger.fill(office, SEED, sizes.withOrders(sizes.orders() / ORDERS_PER_OWN));
        return of("customcrm-powerofficego", List.of(crm, office), Settings.of(crm), Settings.of(office));
    }

    /** People of both systems, and products of the books; three in five of them are in the shop already. */
    static Burden shop(Sizes sizes) {
        var shop = ShopifySimulator.start(SimulatorOptions.defaults());
        var office = PowerOfficeSimulator.start(SimulatorOptions.defaults());
        var people = Dataset.large(sizes.customers());
        office.customers().load(people.powerOffice());
        shop.customers().load(people.shopify());
        Ledger.fill(office, SEED, sizes.withOrders(0));
        shop.products().load(Assortment.of(SEED, sizes.products()).shopify());
        return of("powerofficego-shopify", List.of(office, shop), Settings.of(office), Settings.of(shop));
    }

    private static Burden of(
            String dataflow, List<Simulator> systems, Map<String, String> left, Map<String, String> right) {
        systems.forEach(system -> system.switches().rateLimit.set(false));
        var settings = new HashMap<>(left);
        settings.putAll(right);
        settings.put("POWEROFFICEGO_RATE", NO_LIMIT);
        settings.put("CUSTOMCRM_RATE", NO_LIMIT);
        return new Burden(dataflow, systems, settings);
    }

    /** The shop, if the dataflow has one. */
    ShopifySimulator shop() {
        return systems.stream()
                .filter(ShopifySimulator.class::isInstance)
                .map(ShopifySimulator.class::cast)
                .findFirst()
                .orElseThrow();
    }

    int reads() {
        return systems.stream().mapToInt(Simulator::reads).sum();
    }

    int writes() {
        return systems.stream().mapToInt(Simulator::writes).sum();
    }

    void resetCalls() {
        systems.forEach(Simulator::resetCalls);
    }

    /** How often each call was made at each system, the left one first. */
    List<Map<String, Integer>> calls() {
        return systems.stream()
                .map(Simulator::calls)
                .map(CallCounts::byName)
                .<Map<String, Integer>>map(TreeMap::new)
                .toList();
    }

    @Override
    public void close() {
        systems.forEach(Simulator::close);
    }
}
