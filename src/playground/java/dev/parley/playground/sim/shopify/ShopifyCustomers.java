package dev.parley.playground.sim.shopify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.playground.sim.Json;
import dev.parley.playground.sim.UniqueKeys;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** Shopify's customers with their addresses; an accepted change is announced to the webhooks. Thread-safe. */
public final class ShopifyCustomers extends ShopifyRecords {

    private final UniqueKeys<String> emails = new UniqueKeys<>();
    private final UniqueKeys<String> phones = new UniqueKeys<>();
    private long lastAddressId = 9_100_000_000_000L;
    private final LongSupplier newAddressId = () -> ++lastAddressId;

    ShopifyCustomers(ShopifySwitches switches, Clock clock, BiConsumer<String, ObjectNode> announce) {
        super(Resource.CUSTOMERS, 7_700_000_000_000L, switches, clock, announce);
    }

    @Override
    public ObjectNode put(String id, ObjectNode fields) {
        ObjectNode complete = fields.deepCopy();
        List.of("first_name", "last_name", "note", "email", "phone", "tags").forEach(name -> {
            if (!complete.has(name)) {
                complete.putNull(name);
            }
        });
        return edit(Long.parseLong(id), (customer, book) -> write(customer, complete, book, true));
    }

    /** Besides the customer's own fields {@code default_address} may be changed, as the screen offers it. */
    @Override
    public ObjectNode patch(String id, ObjectNode changes) {
        return edit(Long.parseLong(id), (customer, book) -> {
            write(customer, changes, book, false);
            if (changes.path("default_address") instanceof ObjectNode given) {
                AddressBook.preset(customer)
                        .map(address -> book.change(address.get("id").longValue(), given, ""))
                        .orElseGet(() -> book.add(given, ""));
            }
        });
    }

    /** A person adds an address; answers the customer. */
    public ObjectNode addAddress(long id, ObjectNode fields) {
        return addresses(id, book -> book.add(fields, ""));
    }

    /** A person changes one address; answers the customer. */
    public ObjectNode changeAddress(long id, long addressId, ObjectNode fields) {
        return addresses(id, book -> book.change(addressId, fields, ""));
    }

    /** A person deletes an address that is not the default; answers the customer. */
    public ObjectNode deleteAddress(long id, long addressId) {
        return addresses(id, book -> book.delete(addressId));
    }

    /** A person makes an address the default; answers the customer. */
    public ObjectNode makeDefault(long id, long addressId) {
        return addresses(id, book -> book.makeDefault(addressId));
    }

    /** From now on the customer has an order: deleting it answers 422 (INFERENCE: status and text). */
    public void giveOrder(long id) {
        change(
                id,
                (customer, errors) -> customer.put(
                        "orders_count", customer.path("orders_count").asInt() + 1));
    }

    @Override
    void checkDeletion(ObjectNode customer, ShopifyErrors errors) {
        if (customer.path("orders_count").asInt() > 0) {
            errors.add("base", "Customers with orders cannot be deleted");
        }
    }

    synchronized Optional<Long> withEmail(String email) {
        return emails.holder(email.toLowerCase(Locale.ROOT));
    }

    @Override
    ObjectNode update(long id, ObjectNode given) {
        boolean replacing = !switches.customerPutAddsAddress.isOn();
        return edit(id, (customer, book) -> write(customer, given, book, replacing));
    }

    @Override
    ObjectNode made(long id, String now, JsonNode given, ShopifyErrors errors) {
        ObjectNode customer = CustomerFields.blank(id, now);
        write(customer, given, new AddressBook(customer, newAddressId, errors), false);
        return customer;
    }

    @Override
    void checkUnique(ObjectNode customer, ShopifyErrors errors) {
        long id = customer.get("id").longValue();
        emails.otherHolder(email(customer), id).ifPresent(other -> errors.add("email", "has already been taken"));
        phones.otherHolder(phone(customer), id).ifPresent(other -> errors.add("phone", "has already been taken"));
    }

    @Override
    void settle(ObjectNode customer) {
        AddressBook.settle(customer);
    }

    @Override
    boolean isStamped(ObjectNode before, ObjectNode after) {
        return switches.addressBumpsCustomer.isOn() || !ownFields(after).equals(ownFields(before));
    }

    @Override
    void follow(ObjectNode before, ObjectNode after, long id) {
        emails.move(before == null ? null : email(before), after == null ? null : email(after), id);
        phones.move(before == null ? null : phone(before), after == null ? null : phone(after), id);
    }

    private ObjectNode edit(long id, BiConsumer<ObjectNode, AddressBook> edit) {
        return change(id, (customer, errors) -> edit.accept(customer, new AddressBook(customer, newAddressId, errors)));
    }

    private ObjectNode addresses(long id, Consumer<AddressBook> edit) {
        return edit(id, (customer, book) -> edit.accept(book));
    }

    private static void write(ObjectNode customer, JsonNode given, AddressBook book, boolean replacing) {
        CustomerFields.apply(customer, given, book.errors());
        if (given.path("addresses").isArray()) {
            book.write(given.get("addresses"), replacing);
        }
    }

    private static ObjectNode ownFields(ObjectNode customer) {
        ObjectNode own = Json.object();
        own.setAll(customer);
        return own.remove(List.of("addresses", "default_address"));
    }

    private static String email(ObjectNode customer) {
        String email = customer.get("email").textValue();
        return email == null ? null : email.toLowerCase(Locale.ROOT);
    }

    private static String phone(ObjectNode customer) {
        return customer.get("phone").textValue();
    }
}
