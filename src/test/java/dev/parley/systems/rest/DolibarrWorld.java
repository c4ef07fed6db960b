package dev.parley.systems.rest;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.parley.mapping.Path;
import dev.parley.playground.sim.dolibarr.DolibarrSimulator;
import dev.parley.sync.Change;
import java.util.List;
import java.util.Map;

/** Contacts of Dolibarr, simulated. */
final class DolibarrWorld extends RestWorld<DolibarrSimulator> {

    private final DolibarrSimulator simulator = DolibarrSimulator.start(options());

    DolibarrWorld() {
        super("dolibarr");
    }

    @Override
    Map<String, String> settings() {
        return Map.of("DOLIBARR_URL", simulator.site(), "DOLIBARR_API_KEY", simulator.apiKey());
    }

    @Override
    public DolibarrSimulator simulator() {
        return simulator;
    }

    @Override
    public String datatype() {
        return "contacts";
    }

    @Override
    public boolean refusesDuplicates() {
        return false;
    }

    /** The answer is a bare id. */
    @Override
    public int callsOfACreate() {
        return 2;
    }

    @Override
    public Path email() {
        return Path.of("email");
    }

    @Override
    public Path phone() {
        return Path.of("phone_pro");
    }

    @Override
    public Path firstName() {
        return Path.of("firstname");
    }

    @Override
    public Path lastName() {
        return Path.of("lastname");
    }

    @Override
    public Path city() {
        return Path.of("town");
    }

    @Override
    public ObjectNode body(int number) {
        return bodyWithoutAddress(number).put("town", "Bergen").put("zip", "5003");
    }

    @Override
    public ObjectNode bodyWithoutAddress(int number) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("firstname", "Kari")
                .put("lastname", "Nordmann" + number)
                .put("email", "person" + number + "@example.com")
                .put("phone_pro", "+4722000" + (100 + number));
    }

    @Override
    public List<Change> wholeAddress() {
        return List.of(
                new Change(city(), TextNode.valueOf("Oslo")), new Change(Path.of("zip"), TextNode.valueOf("0150")));
    }
}
