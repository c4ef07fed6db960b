package dev.parley.function;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.dataflow.Condition;
import dev.parley.dataflow.Creation;
import dev.parley.dataflow.Dataflow;
import dev.parley.dataflow.MatchRule;
import dev.parley.dataflow.Pair;
import dev.parley.dataflow.Policies;
import dev.parley.dataflow.PropertyGroup;
import dev.parley.dataflow.PropertyPair;
import dev.parley.dataflow.PropertyPair.Way;
import dev.parley.dataflow.Resolution;
import dev.parley.dataflow.Side;
import dev.parley.mapping.Fingerprints;
import dev.parley.mapping.Path;
import dev.parley.mapping.PropertySchema;
import dev.parley.mapping.RecordSchema;
import dev.parley.mapping.ValueType;
import dev.parley.playground.sim.MovableClock;
import dev.parley.playground.twin.MemoryLinks;
import dev.parley.playground.twin.MemorySystem;
import dev.parley.sync.Approvals;
import dev.parley.sync.Budget;
import dev.parley.sync.Engine;
import dev.parley.sync.Traits;
import dev.parley.systems.Settings;
import dev.parley.systems.Webhook;
import dev.parley.systems.http.Patience;
import dev.parley.systems.http.Timing;
import dev.parley.systems.shopify.ShopifyWebhook;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The function over two systems and a store in memory: a CRM on the left, a shop that signs its webhooks on the right.
 */
final class TwinWorld {

    static final String CRM = "crm";
    static final String SHOP = "shopify";
    static final String CONTACT = "Contact";
    static final String CUSTOMER = "Customer";
    static final String SHOP_DOMAIN = "shop.example";
    static final String SECRET = "a webhook secret";
    static final long LIMIT = 2000;

    private static final String KEY = "a key of more than sixteen bytes";

    private static final ObjectMapper JSON = new ObjectMapper();

    final MovableClock clock = new MovableClock();
    final MemoryLinks links;
    final MemorySystem crm = system(CRM, CONTACT, "Company", "Order");
    final MemorySystem shop = system(SHOP, CUSTOMER, "Firm", "Sale");
    final Engine engine;
    final List<String> metricLines = new ArrayList<>();
    final Metrics metrics;
    final Webhooks webhooks;
    final Actions actions;

    private TwinWorld(Dataflow dataflow, String key, Optional<MemoryLinks> stored) {
        this(dataflow, key, stored, true);
    }

    private TwinWorld(Dataflow dataflow, String key, Optional<MemoryLinks> stored, boolean automatic) {
        links = stored.orElseGet(() -> new MemoryLinks(clock));
        AtomicInteger ids = new AtomicInteger();
        engine = new Engine(
                "default",
                dataflow,
                name -> name.equals(CRM) ? crm : shop,
                links,
                new Fingerprints(key.getBytes(StandardCharsets.UTF_8)),
                clock,
                () -> "id" + ids.incrementAndGet(),
                new Approvals(automatic, "table"));
        Budgets budgets = new Budgets(
                clock, new Patience(), Duration.ofSeconds(50), Duration.ofSeconds(3), Duration.ofSeconds(10));
        metrics = new Metrics(engine, clock, Metrics.Detail.PAIR, metricLines::add);
        webhooks = new Webhooks("default", verifiers(), new Hints(engine, budgets, metrics), LIMIT);
        actions = Actions.over(engine, budgets, metrics, around());
    }

    /** One pair, customer. */
    static TwinWorld of() {
        return new TwinWorld(dataflow(pair("customer", CONTACT, CUSTOMER)), KEY, Optional.empty());
    }

    /** One pair whose customers of the shop must be called Buyer. */
    static TwinWorld ofBuyers() {
        Pair.End buyers = new Pair.End(CUSTOMER, Optional.of(new Condition.Equal(Path.of("name"), "Buyer")));
        return new TwinWorld(dataflow(pair("customer", CONTACT, buyers, Policies.DEFAULTS)), KEY, Optional.empty());
    }

    /** One pair, customer, that asks before its definition goes live. */
    static TwinWorld asking() {
        return new TwinWorld(dataflow(pair("customer", CONTACT, CUSTOMER)), KEY, Optional.empty(), false);
    }

    /** One pair, whose conflicts a person decides. */
    static TwinWorld underReview() {
        Policies by = Policies.DEFAULTS;
        Policies review = new Policies(
                Resolution.REVIEW,
                Resolution.REVIEW,
                by.empties(),
                by.clear(),
                by.onDelete(),
                by.onMissing(),
                by.onLeave(),
                by.rejected(),
                by.backfill(),
                by.ignoreKeys(),
                by.brakes());
        Pair.End customers = new Pair.End(CUSTOMER, Optional.empty());
        return new TwinWorld(dataflow(pair("customer", CONTACT, customers, review)), KEY, Optional.empty());
    }

    /** Three pairs: customer, firm, sale. */
    static TwinWorld ofThree() {
        Dataflow dataflow = dataflow(
                pair("customer", CONTACT, CUSTOMER), pair("firm", "Company", "Firm"), pair("sale", "Order", "Sale"));
        return new TwinWorld(dataflow, KEY, Optional.empty());
    }

    /** Another function over the same store, under another fingerprint key. */
    TwinWorld underAnotherKey() {
        Dataflow dataflow = dataflow(pair("customer", CONTACT, CUSTOMER));
        return new TwinWorld(dataflow, "quite another key, long enough", Optional.of(links.another()));
    }

    /** Two systems in memory cannot be looked after. */
    private Surroundings around() {
        return new Surroundings(
                Optional.empty(),
                system -> Optional.empty(),
                system -> Settings.of(Map.of()),
                () -> null,
                new Timing(clock, clock::move, () -> 0, Duration.ofSeconds(10), new Patience()),
                Optional::empty);
    }

    private static Function<String, Optional<Webhook>> verifiers() {
        ShopifyWebhook shopify = new ShopifyWebhook(SHOP_DOMAIN, List.of(SECRET));
        Webhook shop = (token, headers, body) -> twin(shopify.verify(token, headers, body));
        return system -> Optional.of(shop).filter(webhook -> system.equals(SHOP));
    }

    /** The twin's ids are no plain numbers, Shopify's are. */
    private static Webhook.Verdict twin(Webhook.Verdict verdict) {
        return verdict instanceof Webhook.Verdict.Verified verified
                ? new Webhook.Verdict.Verified(verified.hints().stream()
                        .map(hint -> new Webhook.Hint(
                                hint.datatype(), String.format("C%04d", Long.parseLong(hint.id())), hint.deleted()))
                        .toList())
                : verdict;
    }

    private static Dataflow dataflow(Pair... pairs) {
        return new Dataflow(
                "crm-shop",
                new Dataflow.End(CRM, "CRM", false),
                new Dataflow.End(SHOP, "Shop", false),
                Side.LEFT,
                List.of(pairs));
    }

    private static Pair pair(String name, String left, String right) {
        return pair(name, left, new Pair.End(right, Optional.empty()), Policies.DEFAULTS);
    }

    private static Pair pair(String name, String left, Pair.End right, Policies policies) {
        MatchRule rule = new MatchRule(List.of(new MatchRule.Key(Path.of("email"), Path.of("email"))));
        List<PropertyGroup> groups = Stream.of("name", "email")
                .map(property -> new PropertyGroup(
                        property, List.of(PropertyPair.of(property, property, Way.BOTH)), Optional.empty()))
                .toList();
        return new Pair(
                name, new Pair.End(left, Optional.empty()), right, Creation.BOTH, List.of(rule), policies, groups);
    }

    private MemorySystem system(String name, String first, String second, String third) {
        Map<String, Traits> traits = Map.of(first, traits(), second, traits(), third, traits());
        return new MemorySystem(name, traits, clock);
    }

    private static Traits traits() {
        RecordSchema schema = RecordSchema.of(
                false,
                Map.of(),
                List.of(
                        PropertySchema.of("name", ValueType.STRING),
                        PropertySchema.of("email", ValueType.STRING).foldingCase()));
        return new Traits(
                schema,
                List.of(new Traits.Clock(Traits.RECORD, Optional.empty(), false, true)),
                Duration.ZERO,
                Traits.Absence.DELETED,
                Set.of(),
                true,
                true,
                Duration.ofSeconds(30));
    }

    String contact(String name, String email) {
        return crm.records().add(CONTACT, "name", name, "email", email);
    }

    String customer(String name, String email) {
        return shop.records().add(CUSTOMER, "name", name, "email", email);
    }

    /** A direct invocation; the event in JSON with single quotes. */
    JsonNode ask(String event) {
        clock.move(Duration.ofSeconds(1));
        return actions.answer(json(event));
    }

    JsonNode sync() {
        clock.move(Duration.ofMinutes(1));
        return ask("{'action':'sync'}");
    }

    /** Ada's contact and her customer, linked; returns the id of both, contact first. */
    List<String> linkedAda() {
        String left = contact("Ada", "ada@example.org");
        String right = customer("Ada", "ada@example.org");
        sync();
        sync();
        return List.of(left, right);
    }

    JsonNode deliver(WebhookEvent event) {
        return webhooks.answer(event.json());
    }

    Budget budget() {
        return new Budget(clock, clock.instant().plus(Duration.ofMinutes(1)), Duration.ZERO);
    }

    static ObjectNode json(String text) {
        try {
            return (ObjectNode) JSON.readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }
}
