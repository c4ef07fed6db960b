package dev.parley.systems.rest;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.parley.mapping.Path;
import dev.parley.playground.sim.espocrm.EspoSimulator;
import dev.parley.sync.Change;
import java.util.List;
import java.util.Map;

/** Contacts of EspoCRM, simulated. */
final class EspoWorld extends RestWorld<EspoSimulator> {

    private final EspoSimulator simulator = EspoSimulator.start(options());

    EspoWorld() {
        super("espocrm");
    }

    @Override
    Map<String, String> settings() {
        return Map.of("ESPOCRM_URL", simulator.site(), "ESPOCRM_API_KEY", simulator.apiKey());
    }

    @Override
    public EspoSimulator simulator() {
        return simulator;
    }

    @Override
    public String datatype() {
        return "Contact";
    }

    @Override
    public boolean refusesDuplicates() {
        return false;
    }

    @Override
    public Path email() {
        return Path.of("emailAddress");
    }

    @Override
    public Path phone() {
        return Path.of("phoneNumber");
    }

    @Override
    public Path firstName() {
        return Path.of("firstName");
    }

    @Override
    public Path lastName() {
        return Path.of("lastName");
    }

    @Override
    public Path city() {
        return Path.of("addressCity");
    }

    @Override
    public ObjectNode body(int number) {
        return bodyWithoutAddress(number).put("addressCity", "Bergen").put("addressPostalCode", "5003");
    }

    @Override
    public ObjectNode bodyWithoutAddress(int number) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("firstName", "Kari")
                .put("lastName", "Nordmann" + number)
                .put("emailAddress", "person" + number + "@example.com")
                .put("phoneNumber", "+4722000" + (100 + number));
    }

    @Override
    public List<Change> wholeAddress() {
        return List.of(
                new Change(city(), TextNode.valueOf("Oslo")),
                new Change(Path.of("addressPostalCode"), TextNode.valueOf("0150")));
    }
}
