package dev.parley.systems.powerofficego;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.mapping.Path;
import dev.parley.playground.sim.Call;
import dev.parley.playground.sim.poweroffice.PowerOfficeSimulator;
import dev.parley.sync.BusinessSystem;
import dev.parley.sync.RemoteRecord;
import dev.parley.systems.SimulatedRecords;
import java.util.ArrayList;
import java.util.List;

/** The sales orders of PowerOffice Go, simulated, with a company and a product to sell it. */
final class SalesOrderWorld extends SimulatedRecords<PowerOfficeSimulator> {

    static final String DATATYPE = "Salesorders";

    private final PowerOfficeSimulator simulator = PowerOfficeSimulator.start(options());
    private final BusinessSystem system = PowerOfficeWorld.connect(simulator, network, 100, timing());
    private final long company = simulator
            .customers()
            .create(object().put("Name", "Fjord AS").put("EmailAddress", "post@example.com"))
            .get("Id")
            .longValue();
    private final long product = simulator
            .products()
            .create(object().put("Name", "Kaffe").put("UnitPrice", 80))
            .get("Id")
            .longValue();

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
        return "0a11c0de-0000-4000-8000-000000000000";
    }

    @Override
    public int pageSize() {
        return 3;
    }

    @Override
    public Path text() {
        return Path.of("CustomerReference");
    }

    @Override
    public Path other() {
        return Path.of("ContractNo");
    }

    long company() {
        return company;
    }

    /** An order with two lines, {@code A} and {@code B}. */
    @Override
    public ObjectNode body(int number) {
        ObjectNode body = object().put("CustomerId", company)
                .put("CustomerReference", "Kari " + number)
                .put("ContractNo", "C" + number)
                .put("SalesOrderDate", "2026-03-01");
        body.putArray("SalesOrderLines").add(line("A", 1)).add(line("B", 2));
        return body;
    }

    ObjectNode line(String reference, int quantity) {
        return object().put("ProductId", product)
                .put("Quantity", quantity)
                .put("ProductUnitPrice", 80)
                .put("Description", "Kaffe")
                .put("ExternalImportReference", reference);
    }

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** The id of the line with a reference. */
    static String lineId(RemoteRecord order, String reference) {
        for (JsonNode line : order.body().get("SalesOrderLines")) {
            if (line.get("ExternalImportReference").asText().equals(reference)) {
                return line.get("Id").asText();
            }
        }
        throw new AssertionError("no line " + reference);
    }

    /** Reference and quantity of each line, in their order: {@code A*1}. */
    static List<String> lines(ObjectNode order) {
        List<String> lines = new ArrayList<>();
        order.get("SalesOrderLines")
                .forEach(line -> lines.add(line.get("ExternalImportReference").asText() + "*"
                        + line.get("Quantity").asInt()));
        return lines;
    }

    ObjectNode stored(String id) {
        return simulator.orders().get(id);
    }

    /** The calls since the last reset, by method and template, without the token's. */
    List<String> calls() {
        return simulator.recentCalls().stream()
                .map(Call::name)
                .filter(name -> !name.contains("Token"))
                .toList();
    }
}
