package dev.parley.systems.powerofficego;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.parley.mapping.Path;
import dev.parley.playground.sim.poweroffice.PowerOfficeSimulator;
import dev.parley.sync.BusinessSystem;
import dev.parley.sync.Change;
import dev.parley.systems.SimulatorWorld;
import java.util.List;

/** The contact persons of two companies in PowerOffice Go, simulated. */
final class ContactPersonWorld extends SimulatorWorld<PowerOfficeSimulator> {

    static final String DATATYPE = "Contactperson";

    private final PowerOfficeSimulator simulator = PowerOfficeSimulator.start(options());
    private final BusinessSystem system = PowerOfficeWorld.connect(simulator, network, 100, timing());
    private final long company = newCompany("Fjord AS");

    long company() {
        return company;
    }

    long newCompany(String name) {
        ObjectNode company =
                JsonNodeFactory.instance.objectNode().put("Name", name).put("EmailAddress", "post@example.com");
        return simulator.customers().create(company).get("Id").longValue();
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
        return DATATYPE;
    }

    @Override
    public String missingId() {
        return company + "/424242";
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
                .put("ContactId", company)
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
