package dev.parley.playground.twin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.dataflow.Condition;
import dev.parley.mapping.ListSchema;
import dev.parley.mapping.Path;
import dev.parley.mapping.PropertySchema;
import dev.parley.mapping.RecordSchema;
import dev.parley.mapping.ValueType;
import dev.parley.playground.sim.MovableClock;
import dev.parley.sync.BusinessSystem.Listing;
import dev.parley.sync.Change;
import dev.parley.sync.CreateOutcome;
import dev.parley.sync.RemoteRecord;
import dev.parley.sync.Traits;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A ledger in memory: persons and companies that are customers, contacts below them, orders with lines, products. */
final class TwinFixture {

    static final String ORDER = "Order";
    static final String CUSTOMER = "Customer";
    static final String PERSON = "Customer person";
    static final String CONTACT = "Contact";
    static final String PRODUCT = "Product";
    static final Path LINES = Path.of("Lines");

    private static final ObjectMapper JSON = new ObjectMapper();

    private int references;

    final MovableClock clock = new MovableClock();
    final MemorySystem system = new MemorySystem(
                    "ledger",
                    Map.of(
                            ORDER, orders(),
                            CUSTOMER, traits(customers()).ofResource("customers"),
                            PERSON, traits(customers()).ofResource("customers"),
                            CONTACT, traits(contacts()),
                            PRODUCT, traits(products())),
                    clock)
            .parent(CONTACT, Path.of("CustomerId"));

    private static Traits orders() {
        RecordSchema line = RecordSchema.of(
                true,
                Map.of(),
                List.of(
                        PropertySchema.of("Id", ValueType.STRING).readOnly(),
                        PropertySchema.of("Text", ValueType.STRING).maxLength(10),
                        PropertySchema.of("Quantity", ValueType.DECIMAL).scale(2),
                        PropertySchema.of("Cost.Unit", ValueType.DECIMAL)));
        RecordSchema order = RecordSchema.of(
                        true,
                        Map.of(),
                        List.of(
                                PropertySchema.of("Number", ValueType.INTEGER),
                                PropertySchema.of("Status", ValueType.STRING),
                                PropertySchema.of("Changed", ValueType.DATETIME),
                                PropertySchema.of("LineCount", ValueType.INTEGER)))
                .withLists(Map.of(LINES, new ListSchema(line, Optional.of(Path.of("Id")))));
        return traits(order)
                .withDigests(Map.of(LINES, List.of(Path.of("Changed"), Path.of("LineCount"))))
                .lockedWhen(new Condition.Equal(Path.of("Status"), "Confirmed"), "confirmed in the ledger");
    }

    private static RecordSchema customers() {
        return RecordSchema.of(
                true,
                Map.of(),
                List.of(
                        PropertySchema.of("Name", ValueType.STRING),
                        PropertySchema.of("Email", ValueType.STRING).asUnique(),
                        PropertySchema.of("IsPerson", ValueType.BOOLEAN),
                        PropertySchema.of("Limit", ValueType.DECIMAL).scale(2)));
    }

    private static RecordSchema contacts() {
        return RecordSchema.of(
                true,
                Map.of(),
                List.of(
                        PropertySchema.of("CustomerId", ValueType.INTEGER),
                        PropertySchema.of("Name", ValueType.STRING)));
    }

    private static RecordSchema products() {
        return RecordSchema.of(
                        false,
                        Map.of(Path.of("prices"), "standard"),
                        List.of(
                                PropertySchema.of("prices.amount", ValueType.DECIMAL)
                                        .scale(1),
                                PropertySchema.of("variants.sku", ValueType.STRING)))
                .withSingles(Set.of(Path.of("variants")));
    }

    private static Traits traits(RecordSchema schema) {
        return new Traits(
                schema,
                List.of(new Traits.Clock(Traits.RECORD, Optional.empty(), false, true)),
                Duration.ZERO,
                Traits.Absence.DELETED,
                Set.of(Path.of("Name"), Path.of("Number")),
                true,
                true,
                Duration.ofSeconds(30));
    }

    MemoryRecords records() {
        return system.records();
    }

    RemoteRecord read(String datatype, String id) {
        return system.read(datatype, id).orElseThrow();
    }

    RemoteRecord update(String datatype, String id, Change... changes) {
        return system.update(datatype, read(datatype, id), List.of(changes));
    }

    /** Under a reference of its own. */
    RemoteRecord created(String datatype, String body) {
        CreateOutcome outcome = system.create(datatype, json(body), "parley:" + ++references);
        return ((CreateOutcome.Created) outcome).record();
    }

    List<RemoteRecord> rows(String datatype) {
        return system.list(datatype, new Listing(Optional.empty(), Optional.empty()))
                .rows();
    }

    /** Apostrophes stand for quotation marks. */
    static ObjectNode json(String text) {
        try {
            return (ObjectNode) JSON.readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
