package dev.parley.systems.powerofficego;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.parley.mapping.Path;
import dev.parley.playground.sim.poweroffice.PowerOfficeSimulator;
import dev.parley.sync.BusinessSystem;
import dev.parley.sync.Change;
import dev.parley.systems.SimulatorWorld;
import dev.parley.systems.http.Http;
import dev.parley.systems.http.Timing;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/** PowerOffice Go, simulated. */
final class PowerOfficeWorld extends SimulatorWorld<PowerOfficeSimulator> {

    static final String PERSON = "Customers person";

    private final PowerOfficeSimulator simulator = PowerOfficeSimulator.start(options());
    private final BusinessSystem system;

    PowerOfficeWorld() {
        system = connect(100, timing());
    }

    PowerOfficeGo connect(double rate, Timing timing) {
        return connect(simulator, network, rate, timing);
    }

    /** Pages of three rows, so that few records fill some. */
    static PowerOfficeGo connect(PowerOfficeSimulator simulator, Http network, double rate, Timing timing) {
        PowerOfficeAccess access = new PowerOfficeAccess(
                URI.create(simulator.url()),
                URI.create(simulator.tokenUrl()),
                simulator.applicationKey(),
                simulator.clientKey(),
                simulator.subscriptionKey(),
                rate);
        PowerOfficeOptions options = new PowerOfficeOptions(Duration.ofSeconds(2), Duration.ofSeconds(30), 3, 4);
        simulator.switches().requestsPerSecond.set(1_000);
        return new PowerOfficeGo(access, options, network, timing);
    }

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
        return PERSON;
    }

    @Override
    public int pageSize() {
        return 3;
    }

    @Override
    public Path email() {
        return Path.of("EmailAddress");
    }

    @Override
    public Path phone() {
        return Path.of("PhoneNumber");
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
        return Path.of("MailAddress.City");
    }

    @Override
    public ObjectNode body(int number) {
        ObjectNode body = bodyWithoutAddress(number);
        body.putObject("MailAddress").put("City", "Bergen").put("ZipCode", "5003");
        return body;
    }

    @Override
    public ObjectNode bodyWithoutAddress(int number) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("FirstName", "Kari")
                .put("LastName", "Nordmann" + number)
                .put("EmailAddress", "person" + number + "@example.com")
                .put("PhoneNumber", "+4722000" + (100 + number));
    }

    @Override
    public List<Change> wholeAddress() {
        return List.of(
                new Change(city(), TextNode.valueOf("Oslo")),
                new Change(Path.of("MailAddress.ZipCode"), TextNode.valueOf("0150")));
    }
}
