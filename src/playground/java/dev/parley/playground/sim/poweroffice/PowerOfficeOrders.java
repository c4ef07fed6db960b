package dev.parley.playground.sim.poweroffice;

import static dev.parley.playground.sim.poweroffice.SalesOrderSchema.CUSTOMER_ID;
import static dev.parley.playground.sim.poweroffice.SalesOrderSchema.LINE;
import static dev.parley.playground.sim.poweroffice.SalesOrderSchema.LINES;
import static dev.parley.playground.sim.poweroffice.SalesOrderSchema.OWN;
import static dev.parley.playground.sim.poweroffice.SalesOrderSchema.PERSON_ID;
import static dev.parley.playground.sim.poweroffice.SalesOrderSchema.PRODUCT_ID;
import static dev.parley.playground.sim.poweroffice.SalesOrderSchema.SALES_ORDER;
import static dev.parley.playground.sim.poweroffice.SalesOrderSchema.STATUS;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * PowerOffice Go's sales orders with their lines. A person edits the lines as {@code SalesOrderLines} of the order: a
 * line with its {@code Id} stays, one without is new, a missing one goes. A confirmed order refuses every edit with 400
 * (the vendor says that it locks; the status is our inference). Thread-safe.
 */
public final class PowerOfficeOrders extends Store<String> {

    private final PowerOfficeCustomers customers;
    private final ContactPersons persons;
    private final OrderLines lines;
    private final Set<Long> invoicedProducts = new HashSet<>();
    private long lastNumber = 20_000;
    private long lastLine;

    PowerOfficeOrders(Books books, PowerOfficeCustomers customers, ContactPersons persons, Products products) {
        super(books, SALES_ORDER, "SalesOrder", new Keys("sales order", "/ExternalImportReference"));
        this.customers = customers;
        this.persons = persons;
        this.lines = new OrderLines(products, books.switches(), () -> uuid("line", ++lastLine));
    }

    /** The order becomes an invoice: it and its lines are gone from every list and read. */
    public void invoice(String id) {
        synchronized (books) {
            ObjectNode order = existing(id);
            table.remove(key(order));
            if (!books.switches().invoicedHoldsReference.isOn()) {
                keys.move(order, null);
            }
            customers.giveTransactions(order.get(CUSTOMER_ID).longValue());
            OrderLines.of(order)
                    .forEach(line -> invoicedProducts.add(line.get(PRODUCT_ID).longValue()));
        }
    }

    /** A person takes a confirmation back: the order is a draft again. */
    public ObjectNode reopen(String id) {
        synchronized (books) {
            return change(existing(id), order -> {
                        order.put(STATUS, "Draft");
                        return false;
                    })
                    .deepCopy();
        }
    }

    boolean of(ObjectNode customer) {
        return any(order -> order.get(CUSTOMER_ID).longValue() == id(customer));
    }

    boolean naming(ObjectNode person) {
        return any(order -> order.get(PERSON_ID).longValue() == id(person));
    }

    boolean selling(ObjectNode product) {
        return invoicedProducts.contains(id(product))
                || any(order -> OrderLines.of(order).stream()
                        .anyMatch(line -> line.get(PRODUCT_ID).longValue() == id(product)));
    }

    private boolean any(Predicate<ObjectNode> wanted) {
        return table.read(0, view -> view.byId().values().stream().anyMatch(wanted));
    }

    /** A client adds a line; answers it. */
    ObjectNode addLine(String id, ObjectNode fields) {
        ObjectNode line = LINE.whole(fields);
        change(id, order -> {
            List<ObjectNode> all = new ArrayList<>(OrderLines.of(order));
            all.add(line);
            OrderLines.set(order, all);
            return false;
        });
        return line;
    }

    /** A client edits a line; answers it. */
    ObjectNode changeLine(String id, String lineId, Predicate<ObjectNode> edit) {
        return OrderLines.existing(change(id, order -> edit.test(OrderLines.existing(order, lineId))), lineId);
    }

    /** A client removes a line. */
    void removeLine(String id, String lineId) {
        change(id, order -> {
            ObjectNode gone = OrderLines.existing(order, lineId);
            OrderLines.set(
                    order,
                    OrderLines.of(order).stream().filter(line -> line != gone).toList());
            return false;
        });
    }

    @Override
    ObjectNode insert(ObjectNode fields) {
        return super.insert(fields.put(OWN, true));
    }

    @Override
    String key(ObjectNode order) {
        return order.get(Schema.ID).textValue();
    }

    @Override
    Optional<String> key(String id) {
        return Optional.of(id.toLowerCase(Locale.ROOT));
    }

    @Override
    void place(ObjectNode order, ObjectNode given) {
        order.put(OWN, given.path(OWN).asBoolean());
        customers
                .withNumber(order.get("CustomerNo").asLong())
                .filter(customer -> order.get(CUSTOMER_ID).isNull())
                .ifPresent(customer -> order.set(CUSTOMER_ID, customer.get(Schema.ID)));
    }

    @Override
    void begin(ObjectNode order, String stamp) {
        order.put("SalesOrderNo", ++lastNumber);
        order.put(Schema.ID, uuid("order", lastNumber));
        order.put(Schema.CREATED, stamp);
    }

    /** Looks random, but is the same in every run. */
    private static String uuid(String kind, long number) {
        return UUID.nameUUIDFromBytes((kind + number).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    @Override
    void edit(ObjectNode order, ObjectNode given, boolean whole) {
        super.edit(order, given, whole);
        if (given.path(LINES).isArray()) {
            OrderLines.set(order, OrderLines.edited(order, given.get(LINES), whole));
        }
    }

    @Override
    void guard(ObjectNode order) {
        if (order.get(STATUS).asText().equals("Confirmed")) {
            throw Problems.invalid("SalesOrder", List.of("The sales order is confirmed and cannot be changed."));
        }
    }

    @Override
    void fill(ObjectNode before, ObjectNode order) {
        if (order.get(STATUS).isNull()) {
            order.put(STATUS, "Draft");
        }
        customer(order).ifPresent(customer -> order.set("CustomerNo", customer.get("Number")));
        lines.fill(order);
    }

    private Optional<ObjectNode> customer(ObjectNode order) {
        return customers.key(order.get(CUSTOMER_ID).asText()).flatMap(customers.table::newest);
    }

    @Override
    void check(Checks checks, ObjectNode before, ObjectNode order, boolean addressPosted) {
        if (customer(order).isEmpty()) {
            checks.add("The customer of the sales order does not exist.");
        }
        long customer = order.get(CUSTOMER_ID).asLong();
        if (order.get(PERSON_ID).isNumber()
                && persons.table
                        .newest(new ContactKey(customer, order.get(PERSON_ID).longValue()))
                        .isEmpty()) {
            checks.add("CustomerReferenceContactPersonId is not a contact person of the customer.");
        }
        lines.check(checks, order);
    }

    @Override
    void settle(ObjectNode before, ObjectNode order, String stamp) {
        OrderLines.of(order).forEach(line -> line.set("SalesOrderId", order.get(Schema.ID)));
    }

    @Override
    Set<String> unstamped() {
        return books.switches().linesMoveOrderStamp.isOn()
                ? Set.of()
                : Set.of(LINES, "LineCount", "NetAmount", "TotalAmount");
    }
}
