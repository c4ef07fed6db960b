package dev.parley.systems.powerofficego;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.mapping.Path;
import dev.parley.playground.sim.poweroffice.PowerOfficeSimulator;
import dev.parley.sync.BusinessSystem;
import dev.parley.systems.SimulatedRecords;

/** The products of PowerOffice Go, simulated. */
final class ProductWorld extends SimulatedRecords<PowerOfficeSimulator> {

    private final PowerOfficeSimulator simulator = PowerOfficeSimulator.start(options());
    private final BusinessSystem system = PowerOfficeWorld.connect(simulator, network, 100, timing());

    @Override
    public PowerOfficeSimulator simulator() {
        return simulator;
    }

    @Override
    public BusinessSystem system() {
        return system;
    }

    @Override
    public String datatype() {
        return "Product";
    }

    @Override
    public int pageSize() {
        return 3;
    }

    @Override
    public Path text() {
        return Path.of("Name");
    }

    @Override
    public Path other() {
        return Path.of("Description");
    }

    @Override
    public ObjectNode body(int number) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("Code", "K" + number)
                .put("Name", "Kaffe " + number)
                .put("Description", "Mørkbrent")
                .put("UnitPrice", 79.5);
    }
}
