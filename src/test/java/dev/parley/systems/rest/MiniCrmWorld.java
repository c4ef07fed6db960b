package dev.parley.systems.rest;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.parley.mapping.Path;
import dev.parley.playground.sim.customcrm.CustomcrmSimulator;
import dev.parley.sync.Change;
import java.util.List;
import java.util.Map;

/** Customers of the CRM that the how-to adds, by the file that it makes its reader write. */
final class MiniCrmWorld extends RestWorld<CustomcrmSimulator> {

    private final CustomcrmSimulator simulator = CustomcrmSimulator.start(options());

    MiniCrmWorld() {
        super("minicrm");
        simulator.switches().requestsPerSecond.set(1_000);
    }

    @Override
    String yaml() {
        return HowTo.file("systems/minicrm.yaml") + "rate: { perSecond: 1000 }\n";
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
        return "Customer";
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
        return Path.of("Description");
    }

    @Override
    public Path lastName() {
        return Path.of("Name");
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
                .put("Description", "Boats")
                .put("Name", "Nordmann " + number)
                .put("Email", "person" + number + "@example.com")
                .put("Phone", "+4722000" + (100 + number));
    }

    @Override
    public List<Change> wholeAddress() {
        return List.of(
                new Change(city(), TextNode.valueOf("Oslo")), new Change(Path.of("ZipCode"), TextNode.valueOf("0150")));
    }
}
