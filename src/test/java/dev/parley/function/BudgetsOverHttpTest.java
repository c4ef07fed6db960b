package dev.parley.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.dataflow.Definitions;
import dev.parley.dataflow.Side;
import dev.parley.links.DynamoLinks;
import dev.parley.links.Tables;
import dev.parley.mapping.Fingerprints;
import dev.parley.playground.DynamoDbLocal;
import dev.parley.playground.sim.Json;
import dev.parley.playground.sim.SimulatorOptions;
import dev.parley.playground.sim.poweroffice.PowerOfficeSimulator;
import dev.parley.playground.sim.shopify.ShopifySimulator;
import dev.parley.sync.Approvals;
import dev.parley.sync.Budget;
import dev.parley.sync.BusinessSystem;
import dev.parley.sync.Engine;
import dev.parley.sync.Fate;
import dev.parley.sync.Links;
import dev.parley.sync.Progress;
import dev.parley.sync.RunState.Kind;
import dev.parley.systems.Settings;
import dev.parley.systems.Systems;
import dev.parley.systems.http.Patience;
import dev.parley.systems.http.RestClientHttp;
import dev.parley.systems.http.Timing;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The budgets of a change with the shipped definition, counted at both simulators and at DynamoDB Local. */
final class BudgetsOverHttpTest {

    private final Clock clock = Clock.systemUTC();
    private final PowerOfficeSimulator powerOffice = PowerOfficeSimulator.start(SimulatorOptions.defaults());
    private final ShopifySimulator shopify = ShopifySimulator.start(SimulatorOptions.defaults());
    private final DynamoDbLocal database = DynamoDbLocal.start();
    private final DynamoDbClient client = DynamoDbClient.builder()
            .endpointOverride(database.endpoint())
            .region(Region.EU_NORTH_1)
            .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
            .httpClientBuilder(UrlConnectionHttpClient.builder())
            .build();
    private final RestClientHttp http = new RestClientHttp(clock);
    private Engine engine;
    private String left;
    private String right;
    private Links.Calls before;

    @BeforeEach
    void linkOneCustomer() {
        Tables.create(client, "budgets");
        powerOffice.switches().rateLimit.set(false);
        Systems systems = Systems.builtInAnd(List.of());
        Map<String, BusinessSystem> open =
                Map.of("powerofficego", open(systems, "powerofficego"), "shopify", open(systems, "shopify"));
        engine = new Engine(
                "default",
                new Definitions(Optional.empty(), new SystemsCatalog(systems)).named("powerofficego-shopify"),
                open::get,
                new DynamoLinks(client, "budgets", clock, new Random(1)),
                new Fingerprints(new byte[32]),
                clock,
                () -> UUID.randomUUID().toString(),
                new Approvals(true, "table"));
        left = add("Kari", "kari@example.no");
        engine.run("customer", Kind.SYNC, budget(), Progress.NONE);
        right = engine.links()
                .find(engine.key("customer"), Side.LEFT, left)
                .other()
                .orElseThrow();
        outlastReadLag();
        count();
    }

    /** Within it what differs from what was just seen may be older, and is looked at once more. */
    private void outlastReadLag() {
        Instant end = clock.instant()
                .plus(Stream.of("powerofficego", "shopify")
                        .map(name -> open(Systems.builtInAnd(List.of()), name))
                        .flatMap(system -> system.datatypes().stream()
                                .map(datatype -> system.traits(datatype).readLag()))
                        .max(Duration::compareTo)
                        .orElseThrow());
        await().atMost(Duration.ofSeconds(30)).until(() -> clock.instant().isAfter(end));
    }

    private BusinessSystem open(Systems systems, String name) {
        Settings settings = Settings.of(Map.of(
                "POWEROFFICEGO_URL", powerOffice.url(),
                "POWEROFFICEGO_TOKEN_URL", powerOffice.tokenUrl(),
                "POWEROFFICEGO_APPLICATION_KEY", powerOffice.applicationKey(),
                "POWEROFFICEGO_CLIENT_KEY", powerOffice.clientKey(),
                "POWEROFFICEGO_SUBSCRIPTION_KEY", powerOffice.subscriptionKey(),
                "POWEROFFICEGO_RATE", "100",
                "SHOPIFY_URL", shopify.url(),
                "SHOPIFY_API_VERSION", "2026-07",
                "SHOPIFY_ACCESS_TOKEN", shopify.accessToken(),
                "SHOPIFY_WEBHOOK_SECRET", shopify.webhookSecret()));
        Instant end = clock.instant().plus(Duration.ofMinutes(5));
        Patience patience = new Patience();
        patience.run(end);
        return systems.get(name).open(settings, http, Timing.ofMachine(patience));
    }

    private static com.fasterxml.jackson.databind.node.ObjectNode customer(String name, String email) {
        return Json.object(
                "IsPerson",
                true,
                "FirstName",
                name,
                "LastName",
                "Nordmann",
                "EmailAddress",
                email,
                "MailAddress",
                Json.object("AddressLine1", "Storgata 1", "City", "Oslo", "ZipCode", "0155"));
    }

    private String add(String name, String email) {
        return powerOffice.customers().create(customer(name, email)).get("Id").asText();
    }

    private Budget budget() {
        return new Budget(clock, clock.instant().plus(Duration.ofMinutes(2)), Duration.ofSeconds(1));
    }

    private void count() {
        powerOffice.resetCalls();
        shopify.resetCalls();
        before = engine.links().calls();
    }

    private String cost() {
        Links.Calls now = engine.links().calls();
        return "PowerOffice " + powerOffice.calls().reads() + "+"
                + powerOffice.calls().writes() + ", Shopify "
                + shopify.calls().reads() + "+" + shopify.calls().writes() + ", store writes "
                + (now.writes() - before.writes());
    }

    @AfterEach
    void close() {
        client.close();
        database.close();
        shopify.close();
        powerOffice.close();
        http.close();
    }

    @Test
    void bringsAnEditOverWithOneReadOfEachSideAndOneWrite() {
        shopify.customers().set(Long.parseLong(right), "last_name", "Dahl");

        Fate fate = engine.reconcile("customer", Side.RIGHT, right, budget(), false);

        assertThat(fate).isEqualTo(Fate.UPDATED);
        assertThat(cost()).isEqualTo("PowerOffice 1+1, Shopify 1+0, store writes 2");
        assertThat(engine.links().calls().reads() - before.reads()).isLessThanOrEqualTo(2);
        count();
        assertThat(engine.reconcile("customer", Side.LEFT, left, budget(), false))
                .isIn(Fate.UNCHANGED, Fate.DUE);
        assertThat(powerOffice.calls().writes() + shopify.calls().writes()).isZero();
    }

    @Test
    void writesOncePerRemoteResourceTouched() {
        powerOffice.customers().set(Long.parseLong(left), "LastName", "Dahl");
        powerOffice.customers().set(Long.parseLong(left), "MailAddress.City", "Bergen");

        engine.reconcile("customer", Side.LEFT, left, budget(), false);

        assertThat(cost()).isEqualTo("PowerOffice 1+0, Shopify 1+2, store writes 2");
    }

    @Test
    void answersAnEchoWithoutAnyWrite() {
        shopify.customers().set(Long.parseLong(right), "last_name", "Dahl");
        engine.reconcile("customer", Side.RIGHT, right, budget(), false);
        count();

        Fate echo = engine.reconcile("customer", Side.RIGHT, right, budget(), false);

        assertThat(echo).isEqualTo(Fate.UNCHANGED);
        assertThat(cost()).isEqualTo("PowerOffice 1+0, Shopify 1+0, store writes 0");
    }

    @Test
    void createsACounterpartWithOneReadOneKeyListingAndTwoTransactions() {
        String created = add("Ola", "ola@example.no");
        count();

        Fate fate = engine.reconcile("customer", Side.LEFT, created, budget(), false);

        assertThat(fate).isEqualTo(Fate.CREATED);
        assertThat(cost()).isEqualTo("PowerOffice 2+0, Shopify 0+1, store writes 2");
    }
}
