package dev.parley.playground.sim.poweroffice;

import static dev.parley.playground.sim.poweroffice.CustomerSchema.ADDRESS;
import static dev.parley.playground.sim.poweroffice.CustomerSchema.CUSTOMER;
import static dev.parley.playground.sim.poweroffice.CustomerSchema.ID;
import static dev.parley.playground.sim.poweroffice.CustomerSchema.STAMP;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.playground.sim.Json;
import dev.parley.playground.sim.RecordTable;
import dev.parley.playground.sim.RecordView;
import dev.parley.playground.sim.Records;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * PowerOffice Go's customers. An edit of the address moves the address's stamp only; any other edit moves the
 * customer's stamp only. Thread-safe.
 */
public final class PowerOfficeCustomers implements Records {

    private static final Duration LOAD_STEP = Duration.ofMinutes(7);

    private final PowerOfficeSwitches switches;
    private final Clock clock;
    private final Stamps stamps;
    private final CustomerRules rules;
    private final CustomerKeys keys = new CustomerKeys();
    private final RecordTable<Long> table;
    private final Set<Long> inUse = new HashSet<>();
    private final Set<Long> withBalance = new HashSet<>();
    private long lastId = 5_100_000;
    private long lastAddressId = 8_200_000;
    private long lastNumber = 10_000;

    PowerOfficeCustomers(PowerOfficeSwitches switches, Clock clock) {
        this.switches = switches;
        this.clock = clock;
        this.stamps = new Stamps(clock);
        this.rules = new CustomerRules(switches);
        this.table = new RecordTable<>(
                customer -> customer.get(ID).longValue(),
                customer -> Stamps.instant(customer.get(STAMP).textValue()),
                clock,
                switches.readLagMillis::get);
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
    public ObjectNode create(ObjectNode fields) {
        return insert(fields, stamps.next()).deepCopy();
    }

    @Override
    public ObjectNode put(String id, ObjectNode fields) {
        return change(Long.parseLong(id), customer -> {
                    ObjectNode whole = CUSTOMER.whole(fields);
                    CUSTOMER.all().stream()
                            .filter(Predicate.not(Property::readOnly))
                            .forEach(property -> customer.set(property.name(), whole.get(property.name())));
                    return true;
                })
                .deepCopy();
    }

    @Override
    public ObjectNode patch(String id, ObjectNode changes) {
        return change(Long.parseLong(id), customer -> {
                    CUSTOMER.merge(customer, changes);
                    return false;
                })
                .deepCopy();
    }

    @Override
    public synchronized void delete(String text) {
        long id = Long.parseLong(text);
        ObjectNode before = existing(id);
        if (inUse.contains(id)) {
            throw Problems.conflict("The customer is in use and cannot be deleted.");
        }
        table.remove(id);
        keys.move(before, null, id);
    }

    @Override
    public void load(List<ObjectNode> records) {
        Instant stamp = clock.instant().minus(LOAD_STEP.multipliedBy(records.size()));
        for (ObjectNode each : records) {
            insert(each, stamp);
            stamp = stamp.plus(LOAD_STEP);
        }
    }

    /** From now on the customer has transactions: deleting it answers 409. */
    public synchronized void giveTransactions(long id) {
        inUse.add(id);
    }

    /** From now on the customer has a ledger balance: deleting it answers 409, archiving it 400. */
    public synchronized void giveBalance(long id) {
        inUse.add(id);
        withBalance.add(id);
    }

    Optional<ObjectNode> visible(long id) {
        return table.find(id, switches.readLagMillis.get());
    }

    <T> T read(Function<RecordView<Long>, T> query) {
        return table.read(switches.readLagMillis.get(), query);
    }

    ObjectNode insert(ObjectNode fields) {
        return insert(fields, stamps.next());
    }

    private synchronized ObjectNode insert(ObjectNode fields, Instant at) {
        ObjectNode customer = CUSTOMER.whole(fields);
        CustomerRules.fillDefaults(customer);
        reject(customer, lastId + 1, true, new ArrayList<>());
        customer.put(ID, ++lastId);
        if (customer.get("Number").isNull()) {
            customer.put("Number", nextNumber());
        }
        String stamp = Stamps.text(at);
        customer.put(STAMP, stamp);
        customer.put("CustomerCreatedDateTimeOffset", stamp);
        customer.put("ContactCreatedDateTimeOffset", stamp);
        customer.put("SubledgerAccountId", lastId + 4_000_000);
        settleAddress(null, customer.get(ADDRESS), stamp);
        table.put(customer);
        keys.move(null, customer, lastId);
        return customer;
    }

    /**
     * Edits a copy, checks it, moves the stamps it must move and keeps it; the edit tells whether an address
     * was posted.
     */
    synchronized ObjectNode change(long id, Predicate<ObjectNode> edit) {
        ObjectNode before = existing(id);
        ObjectNode after = before.deepCopy();
        boolean addressPosted = edit.test(after);
        if (after.get("Number").isNull()) {
            after.set("Number", before.get("Number"));
        }
        CustomerRules.fillDefaults(after);
        reject(after, id, addressPosted, archivingWithBalance(before, after));
        boolean addressChanged = settleAddress(before.get(ADDRESS), after.get(ADDRESS), null);
        boolean restChanged = !rest(before).equals(rest(after));
        if (restChanged || !addressChanged && switches.stampWithoutChange.isOn()) {
            after.put(STAMP, Stamps.text(stamps.next()));
        } else if (!addressChanged) {
            return before;
        }
        table.put(after);
        keys.move(before, after, id);
        return after;
    }

    private ObjectNode existing(long id) {
        return table.newest(id).orElseThrow(() -> Problems.notFound("Customer with Id " + id + " was not found."));
    }

    private List<String> archivingWithBalance(ObjectNode before, ObjectNode after) {
        boolean archiving = after.get("IsArchived").booleanValue()
                && !before.get("IsArchived").booleanValue();
        return archiving && withBalance.contains(after.get(ID).longValue())
                ? List.of("A customer with a ledger balance cannot be archived.")
                : List.of();
    }

    private void reject(ObjectNode customer, long id, boolean addressPosted, List<String> alreadyWrong) {
        List<String> wrong = new ArrayList<>(alreadyWrong);
        wrong.addAll(rules.check(customer, addressPosted));
        keys.check(wrong, customer, id);
        if (!wrong.isEmpty()) {
            throw Problems.customerInvalid(wrong);
        }
    }

    /** Gives the address its id and, where its content differs from before, a stamp; answers whether it differs. */
    private boolean settleAddress(JsonNode before, JsonNode after, String given) {
        if (!(after instanceof ObjectNode address)) {
            return before != null && before.isObject();
        }
        boolean had = before instanceof ObjectNode;
        address.set(ID, had ? before.get(ID) : address.numberNode(++lastAddressId));
        address.set(STAMP, had ? before.get(STAMP) : address.nullNode());
        if (address.equals(before)) {
            return false;
        }
        address.put(STAMP, given != null ? given : Stamps.text(stamps.next()));
        return true;
    }

    private static ObjectNode rest(ObjectNode customer) {
        ObjectNode rest = Json.object();
        rest.setAll(customer);
        rest.remove(ADDRESS);
        return rest;
    }

    private long nextNumber() {
        do {
            lastNumber++;
        } while (keys.isNumberTaken(lastNumber));
        return lastNumber;
    }
}
