package dev.parley.playground.sim.poweroffice;

import static dev.parley.playground.sim.poweroffice.ContactPersonSchema.CONTACT_PERSON;
import static dev.parley.playground.sim.poweroffice.ContactPersonSchema.OWNER;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.playground.sim.Json;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * PowerOffice Go's contact persons, each below one company. The desk's id is {@code {ContactId}/{Id}}; a person creates
 * one with its {@code ContactId}, which stays as it is from then on. Thread-safe.
 */
final class ContactPersons extends Store<ContactKey> {

    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s.]+");

    private final PowerOfficeCustomers customers;
    private long lastId = 6_300_000;

    ContactPersons(Books books, PowerOfficeCustomers customers) {
        super(books, CONTACT_PERSON, "ContactPerson", new Keys("contact person", "/ExternalCode"));
        this.customers = customers;
    }

    /** Whether the customer has a contact person. The caller holds the books. */
    boolean below(ObjectNode customer) {
        return table.read(0, view -> view.byId().values().stream()
                .anyMatch(person -> person.get(OWNER).longValue() == id(customer)));
    }

    @Override
    ContactKey key(ObjectNode person) {
        return new ContactKey(person.get(OWNER).longValue(), id(person));
    }

    @Override
    Optional<ContactKey> key(String id) {
        return ContactKey.of(id);
    }

    @Override
    void place(ObjectNode person, ObjectNode given) {
        ObjectNode contact = customers.existing(given.path(OWNER).asText());
        if (contact.get("IsPerson").booleanValue()) {
            throw Problems.badRequest("Contact persons can only be added to companies.");
        }
        person.set(OWNER, contact.get(Schema.ID));
    }

    @Override
    void begin(ObjectNode person, String stamp) {
        person.put(Schema.ID, ++lastId);
        person.put(Schema.CREATED, stamp);
    }

    @Override
    void fill(ObjectNode before, ObjectNode person) {
        if (person.get("IsActive").isNull()) {
            person.put("IsActive", true);
        }
        presetFalse(person, "IsDefault");
        presetCountry(person);
    }

    @Override
    void check(Checks checks, ObjectNode before, ObjectNode person, boolean addressPosted) {
        checks.require(person, "FirstName");
        checks.require(person, "LastName");
        if (Json.text(person, "EmailAddress")
                .filter(email -> !EMAIL.matcher(email).matches())
                .isPresent()) {
            checks.add("EmailAddress is not a valid email address.");
        }
        checks.address(person, addressPosted);
    }

    @Override
    Set<String> unstamped() {
        return books.switches().contactAddressMovesStamp.isOn() ? Set.of() : Set.of(Schema.ADDRESS);
    }
}
