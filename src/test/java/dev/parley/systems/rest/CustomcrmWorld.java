package dev.parley.systems.rest;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.parley.mapping.Path;
import dev.parley.playground.sim.customcrm.CustomcrmSimulator;
import dev.parley.sync.Change;
import java.util.List;
import java.util.Map;

/** Contacts of Customcrm, simulated. */
final class CustomcrmWorld extends RestWorld<CustomcrmSimulator> {

    private final CustomcrmSimulator simulator = CustomcrmSimulator.start(options());

    CustomcrmWorld() {
        super("customcrm");
        simulator.switches().requestsPerSecond.set(1_000);
    }

    @Override
    Map<String, String> settings() {
        return Map.of("CUSTOMCRM_URL", simulator.url(), "CUSTOMCRM_TOKEN", simulator.token());
    }

    @Override
    public CustomcrmSimulator simulator() {
        return simulator;
    }

    @Override
    public String datatype() {
        return "Contact";
    }

    @Override
    public Path email() {
        return Path.of("Email");
    }

    @Override
    public Path phone() {
        return Path.of("Phone");
    }

    @Override
    public Path firstName() {
        return Path.of("FirstName");
    }

    @Override
    public Path lastName() {
        return Path.of("LastName");
    }

    @Override
    public Path city() {
        return Path.of("City");
    }

    @Override
    public ObjectNode body(int number) {
        return bodyWithoutAddress(number).put("City", "Bergen").put("ZipCode", "5003");
    }

    @Override
    public ObjectNode bodyWithoutAddress(int number) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("FirstName", "Kari")
                .put("LastName", "Nordmann" + number)
                .put("Email", "person" + number + "@example.com")
                .put("Phone", "+4722000" + (100 + number));
    }

    @Override
    public List<Change> wholeAddress() {
        return List.of(
                new Change(city(), TextNode.valueOf("Oslo")), new Change(Path.of("ZipCode"), TextNode.valueOf("0150")));
    }
}
