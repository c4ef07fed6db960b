package dev.parley.function;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.dataflow.Side;
import dev.parley.playground.sim.Json;
import dev.parley.playground.sim.Records;
import dev.parley.playground.sim.Simulator;
import dev.parley.playground.sim.SimulatorOptions;
import dev.parley.playground.sim.customcrm.CustomcrmSimulator;
import dev.parley.playground.sim.poweroffice.PowerOfficeSimulator;
import dev.parley.playground.twin.MemoryLinks;
import dev.parley.sync.Links;
import dev.parley.systems.http.Http;
import dev.parley.systems.http.MovableClock;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Customcrm and PowerOffice Go over HTTP, with the function between them under the definition that ships. */
final class CrmAndLedger implements AutoCloseable {

    /** By the machine's time, since that is what webhooks are refused by. */
    final MovableClock clock = new MovableClock(Instant.now());

    final CustomcrmSimulator crm;
    final PowerOfficeSimulator office;
    final Flow flow;

    private CrmAndLedger(Optional<Path> folder, Function<Clock, Links> links) {
        this(folder, links, UnaryOperator.identity());
    }

    private CrmAndLedger(Optional<Path> folder, Function<Clock, Links> links, UnaryOperator<Http> between) {
        SimulatorOptions options = SimulatorOptions.defaults().withClock(clock).withRateClock(clock);
        crm = CustomcrmSimulator.start(options);
        office = PowerOfficeSimulator.start(options);
        crm.switches().requestsPerSecond.set(100_000);
        office.switches().rateLimit.set(false);
        flow = new Flow("customcrm-powerofficego", folder, settings(), clock, links.apply(clock), between);
    }

    /** Two empty systems and a store in memory. */
    static CrmAndLedger empty() {
        return new CrmAndLedger(Optional.empty(), MemoryLinks::new);
    }

    /** The same, with something between the function and both systems. */
    static CrmAndLedger through(UnaryOperator<Http> between) {
        return new CrmAndLedger(Optional.empty(), MemoryLinks::new, between);
    }

    /** The same under a definition of a folder. */
    static CrmAndLedger under(Path folder) {
        return new CrmAndLedger(Optional.of(folder), MemoryLinks::new);
    }

    /** Two empty systems and another store. */
    static CrmAndLedger over(Function<Clock, Links> links) {
        return new CrmAndLedger(Optional.empty(), links);
    }

    /** Another instance of the function over the same store; to be closed by the caller. */
    Flow instance() {
        Links shared = ((MemoryLinks) flow.links).another();
        return new Flow("customcrm-powerofficego", Optional.empty(), settings(), clock, shared);
    }

    private Map<String, String> settings() {
        return Map.of(
                "CUSTOMCRM_URL", crm.url(),
                "CUSTOMCRM_TOKEN", crm.token(),
                "CUSTOMCRM_WEBHOOK_SECRET", crm.webhookSecret(),
                "CUSTOMCRM_RATE", "1000",
                "POWEROFFICEGO_URL", office.url(),
                "POWEROFFICEGO_TOKEN_URL", office.tokenUrl(),
                "POWEROFFICEGO_APPLICATION_KEY", office.applicationKey(),
                "POWEROFFICEGO_CLIENT_KEY", office.clientKey(),
                "POWEROFFICEGO_SUBSCRIPTION_KEY", office.subscriptionKey(),
                "POWEROFFICEGO_RATE", "1000");
    }

    /** Every change in the CRM is told to the function, at once. */
    void subscribe() {
        crm.webhooks().subscribe(delivery -> flow.deliver("/webhooks/customcrm", delivery));
    }

    void awaitWebhooks() {
        Flow.await(crm.webhooks()::awaitIdle);
    }

    /** A company of the CRM with all that it can have. */
    String customer(String name) {
        return add(
                "Customer",
                Json.object(
                        "Name", name,
                        "Email", "post@" + name.toLowerCase(Locale.ROOT).replaceAll("\\W", "") + ".example",
                        "Phone", "22 33 44 55",
                        "Website", "https://www.example.com",
                        "StreetAddress1", "Storgata 1",
                        "StreetAddress2", "2. etasje",
                        "City", "Bodø",
                        "ZipCode", "8006",
                        "Country", "Norge"));
    }

    String contact(String customer, String firstName) {
        return add(
                "Contact",
                Json.object(
                        "CustomerId", customer,
                        "FirstName", firstName,
                        "LastName", "Nordmann",
                        "Email", firstName.toLowerCase(Locale.ROOT) + "@example.no",
                        "Phone", "+47 90 00 00 01",
                        "Title", "Innkjøper",
                        "StreetAddress1", "Sjøgata 3",
                        "City", "Bergen",
                        "ZipCode", "5003",
                        "Country", "NO"));
    }

    String product(String code, double price) {
        return add(
                "Product",
                Json.object("Code", code, "Name", "Vare " + code, "Description", "God", "Price", price, "Cost", 5));
    }

    String order(String customer, String contact, ObjectNode... lines) {
        ObjectNode order = Json.object(
                "CustomerId", customer,
                "ContactId", contact,
                "OrderDate", "2026-03-01",
                "DeliveryDate", "2026-03-08",
                "Currency", "NOK",
                "Reference", "PO 7");
        order.putArray("Lines").addAll(List.of(lines));
        return add("Order", order);
    }

    static ObjectNode line(String product, double quantity, double price) {
        return Json.object(
                "ProductId",
                product,
                "Description",
                "etter avtale",
                "Quantity",
                quantity,
                "UnitPrice",
                price,
                "Discount",
                10);
    }

    /** An order of a customer's contact with a line for each of two products, linked. */
    String linkedOrder() {
        String customer = customer("Fjord");
        String order = order(
                customer,
                contact(customer, "Kari"),
                line(product("V-1", 100), 1, 90),
                line(product("V-2", 50.5), 2.5, 50.5));
        rest();
        return order;
    }

    private String add(String datatype, ObjectNode fields) {
        return crm.records(datatype).create(fields).get("Id").asText();
    }

    ObjectNode inCrm(String datatype, String id) {
        return crm.records(datatype).get(id);
    }

    /** The record in PowerOffice Go that one of the CRM is linked with. */
    ObjectNode inLedger(String pair, String id) {
        return ledger(pair).get(flow.right(pair, id));
    }

    Records ledger(String pair) {
        return office.records(
                flow.engine.dataflow().pair(pair).orElseThrow().right().datatype());
    }

    /** The lines of an order with the description, quantity, price and discount of each. */
    static List<String> lines(ObjectNode order) {
        boolean ours = order.has("Lines");
        ArrayNode lines = (ArrayNode) order.get(ours ? "Lines" : "SalesOrderLines");
        List<String> names = ours
                ? List.of("Description", "Quantity", "UnitPrice", "Discount")
                : List.of("Description", "Quantity", "ProductUnitPrice", "Allowance");
        List<String> texts = new ArrayList<>();
        lines.forEach(line -> texts.add(String.join(
                " ",
                names.stream()
                        .map(line::path)
                        .map(value -> value.isNumber()
                                ? value.decimalValue().stripTrailingZeros().toPlainString()
                                : value.asText())
                        .toList())));
        return texts;
    }

    void rest() {
        flow.rest(this::writes);
    }

    boolean rests() {
        return flow.rests(this::writes);
    }

    int writes() {
        return crm.writes() + office.writes();
    }

    void resetCalls() {
        crm.resetCalls();
        office.resetCalls();
    }

    /** The calls since the last reset, the CRM's first, without the token's. */
    List<String> calls() {
        return Stream.of(crm, office)
                .map(Simulator::recentCalls)
                .flatMap(List::stream)
                .map(call -> call.name())
                .filter(name -> !name.contains("Token"))
                .toList();
    }

    List<String> writesMade() {
        return calls().stream().filter(name -> !name.startsWith("GET ")).toList();
    }

    /** Both systems' records of all datatypes, for comparing before and after. */
    List<ObjectNode> everything() {
        return flow.engine.dataflow().pairs().stream()
                .flatMap(pair -> Stream.concat(
                        crm.records(pair.end(Side.LEFT).datatype()).all().stream(), ledger(pair.name()).all().stream()))
                .toList();
    }

    @Override
    public void close() {
        flow.close();
        office.close();
        crm.close();
    }
}
