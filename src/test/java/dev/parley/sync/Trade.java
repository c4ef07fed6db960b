package dev.parley.sync;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.dataflow.Condition;
import dev.parley.dataflow.Creation;
import dev.parley.dataflow.Dataflow;
import dev.parley.dataflow.Each;
import dev.parley.dataflow.MatchRule;
import dev.parley.dataflow.Pair;
import dev.parley.dataflow.Particulars;
import dev.parley.dataflow.PropertyGroup;
import dev.parley.dataflow.PropertyPair;
import dev.parley.dataflow.PropertyPair.Way;
import dev.parley.dataflow.Side;
import dev.parley.mapping.Fingerprints;
import dev.parley.mapping.ListSchema;
import dev.parley.mapping.Path;
import dev.parley.mapping.PropertySchema;
import dev.parley.mapping.PropertySchema.Need;
import dev.parley.mapping.RecordSchema;
import dev.parley.mapping.ValueType;
import dev.parley.playground.twin.MemoryLinks;
import dev.parley.playground.twin.MemorySystem;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * A CRM and an accounting system in memory, which trade customers, contacts, products and orders with lines; contacts
 * live under a customer on the right, orders there are confirmed and vanish when invoiced.
 */
final class Trade {

    static final Path LINES = Path.of("lines");

    final World.Ticker clock = new World.Ticker();
    final MemoryLinks links = new MemoryLinks(clock);
    final AtomicInteger ids = new AtomicInteger();
    final Fingerprints fingerprints =
            new Fingerprints("a key of more than sixteen bytes".getBytes(StandardCharsets.UTF_8));
    final MemorySystem crm;
    final MemorySystem ledger;
    final Dataflow dataflow;
    final Engine engine;

    private Trade(Setting setting) {
        crm = new MemorySystem("crm", setting.left(), clock);
        ledger = new MemorySystem("ledger", setting.right(), clock).parent("Contact", Path.of("customerId"));
        dataflow = new Dataflow(
                "crm-ledger",
                new Dataflow.End("crm", "CRM", false),
                new Dataflow.End("ledger", "Ledger", false),
                Side.LEFT,
                setting.pairs());
        engine = worker();
    }

    Engine worker() {
        return new Engine(
                "default",
                dataflow,
                name -> name.equals("crm") ? crm : ledger,
                links.another(),
                fingerprints,
                clock,
                () -> "id" + ids.incrementAndGet(),
                World.AUTO);
    }

    static Trade of() {
        return new Setting().build();
    }

    /** What a test may change. */
    static final class Setting {
        Creation create = Creation.IN_RIGHT;
        boolean circle;
        boolean contactsConnectedOnly;
        boolean contactNeedsCustomer = true;
        Optional<Condition> customerFilter = Optional.empty();
        Duration readLag = Duration.ZERO;
        boolean keyWritableLeft;

        Trade build() {
            return new Trade(this);
        }

        private Map<String, Traits> left() {
            Map<String, Traits> traits = new LinkedHashMap<>();
            traits.put("Customer", traits(schema("name", "email", "kind", "mainContactId")));
            traits.put("Contact", traits(schema("name", "email", "customerId")));
            traits.put("Product", traits(schema("code", "name", "price")));
            RecordSchema element = RecordSchema.of(
                    false,
                    Map.of(),
                    List.of(
                            keyWritableLeft ? property("id") : property("id").readOnly(),
                            property("productId"),
                            PropertySchema.of("quantity", ValueType.DECIMAL),
                            property("text")));
            traits.put(
                    "Order",
                    traits(schema("number", "customerId", "contactId", "date")
                            .withLists(Map.of(LINES, new ListSchema(element, Optional.of(Path.of("id")))))));
            return traits;
        }

        private Map<String, Traits> right() {
            Map<String, Traits> traits = new LinkedHashMap<>();
            traits.put("Customer", traits(schema("name", "email", "kind", "mainContactId")));
            PropertySchema parent = property("customerId").required(contactNeedsCustomer ? Need.ALWAYS : Need.NEVER);
            traits.put(
                    "Contact",
                    traits(RecordSchema.of(false, Map.of(), List.of(parent, property("name"), property("email")))));
            traits.put("Product", traits(schema("code", "name", "price")));
            RecordSchema element = RecordSchema.of(
                    false,
                    Map.of(),
                    List.of(
                            property("id").readOnly(),
                            property("ref"),
                            property("productId"),
                            PropertySchema.of("quantity", ValueType.DECIMAL),
                            property("text")));
            List<PropertySchema> order = new ArrayList<>(
                    List.of(property("number"), property("customerId"), property("date"), property("status")));
            order.add(property("contactId").below("customerId"));
            order.add(PropertySchema.of("LineCount", ValueType.INTEGER).readOnly());
            order.add(PropertySchema.of("changed", ValueType.DATETIME).readOnly());
            Traits orders = new Traits(
                            RecordSchema.of(false, Map.of(), order)
                                    .withLists(Map.of(LINES, new ListSchema(element, Optional.of(Path.of("id"))))),
                            List.of(new Traits.Clock(Traits.RECORD, Optional.empty(), false, true)),
                            readLag,
                            Traits.Absence.UNKNOWN,
                            Set.of(),
                            true,
                            true,
                            Duration.ofSeconds(30))
                    .withDigests(Map.of(LINES, List.of(Path.of("changed"), Path.of("LineCount"))))
                    .lockedWhen(new Condition.Equal(Path.of("status"), "Confirmed"), "confirmed there");
            traits.put("Order", orders);
            return traits;
        }

        private static PropertySchema property(String name) {
            return PropertySchema.of(name, ValueType.STRING);
        }

        private static RecordSchema schema(String... names) {
            return RecordSchema.of(
                    false, Map.of(), Stream.of(names).map(Setting::property).toList());
        }

        private Traits traits(RecordSchema schema) {
            return new Traits(
                    schema,
                    List.of(new Traits.Clock(Traits.RECORD, Optional.empty(), false, true)),
                    readLag,
                    Traits.Absence.DELETED,
                    Set.of(),
                    true,
                    true,
                    Duration.ofSeconds(30));
        }

        private List<Pair> pairs() {
            List<PropertyPair> customer = new ArrayList<>(List.of(plain("name"), plain("email"), plain("kind")));
            if (circle) {
                customer.add(reference("mainContactId", "contact"));
            }
            List<PropertyPair> contact = List.of(plain("name"), plain("email"), reference("customerId", "customer"));
            List<PropertyPair> product = List.of(plain("code"), plain("name"), plain("price"));
            PropertyPair lines = PropertyPair.of("lines", "lines", Way.BOTH)
                    .with(Particulars.each(new Each(
                            new MatchRule.Key(Path.of("id"), Path.of("ref")),
                            List.of(reference("productId", "product"), plain("quantity"), plain("text")))));
            List<PropertyPair> order = List.of(
                    plain("number"),
                    plain("date"),
                    reference("customerId", "customer"),
                    reference("contactId", "contact"),
                    lines);
            return List.of(
                    pair("order", "Order", Optional.empty(), "", order),
                    pair("contact", "Contact", Optional.empty(), "email", contact),
                    pair("customer", "Customer", customerFilter, "email", customer),
                    pair("product", "Product", Optional.empty(), "code", product));
        }

        private Pair pair(
                String name, String datatype, Optional<Condition> filter, String match, List<PropertyPair> rows) {
            List<MatchRule> rules = match.isEmpty()
                    ? List.of()
                    : List.of(new MatchRule(List.of(new MatchRule.Key(Path.of(match), Path.of(match)))));
            Map<Side, Set<String>> connected =
                    name.equals("contact") && contactsConnectedOnly ? Map.of(Side.RIGHT, Set.of("order")) : Map.of();
            return new Pair(
                    name,
                    new Pair.End(datatype, filter),
                    new Pair.End(datatype, Optional.empty()),
                    create,
                    rules,
                    World.Setting.policies(
                                    dev.parley.dataflow.Resolution.LEFT_WINS,
                                    dev.parley.dataflow.Resolution.LEFT_WINS,
                                    dev.parley.dataflow.Policies.OnMissing.RETIRE)
                            .with(World.NO_BRAKES),
                    rows.stream()
                            .map(row -> new PropertyGroup(row.name(), List.of(row), Optional.empty()))
                            .toList(),
                    connected);
        }

        private static PropertyPair plain(String name) {
            return PropertyPair.of(name, name, Way.BOTH);
        }

        private static PropertyPair reference(String name, String pair) {
            return plain(name).with(Particulars.reference(pair));
        }
    }

    Budget budget() {
        return new Budget(clock, clock.instant().plus(Duration.ofMinutes(10)), Duration.ofSeconds(1));
    }

    Fate webhook(String pair, Side side, String id) {
        return engine.reconcile(pair, side, id, budget(), false);
    }

    void sync() {
        run(RunState.Kind.SYNC);
    }

    void full() {
        run(RunState.Kind.RECONCILE);
    }

    private void run(RunState.Kind kind) {
        clock.pass(Duration.ofMinutes(1));
        dataflow.inOrderOfReferences().forEach(pair -> engine.run(pair.name(), kind, budget(), Progress.NONE));
    }

    /** Runs until a whole pass writes nothing anywhere; answers how many passes wrote something; fails after ten. */
    int rest() {
        for (int pass = 0; pass < 10; pass++) {
            long before = writes();
            sync();
            full();
            boolean waiting = dataflow.pairs().stream().anyMatch(pair -> !links.due(
                            engine.key(pair.name()), clock.instant().plus(Duration.ofDays(1)), 1000)
                    .isEmpty());
            if (writes() == before && !waiting) {
                return pass;
            }
        }
        throw new AssertionError("did not come to rest in ten passes");
    }

    /** A trade whose two sides have been listed while they were empty: nothing is indexing any more. */
    Trade listed() {
        rest();
        return this;
    }

    long writes() {
        return crm.writes() + ledger.writes();
    }

    String add(Side side, String datatype, String json) {
        clock.pass(Duration.ofSeconds(1));
        return system(side).records().add(datatype, (ObjectNode) Pairs.json(json));
    }

    void set(Side side, String datatype, String id, String path, String json) {
        clock.pass(Duration.ofSeconds(1));
        JsonNode value = Pairs.json(json);
        system(side).records().set(datatype, id, path, value);
    }

    MemorySystem system(Side side) {
        return side == Side.LEFT ? crm : ledger;
    }

    String get(Side side, String datatype, String id, String path) {
        return system(side).records().get(datatype, id, path);
    }

    /** The lines of an order as {@code product x quantity}, by the ids of that side's products. */
    List<String> lines(Side side, String id) {
        List<String> shown = new ArrayList<>();
        system(side)
                .records()
                .lines("Order", id, "lines")
                .forEach(line -> shown.add(line.path("productId").asText() + " x "
                        + line.path("quantity").asText()));
        return shown;
    }

    Entry entry(String pair, Side side, String id) {
        return links.find(engine.key(pair), side, id);
    }

    /** The counterpart's id; empty text when there is none. */
    String other(String pair, Side side, String id) {
        Entry entry = entry(pair, side, id);
        return entry.state() == Entry.State.LINKED ? entry.other().orElse("") : "";
    }

    Optional<Problem.Code> problem(String pair, Side side, String id) {
        return entry(pair, side, id).problem().map(Problem::code);
    }
}
