package dev.parley.playground.sim.shopify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.playground.sim.Json;
import dev.parley.playground.sim.RecordTable;
import dev.parley.playground.sim.RecordView;
import dev.parley.playground.sim.Records;
import dev.parley.playground.sim.UniqueKeys;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.LongSupplier;

/** Shopify's customers with their addresses; an accepted change is announced to the webhooks. Thread-safe. */
public final class ShopifyCustomers implements Records {

    private static final Duration LOAD_STEP = Duration.ofMinutes(7);

    private final ShopifySwitches switches;
    private final Clock clock;
    private final BiConsumer<String, ObjectNode> announce;
    private final RecordTable<Long> table;
    private final UniqueKeys<String> emails = new UniqueKeys<>();
    private final UniqueKeys<String> phones = new UniqueKeys<>();
    private long lastId = 7_700_000_000_000L;
    private long lastAddressId = 9_100_000_000_000L;
    private final LongSupplier newAddressId = () -> ++lastAddressId;

    ShopifyCustomers(ShopifySwitches switches, Clock clock, BiConsumer<String, ObjectNode> announce) {
        this.switches = switches;
        this.clock = clock;
        this.announce = announce;
        this.table = new RecordTable<>(
                customer -> customer.get("id").longValue(),
                customer -> Times.instant(customer.get("updated_at").textValue()),
                clock,
                () -> Math.max(switches.readLagMillis.get(), switches.searchLagMillis.get()));
    }

    @Override
    public Optional<ObjectNode> find(String id) {
        return table.newest(Long.parseLong(id)).map(ObjectNode::deepCopy);
    }

    @Override
    public List<ObjectNode> all() {
        return table.read(
                0,
                view -> view.byId().values().stream().map(ObjectNode::deepCopy).toList());
    }

    @Override
    public int size() {
        return table.size();
    }

    @Override
    public synchronized ObjectNode create(ObjectNode fields) {
        ObjectNode created = insert(fields, clock.instant());
        announce.accept("customers/create", created);
        return created.deepCopy();
    }

    @Override
    public ObjectNode put(String id, ObjectNode fields) {
        ObjectNode complete = fields.deepCopy();
        List.of("first_name", "last_name", "note", "email", "phone", "tags").forEach(name -> {
            if (!complete.has(name)) {
                complete.putNull(name);
            }
        });
        return change(Long.parseLong(id), (customer, book) -> write(customer, complete, book, true));
    }

    /** Besides the customer's own fields {@code default_address} may be changed, as the screen offers it. */
    @Override
    public ObjectNode patch(String id, ObjectNode changes) {
        return change(Long.parseLong(id), (customer, book) -> {
            write(customer, changes, book, false);
            if (changes.path("default_address") instanceof ObjectNode given) {
                AddressBook.preset(customer)
                        .map(address -> book.change(address.get("id").longValue(), given, ""))
                        .orElseGet(() -> book.add(given, ""));
            }
        });
    }

    @Override
    public synchronized void delete(String text) {
        long id = Long.parseLong(text);
        ObjectNode before = table.newest(id).orElseThrow(ShopifyErrors::notFound);
        table.remove(id);
        emails.move(email(before), null, id);
        phones.move(phone(before), null, id);
        announce.accept("customers/delete", Json.object("id", id));
    }

    @Override
    public void load(List<ObjectNode> records) {
        Instant stamp = clock.instant().minus(LOAD_STEP.multipliedBy(records.size()));
        for (ObjectNode each : records) {
            insert(each, stamp);
            stamp = stamp.plus(LOAD_STEP);
        }
    }

    /** A person adds an address; answers the customer. */
    public ObjectNode addAddress(long id, ObjectNode fields) {
        return change(id, (customer, book) -> book.add(fields, ""));
    }

    /** A person changes one address; answers the customer. */
    public ObjectNode changeAddress(long id, long addressId, ObjectNode fields) {
        return change(id, (customer, book) -> book.change(addressId, fields, ""));
    }

    /** A person deletes an address that is not the default; answers the customer. */
    public ObjectNode deleteAddress(long id, long addressId) {
        return change(id, (customer, book) -> book.delete(addressId));
    }

    /** A person makes an address the default; answers the customer. */
    public ObjectNode makeDefault(long id, long addressId) {
        return change(id, (customer, book) -> book.makeDefault(addressId));
    }

    Optional<ObjectNode> visible(long id) {
        return table.find(id, switches.readLagMillis.get());
    }

    <T> T read(long lagMillis, Function<RecordView<Long>, T> query) {
        return table.read(lagMillis, query);
    }

    synchronized Optional<Long> withEmail(String email) {
        return emails.holder(email.toLowerCase(Locale.ROOT));
    }

    /** A partial PUT: what is not given stays. */
    ObjectNode update(long id, JsonNode given) {
        boolean replacing = !switches.customerPutAddsAddress.isOn();
        return change(id, (customer, book) -> write(customer, given, book, replacing));
    }

    private static void write(ObjectNode customer, JsonNode given, AddressBook book, boolean replacing) {
        CustomerFields.apply(customer, given, book.errors());
        if (given.path("addresses").isArray()) {
            book.write(given.get("addresses"), replacing);
        }
    }

    private synchronized ObjectNode insert(JsonNode fields, Instant at) {
        ObjectNode customer = CustomerFields.blank(lastId + 1, Times.text(at));
        ShopifyErrors errors = new ShopifyErrors();
        write(customer, fields, new AddressBook(customer, newAddressId, errors), false);
        checkUnique(customer, lastId + 1, errors);
        lastId++;
        keep(null, customer);
        return customer;
    }

    private synchronized ObjectNode change(long id, BiConsumer<ObjectNode, AddressBook> edit) {
        ObjectNode before = table.newest(id).orElseThrow(ShopifyErrors::notFound);
        ObjectNode after = before.deepCopy();
        ShopifyErrors errors = new ShopifyErrors();
        edit.accept(after, new AddressBook(after, newAddressId, errors));
        checkUnique(after, id, errors);
        AddressBook.settle(after);
        if (after.equals(before) && !switches.stampWithoutChange.isOn()) {
            return before.deepCopy();
        }
        boolean stamped =
                switches.addressBumpsCustomer.isOn() || !ownFields(after).equals(ownFields(before));
        if (stamped) {
            after.put("updated_at", Times.text(clock.instant()));
        }
        keep(before, after);
        if (stamped) {
            announce.accept("customers/update", after);
        }
        return after.deepCopy();
    }

    private void keep(ObjectNode before, ObjectNode after) {
        AddressBook.settle(after);
        long id = after.get("id").longValue();
        table.put(after);
        emails.move(before == null ? null : email(before), email(after), id);
        phones.move(before == null ? null : phone(before), phone(after), id);
    }

    private void checkUnique(ObjectNode customer, long id, ShopifyErrors errors) {
        emails.otherHolder(email(customer), id).ifPresent(other -> errors.add("email", "has already been taken"));
        phones.otherHolder(phone(customer), id).ifPresent(other -> errors.add("phone", "has already been taken"));
        errors.throwIfAny();
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
