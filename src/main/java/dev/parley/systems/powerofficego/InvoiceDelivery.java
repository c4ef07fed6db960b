package dev.parley.systems.powerofficego;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.parley.mapping.Fields;
import dev.parley.mapping.Path;
import dev.parley.mapping.RecordSchema;
import dev.parley.sync.Change;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Invoices are delivered as PDF by e-mail unless something else is said, and the system refuses a customer whose
 * invoices go by e-mail but who has none. A public connector chooses {@code Print} then; so do we, and only then.
 */
final class InvoiceDelivery {

    private static final Path TYPE = Path.of("InvoiceDeliveryType");
    private static final String BY_EMAIL = "PdfByEmail";
    private static final TextNode PRINT = TextNode.valueOf("Print");

    private InvoiceDelivery() {}

    /** Completes the body of a create of a datatype that knows invoices. */
    static void choose(ObjectNode body, RecordSchema schema) {
        if (schema.property(TYPE).isEmpty()) {
            return;
        }
        boolean reachable = Stream.of(Customers.EMAIL, Customers.INVOICE_EMAIL)
                .anyMatch(name -> present(Fields.get(body, name, true)));
        if (!reachable && !present(Fields.get(body, TYPE.text(), true))) {
            body.set(TYPE.text(), PRINT);
        }
    }

    /** The further change that an update needs when it takes the last e-mail of a customer. */
    static Optional<Change> followUp(ObjectNode current, List<Change> changes) {
        boolean touched = Stream.of(Customers.EMAIL, Customers.INVOICE_EMAIL)
                .anyMatch(name -> changes.stream().anyMatch(change -> is(change, name)));
        boolean reachable = Stream.of(Customers.EMAIL, Customers.INVOICE_EMAIL)
                .anyMatch(name -> present(after(current, changes, name)));
        boolean byEmail =
                BY_EMAIL.equalsIgnoreCase(after(current, changes, TYPE.text()).asText(""));
        return touched && !reachable && byEmail ? Optional.of(new Change(TYPE, PRINT)) : Optional.empty();
    }

    private static JsonNode after(ObjectNode current, List<Change> changes, String name) {
        return changes.stream()
                .filter(change -> is(change, name))
                .map(Change::value)
                .findFirst()
                .orElseGet(() -> Fields.get(current, name, true));
    }

    private static boolean is(Change change, String name) {
        return change.path().text().equalsIgnoreCase(name);
    }

    private static boolean present(JsonNode value) {
        return !value.isNull() && !value.asText().isBlank();
    }
}
