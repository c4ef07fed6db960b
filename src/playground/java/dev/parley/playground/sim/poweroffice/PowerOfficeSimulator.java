package dev.parley.playground.sim.poweroffice;

import dev.parley.playground.sim.Console;
import dev.parley.playground.sim.LeakyBucket;
import dev.parley.playground.sim.Route;
import dev.parley.playground.sim.Simulator;
import dev.parley.playground.sim.SimulatorOptions;
import dev.parley.playground.sim.SimulatorServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * PowerOffice Go v2 as a connector meets it: token endpoint, customers and the integration's information over HTTP,
 * with the behaviour of the vendor's published v2 specification and of public clients. Where the vendor's behaviour
 * is not known there is a switch. Thread-safe.
 */
public final class PowerOfficeSimulator implements Simulator {

    private final PowerOfficeSwitches switches = new PowerOfficeSwitches();
    private final PowerOfficeCustomers customers;
    private final Tokens tokens;
    private final SimulatorServer server;

    private PowerOfficeSimulator(SimulatorOptions options) {
        customers = new PowerOfficeCustomers(switches, options.clock());
        tokens = new Tokens(Credentials.PLAYGROUND, switches, options.clock(), newTokens(options.seed()));
        List<Route> routes = new ArrayList<>();
        routes.add(Route.token("POST", "/OAuth/Token", tokens::issue));
        routes.addAll(new IntegrationApi(switches).routes());
        routes.addAll(new CustomerApi(customers, switches).routes());
        PowerOfficeDialect dialect = new PowerOfficeDialect(tokens, switches, new LeakyBucket(options.rateClock()));
        Console console = new Console(Map.of("customers", customers), Map.of("revoke-tokens", tokens::revokeAll));
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
        return Set.of("Customers", "Customers person", "Customers company");
    }

    @Override
    public PowerOfficeCustomers customers() {
        return customers;
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
