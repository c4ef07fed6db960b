package dev.parley.playground.sim.poweroffice;

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
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * PowerOffice Go v2 as a connector meets it: token endpoint, customers, contact persons, products, sales
 * orders and the integration's information over HTTP, with the behaviour of the vendor's published v2 specification and of public clients. Where the vendor's behaviour
 * is not known there is a switch. Thread-safe.
 */
public final class PowerOfficeSimulator implements Simulator {

    private final PowerOfficeSwitches switches = new PowerOfficeSwitches();
    private final Resources resources;
    private final Tokens tokens;
    private final SimulatorServer server;

    private PowerOfficeSimulator(SimulatorOptions options) {
        resources = new Resources(switches, options.clock());
        tokens = new Tokens(Credentials.PLAYGROUND, switches, options.clock(), newTokens(options.seed()));
        List<Route> routes = new ArrayList<>();
        routes.add(Route.token("POST", "/OAuth/Token", tokens::issue));
        routes.addAll(new IntegrationApi(switches).routes());
        routes.addAll(resources.routes());
        PowerOfficeDialect dialect = new PowerOfficeDialect(tokens, switches, new LeakyBucket(options.rateClock()));
        Console console = new Console(resources.byPath(), Map.of("revoke-tokens", tokens::revokeAll));
        server = SimulatorServer.start(options, dialect, switches, routes, console);
    }

    /** Starts an empty system. */
    public static PowerOfficeSimulator start(SimulatorOptions options) {
        return new PowerOfficeSimulator(options);
    }

    private static Supplier<String> newTokens(long seed) {
        Random random = new Random(seed);
        return () -> {
            synchronized (random) {
                return new UUID(random.nextLong(), random.nextLong()).toString();
            }
        };
    }

    /** The base address of the API, version included. */
    @Override
    public String url() {
        return server.origin() + "/v2";
    }

    public String tokenUrl() {
        return server.origin() + "/OAuth/Token";
    }

    public String applicationKey() {
        return Credentials.PLAYGROUND.applicationKey();
    }

    public String clientKey() {
        return Credentials.PLAYGROUND.clientKey();
    }

    public String subscriptionKey() {
        return Credentials.PLAYGROUND.subscriptionKey();
    }

    /** Every token issued so far answers 401 from now on. */
    public void revokeTokens() {
        tokens.revokeAll();
    }

    @Override
    public Set<String> datatypes() {
        return resources.byDatatype().keySet();
    }

    @Override
    public PowerOfficeCustomers customers() {
        return resources.customers;
    }

    @Override
    public Records records(String datatype) {
        return Optional.ofNullable(resources.byDatatype().get(datatype))
                .orElseThrow(() -> new IllegalArgumentException("no datatype " + datatype + " here"));
    }

    /** Contact persons under ids {@code {ContactId}/{Id}}; a new one is given its {@code ContactId}. */
    public Records contactPersons() {
        return resources.contactPersons;
    }

    public Records products() {
        return resources.products;
    }

    /** Orders with their {@code SalesOrderLines}. */
    public PowerOfficeOrders orders() {
        return resources.orders;
    }

    @Override
    public PowerOfficeSwitches switches() {
        return switches;
    }

    @Override
    public SimulatorServer server() {
        return server;
    }

    @Override
    public void close() {
        server.close();
    }
}
