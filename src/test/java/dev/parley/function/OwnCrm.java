package dev.parley.function;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.playground.sim.Simulator;
import dev.parley.playground.sim.SimulatorOptions;
import dev.parley.playground.sim.poweroffice.PowerOfficeSimulator;
import dev.parley.playground.twin.MemoryLinks;
import dev.parley.systems.http.MovableClock;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A CRM that only YAML describes, and PowerOffice Go, under a dataflow of a folder. Two instances of the function share
 * the store: one runs, the other takes webhooks, which may come while the first waits for an answer.
 */
final class OwnCrm<S extends Simulator> implements AutoCloseable {

    final MovableClock clock = new MovableClock(Instant.now());
    final S crm;
    final PowerOfficeSimulator office;
    final Flow flow;
    final Flow listener;

    /** @param settings of the CRM, asked for once its webhooks are ordered */
    OwnCrm(String dataflow, Function<SimulatorOptions, S> start, Function<S, Map<String, String>> settings) {
        SimulatorOptions options = SimulatorOptions.defaults().withClock(clock).withRateClock(clock);
        crm = start.apply(options);
        office = PowerOfficeSimulator.start(options);
        office.switches().rateLimit.set(false);
        Map<String, String> all = new HashMap<>(settings.apply(crm));
        all.putAll(Map.of(
                "POWEROFFICEGO_URL", office.url(),
                "POWEROFFICEGO_TOKEN_URL", office.tokenUrl(),
                "POWEROFFICEGO_APPLICATION_KEY", office.applicationKey(),
                "POWEROFFICEGO_CLIENT_KEY", office.clientKey(),
                "POWEROFFICEGO_SUBSCRIPTION_KEY", office.subscriptionKey(),
                "POWEROFFICEGO_RATE", "1000"));
        MemoryLinks links = new MemoryLinks(clock);
        flow = new Flow(dataflow, Optional.of(folder()), all, clock, links);
        listener = new Flow(dataflow, Optional.of(folder()), all, clock, links.another());
    }

    private static Path folder() {
        try {
            return Path.of(OwnCrm.class.getResource("/own-crm").toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    String add(String datatype, ObjectNode fields) {
        return crm.records(datatype).create(fields).get("id").asText();
    }

    /** The record in PowerOffice Go that one of the CRM is linked with. */
    ObjectNode inLedger(String pair, String id) {
        String datatype =
                flow.engine.dataflow().pair(pair).orElseThrow().right().datatype();
        return office.records(datatype).get(flow.right(pair, id));
    }

    void rest() {
        flow.rest(this::writes);
    }

    boolean rests() {
        return flow.rests(this::writes);
    }

    int writes() {
        return crm.writes() + office.writes();
    }

    @Override
    public void close() {
        listener.close();
        flow.close();
        office.close();
        crm.close();
    }
}
