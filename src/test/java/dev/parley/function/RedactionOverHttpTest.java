package dev.parley.function;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.dataflow.Definitions;
import dev.parley.links.DynamoLinks;
import dev.parley.links.Tables;
import dev.parley.playground.DynamoDbLocal;
import dev.parley.playground.sim.Json;
import dev.parley.playground.sim.SimulatorOptions;
import dev.parley.playground.sim.customcrm.CustomcrmSimulator;
import dev.parley.playground.sim.poweroffice.PowerOfficeSimulator;
import dev.parley.playground.sim.shopify.ShopifySimulator;
import dev.parley.playground.sim.webhook.WebhookDelivery;
import dev.parley.systems.Settings;
import dev.parley.systems.Systems;
import dev.parley.systems.http.Reply;
import dev.parley.systems.http.Request;
import dev.parley.systems.http.RestClientHttp;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The function as it is deployed lives through every kind of error, in systems that quote values in each of them.
 * Nothing planted gets into the log, the output, an answer (but {@code explain}'s) or the store.
 */
final class RedactionOverHttpTest {

    private static final String TABLE = "redaction";
    private static final String KEY = "xeno-key-of-the-fingerprints";
    private static final Predicate<Request> WRITES = request ->
            !request.method().equals("GET") && !request.uri().getPath().contains("Token");
    private static final Predicate<Request> READS = request -> request.method().equals("GET");
    private static final Predicate<Request> TOKENS =
            request -> request.uri().getPath().contains("Token");

    private final Clock clock = Clock.systemUTC();
    private final Interference interference = new Interference(clock);
    private final PowerOfficeSimulator office = PowerOfficeSimulator.start(SimulatorOptions.defaults());
    private final ShopifySimulator shop = ShopifySimulator.start(SimulatorOptions.defaults());
    private final CustomcrmSimulator crm = CustomcrmSimulator.start(SimulatorOptions.defaults());
    private final DynamoDbLocal database = DynamoDbLocal.start();
    private final DynamoDbClient client = DynamoDbClient.builder()
            .endpointOverride(database.endpoint())
            .region(Region.EU_NORTH_1)
            .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
            .httpClient(UrlConnectionHttpClient.create())
            .build();
    private final RestClientHttp network = new RestClientHttp(clock);
    private final List<String> answers = new ArrayList<>();
    private Parts parts;

    @BeforeEach
    void prepare() {
        Tables.create(client, TABLE);
        office.switches().rateLimit.set(false);
        shop.switches().rateLimit.set(false);
        crm.switches().requestsPerSecond.set(100_000);
    }

    @AfterEach
    void close() {
        network.close();
        client.close();
        database.close();
        crm.close();
        shop.close();
        office.close();
    }

    private Map<String, String> variables(String dataflow) {
        Map<String, String> all = new HashMap<>(Map.of(
                "POWEROFFICEGO_URL", office.url(),
                "POWEROFFICEGO_TOKEN_URL", office.tokenUrl(),
                "POWEROFFICEGO_APPLICATION_KEY", office.applicationKey(),
                "POWEROFFICEGO_CLIENT_KEY", office.clientKey(),
                "POWEROFFICEGO_SUBSCRIPTION_KEY", office.subscriptionKey(),
                "POWEROFFICEGO_RATE", "1000",
                "SHOPIFY_URL", shop.url(),
                "SHOPIFY_SHOP_DOMAIN", shop.shopDomain(),
                "SHOPIFY_API_VERSION", "2026-07",
                "SHOPIFY_ACCESS_TOKEN", shop.accessToken()));
        all.putAll(Map.of(
                "SHOPIFY_WEBHOOK_SECRET",
                shop.webhookSecret(),
                "CUSTOMCRM_URL",
                crm.url(),
                "CUSTOMCRM_TOKEN",
                crm.token(),
                "CUSTOMCRM_WEBHOOK_SECRET",
                crm.webhookSecret(),
                "CUSTOMCRM_RATE",
                "1000",
                "PARLEY_DATAFLOW",
                dataflow,
                "PARLEY_TABLE",
                TABLE,
                "PARLEY_APPROVE",
                "auto",
                "PARLEY_FINGERPRINT_KEY",
                KEY));
        return all;
    }

    private List<String> secrets() {
        return List.of(
                office.applicationKey(),
                office.clientKey(),
                office.subscriptionKey(),
                shop.accessToken(),
                shop.webhookSecret(),
                crm.token(),
                crm.webhookSecret(),
                KEY,
                "Bearer ");
    }

    private void start(String dataflow) {
        Settings settings = Settings.of(variables(dataflow));
        Systems systems = Systems.builtInAnd(List.of());
        Definitions definitions = new Definitions(Optional.empty(), new SystemsCatalog(systems));
        parts = Parts.of(new Parts.Materials(
                FunctionSettings.of(settings, definitions.names(), Parts.CALL_TIMEOUT),
                system -> settings,
                definitions.named(dataflow),
                systems,
                new DynamoLinks(client, TABLE, clock, new Random(1)),
                () -> interference.apply(network),
                clock,
                line -> {},
                Optional::empty));
    }

    private JsonNode ask(String event) {
        ObjectNode answer = parts.actions().answer(TwinWorld.json(event));
        answers.add(answer.toString());
        return answer;
    }

    private void scheduled() {
        try {
            answers.add(parts.actions()
                    .scheduled(TwinWorld.json("{'action':'sync','scheduled':true}"))
                    .toString());
        } catch (RunFailed e) {
            answers.add(e.toString());
        }
    }

    /** Each fault for writes and for reads, between edits of both sides; then everything that tells about it. */
    private void liveThrough(IntConsumer edits, Supplier<WebhookEvent> webhook) {
        int round = 0;
        for (Map.Entry<String, Function<Request, Reply>> fault :
                TalkativeFaults.all().entrySet()) {
            edits.accept(++round);
            interference.answer(3, WRITES, fault.getValue());
            ask("{'action':'sync'}");
            answers.add(parts.webhooks().answer(webhook.get().json()).toString());
            interference.end();
            interference.answer(round % 4 == 0 ? 4 : 1, READS, fault.getValue());
            scheduled();
            interference.end();
        }
        interference.answer(4, TOKENS, TalkativeFaults.all().get("prose 400"));
        ask("{'action':'reconcile'}");
        for (String pair : List.of("customer", "product")) {
            ask("{'action':'retry','pair':'" + pair + "'}");
        }
        ask("{'action':'problems'}");
        ask("{'action':'links'}");
        ask("{'action':'status'}");
    }

    private List<String> stored() {
        List<String> texts = new ArrayList<>();
        client.scanPaginator(scan -> scan.tableName(TABLE))
                .items()
                .forEach(item -> item.forEach((name, value) -> texts.add(name + "=" + text(value))));
        return texts;
    }

    private static String text(AttributeValue value) {
        if (value.b() != null) {
            return value.b().asString(StandardCharsets.ISO_8859_1);
        }
        return value.toString();
    }

    private void assertNothingLeaks(CapturedOutput output) {
        List<String> stored = stored();
        assertThat(answers).filteredOn(answer -> answer.contains("REJECTED")).isNotEmpty();
        assertThat(answers).filteredOn(answer -> answer.contains("DENIED")).isNotEmpty();
        assertThat(answers).filteredOn(answer -> answer.contains("UNREADABLE")).isNotEmpty();
        assertThat(answers)
                .filteredOn(answer -> answer.contains("INTERNAL") || answer.contains("MAPPING_ERROR"))
                .isNotEmpty();
        assertThat(output.lines())
                .filteredOn(line -> line.contains("dev.parley"))
                .hasSizeGreaterThan(50);
        assertThat(stored).hasSizeGreaterThan(20);
        for (List<String> told : List.of(answers, output.lines(), stored)) {
            assertThat(told.stream().flatMap(text -> Planted.in(text).stream())).isEmpty();
            assertThat(told)
                    .filteredOn(text -> secrets().stream().anyMatch(text::contains))
                    .isEmpty();
        }
    }

    @Test
    void nothingOfPersonsAndGoodsLeaksBetweenPowerOfficeAndShopify() {
        try (CapturedOutput output = new CapturedOutput()) {
            start("powerofficego-shopify");
            long person = office.customers().create(person()).get("Id").longValue();
            String good = office.products().create(good()).get("Id").asText();
            ask("{'action':'sync'}");
            String customer = linked("customer", Long.toString(person));

            liveThrough(
                    round -> {
                        office.customers().set(person, "FirstName", Planted.FIRST + round);
                        office.products().set(good, "Name", Planted.GOOD + round);
                        shop.customers().set(Long.parseLong(customer), "last_name", Planted.LAST + round);
                    },
                    () -> WebhookEvent.signed(
                            "customers/update",
                            "{\"id\":" + customer + ",\"email\":\"" + Planted.EMAIL + "\"}",
                            shop.shopDomain(),
                            shop.webhookSecret()));

            assertNothingLeaks(output);
            assertThat(explained("customer", Long.toString(person))).contains(Planted.EMAIL);
        }
    }

    @Test
    void nothingOfCompaniesAndOrdersLeaksBetweenTheCrmAndPowerOffice() {
        try (CapturedOutput output = new CapturedOutput()) {
            start("customcrm-powerofficego");
            List<WebhookDelivery> told = new CopyOnWriteArrayList<>();
            crm.webhooks().subscribe(delivery -> {
                told.add(delivery);
                return 200;
            });
            String company = crm.records("Customer").create(company()).get("Id").asText();
            String contact =
                    crm.records("Contact").create(contact(company)).get("Id").asText();
            String good = crm.records("Product").create(crmGood()).get("Id").asText();
            ObjectNode order = Json.object("CustomerId", company, "ContactId", contact, "Reference", Planted.ABOUT);
            order.putArray("Lines")
                    .add(Json.object("ProductId", good, "Description", Planted.TITLE, "Quantity", 1, "UnitPrice", 9));
            crm.records("Order").create(order);
            ask("{'action':'sync'}");
            String there = linked("customer", company);

            liveThrough(
                    round -> {
                        crm.records("Customer").set(company, "Name", Planted.COMPANY + round);
                        crm.records("Contact").set(contact, "Title", Planted.TITLE + round);
                        office.customers().set(Long.parseLong(there), "WebsiteUrl", Planted.SITE + "/" + round);
                        if (round % 6 == 1) {
                            crm.records("Customer")
                                    .create(Json.object("Name", Planted.COMPANY, "Email", round + Planted.EMAIL));
                        }
                    },
                    () -> latest(told));

            assertNothingLeaks(output);
            assertThat(explained("customer", company)).contains(Planted.EMAIL);
        }
    }

    /** The control: what is looked for can be found. */
    private String explained(String pair, String left) {
        return parts.actions()
                .answer(TwinWorld.json("{'action':'explain','pair':'" + pair + "','left':'" + left + "'}"))
                .toString();
    }

    private static WebhookEvent latest(List<WebhookDelivery> told) {
        if (told.isEmpty()) {
            return new WebhookEvent("POST", "/webhooks/customcrm/" + Planted.LAST, Map.of(), "{}", false);
        }
        WebhookDelivery latest = told.get(told.size() - 1);
        String body = new String(latest.body(), StandardCharsets.UTF_8);
        return new WebhookEvent("POST", "/webhooks/customcrm", latest.headers(), body, false);
    }

    private String linked(String pair, String left) {
        JsonNode links = ask("{'action':'links','pair':'" + pair + "'}").path("links");
        for (JsonNode link : links) {
            if (link.path("left").asText().equals(left)) {
                return link.path("right").asText();
            }
        }
        throw new AssertionError(pair + " " + left + " is not linked: " + links + answers);
    }

    private static ObjectNode person() {
        ObjectNode address = Json.object("AddressLine1", Planted.STREET, "AddressLine2", Planted.FLOOR);
        address.put("City", Planted.CITY).put("ZipCode", Planted.ZIP).put("CountryCode", "NO");
        ObjectNode person = Json.object("FirstName", Planted.FIRST, "LastName", Planted.LAST, "IsPerson", true);
        person.put("EmailAddress", Planted.EMAIL)
                .put("PhoneNumber", Planted.PHONE)
                .set("MailAddress", address);
        return person;
    }

    private static ObjectNode good() {
        return Json.object("Name", Planted.GOOD, "Description", Planted.ABOUT, "Code", Planted.CODE, "UnitPrice", 100);
    }

    private static ObjectNode crmGood() {
        return Json.object("Name", Planted.GOOD, "Description", Planted.ABOUT, "Code", Planted.CODE, "Price", 100);
    }

    private static ObjectNode company() {
        ObjectNode company = addressed(Json.object("Name", Planted.COMPANY, "Email", Planted.EMAIL));
        return company.put("Website", Planted.SITE).put("OrganisationNumber", Planted.NUMBER);
    }

    private static ObjectNode contact(String company) {
        ObjectNode contact = Json.object("CustomerId", company, "FirstName", Planted.FIRST, "LastName", Planted.LAST);
        return addressed(contact).put("Email", "2" + Planted.EMAIL).put("Title", Planted.TITLE);
    }

    private static ObjectNode addressed(ObjectNode record) {
        return record.put("Phone", Planted.PHONE)
                .put("StreetAddress1", Planted.STREET)
                .put("StreetAddress2", Planted.FLOOR)
                .put("City", Planted.CITY)
                .put("ZipCode", Planted.ZIP)
                .put("Country", "NO");
    }
}
