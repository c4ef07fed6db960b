package dev.parley.playground.sim.poweroffice;

import static dev.parley.playground.sim.poweroffice.CustomerSchema.CUSTOMER;
import static dev.parley.playground.sim.poweroffice.CustomerSchema.DELIVERY;
import static dev.parley.playground.sim.poweroffice.Schema.ADDRESS;
import static dev.parley.playground.sim.poweroffice.Schema.ID;
import static dev.parley.playground.sim.poweroffice.Schema.STAMP;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.playground.sim.Json;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * PowerOffice Go's customers. An edit of the address moves the address's stamp only; any other edit moves the
 * customer's stamp only. Thread-safe.
 */
public final class PowerOfficeCustomers extends Store<Long> {

    private static final long FIRST_NUMBER = 10_000;
    private static final long LAST_NUMBER = 999_999;

    private final Set<Long> inUse = new HashSet<>();
    private final Set<Long> withBalance = new HashSet<>();
    private long lastId = 5_100_000;
    private long lastAddressId = 8_200_000;
    private long lastNumber = FIRST_NUMBER;

    PowerOfficeCustomers(Books books) {
        super(
                books,
                CUSTOMER,
                "Customer",
                new Keys(
                        "contact",
                        "/ExternalImportReference",
                        "/ExternalNumber",
                        "/Number",
                        "/MailAddress/ExternalCode"));
        usedBy(customer -> inUse.contains(id(customer)));
    }

    /** From now on the customer has transactions: deleting it answers 409. */
    public void giveTransactions(long id) {
        synchronized (books) {
            inUse.add(id);
        }
    }

    /** From now on the customer has a ledger balance: deleting it answers 409, archiving it 400. */
    public void giveBalance(long id) {
        synchronized (books) {
            inUse.add(id);
            withBalance.add(id);
        }
    }

    /** The customer of a ledger number. The caller holds the books. */
    Optional<ObjectNode> withNumber(long number) {
        return keys.holder("Number", Long.toString(number)).map(this::existing);
    }

    @Override
    Long key(ObjectNode customer) {
        return id(customer);
    }

    @Override
    Optional<Long> key(String id) {
        return number(id);
    }

    @Override
    void begin(ObjectNode customer, String stamp) {
        customer.put(ID, ++lastId);
        if (customer.get("Number").isNull()) {
            customer.put("Number", nextNumber());
        }
        customer.put("CustomerCreatedDateTimeOffset", stamp);
        customer.put("ContactCreatedDateTimeOffset", stamp);
        customer.put("SubledgerAccountId", lastId + 4_000_000);
    }

    private long nextNumber() {
        do {
            lastNumber++;
        } while (keys.holder("Number", Long.toString(lastNumber)).isPresent());
        return lastNumber;
    }

    @Override
    void fill(ObjectNode before, ObjectNode customer) {
        presetFalse(customer, "IsPerson", "IsArchived");
        customer.put("IsActive", !customer.get("IsArchived").asBoolean());
        if (customer.get(DELIVERY).isNull()) {
            customer.put(DELIVERY, "PdfByEmail");
        }
        if (customer.get("NationalIdNumber").isTextual()) {
            customer.put("NationalIdNumber", "hidden");
        }
        if (before != null && customer.get("Number").isNull()) {
            customer.set("Number", before.get("Number"));
        }
        presetCountry(customer);
    }

    @Override
    void check(Checks checks, ObjectNode before, ObjectNode customer, boolean addressPosted) {
        if (before != null && archivingWithBalance(before, customer)) {
            checks.add("A customer with a ledger balance cannot be archived.");
        }
        if (customer.get("IsPerson").booleanValue()) {
            checks.require(customer, "FirstName");
            checks.require(customer, "LastName");
        } else {
            checks.require(customer, "Name");
        }
        if (customer.get(DELIVERY).asText().equals("PdfByEmail")
                && Json.text(customer, "EmailAddress").isEmpty()
                && Json.text(customer, "InvoiceEmailAddress").isEmpty()) {
            checks.add("InvoiceDeliveryType PdfByEmail requires an email address.");
        }
        long number = customer.get("Number").asLong(FIRST_NUMBER);
        if (number < FIRST_NUMBER || number > LAST_NUMBER) {
            checks.add("Number is not in a number series for customers.");
        }
        checks.address(customer, addressPosted);
    }

    private boolean archivingWithBalance(ObjectNode before, ObjectNode after) {
        return after.get("IsArchived").booleanValue()
                && !before.get("IsArchived").booleanValue()
                && withBalance.contains(id(after));
    }

    @Override
    Set<String> unstamped() {
        return Set.of(ADDRESS);
    }

    /** Gives the address its id and, where its content differs from before, a stamp. */
    @Override
    void settle(ObjectNode before, ObjectNode after, String stamp) {
        if (!(after.get(ADDRESS) instanceof ObjectNode address)) {
            return;
        }
        JsonNode old = before == null ? address.nullNode() : before.get(ADDRESS);
        address.set(ID, old.isObject() ? old.get(ID) : address.numberNode(++lastAddressId));
        address.set(STAMP, old.path(STAMP).isTextual() ? old.get(STAMP) : address.nullNode());
        if (!address.equals(old)) {
            address.put(
                    STAMP, stamp != null ? stamp : Stamps.text(books.stamps().next()));
        }
    }
}
