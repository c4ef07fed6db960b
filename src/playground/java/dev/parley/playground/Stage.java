package dev.parley.playground;

import dev.parley.links.Tables;
import dev.parley.playground.desk.Desks;
import dev.parley.playground.desk.Systems;
import dev.parley.playground.front.Playground;
import dev.parley.playground.lambda.FunctionLog;
import dev.parley.playground.lambda.FunctionPackage;
import dev.parley.playground.lambda.FunctionProcess;
import dev.parley.playground.lambda.LocalLambda;
import dev.parley.playground.sim.SimulatorOptions;
import dev.parley.playground.sim.dataset.Dataset;
import dev.parley.playground.sim.poweroffice.PowerOfficeSimulator;
import dev.parley.playground.sim.shopify.ShopifySimulator;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Everything the playground starts, ended in the opposite order. */
final class Stage implements AutoCloseable {

    private static final Path TARGET = Path.of("target");
    private static final Duration TIMEOUT = Duration.ofSeconds(90);
    private static final String PAIR = "customer";

    /** Calls per second of a large shop's plan: with a small one's 2 the first sync would be long to watch. */
    private static final int SHOPIFY_LEAK = 20;

    private final Deque<AutoCloseable> started = new ArrayDeque<>();
    private final Options options;
    private final Clock clock;
    private Playground playground;
    private FunctionLog log;

    private Stage(Options options, Clock clock) {
        this.options = options;
        this.clock = clock;
    }

    /** Starts all of it; the first sync is under way afterwards. */
    static Stage open(Options options, Clock clock) throws Exception {
        var stage = new Stage(options, clock);
        try {
            stage.open();
            return stage;
        } catch (Exception e) {
            stage.close();
            throw e;
        }
    }

    /** Where the page is. */
    String address() {
        return playground.address();
    }

    /** The last lines the function wrote. */
    List<String> log() {
        return log.lines();
    }

    /** Ends everything; what fails to end is told and does not keep the rest. */
    @Override
    public synchronized void close() {
        while (!started.isEmpty()) {
            try {
                started.pop().close();
            } catch (Exception e) {
                System.err.println("Could not be ended: " + e);
            }
        }
    }

    private void open() throws Exception {
        var powerOffice = ending(PowerOfficeSimulator.start(SimulatorOptions.defaults()));
        var shopify = ending(ShopifySimulator.start(SimulatorOptions.defaults()));
        fill(powerOffice, shopify);
        shopify.switches().leakPerSecond.set(SHOPIFY_LEAK);
        var database = ending(DynamoDbLocal.start());
        createTable(database);
        log = ending(new FunctionLog(TARGET.resolve("playground/function.log")));
        var unpacked = ending(FunctionPackage.unpack(TARGET));
        var definitions = Definitions.write(TARGET.resolve("playground/definitions"), Settings.DATAFLOW);
        var lambda = new AtomicReference<LocalLambda>();
        playground = ending(new Playground(
                options.port(),
                new Playground.Subject(Settings.DATAFLOW, PAIR, options.every()),
                new Desks(Systems.powerOffice(powerOffice), Systems.shopify(shopify)),
                event -> lambda.get() == null ? early() : lambda.get().invoke(event),
                log::lines,
                clock));
        var settings = new Settings(
                powerOffice, shopify, database.endpoint(), definitions, playground.address() + "/webhooks", newKey());
        var launcher = new FunctionProcess(unpacked, settings.environment(), this::take);
        lambda.set(ending(new LocalLambda(launcher, options.instances(), TIMEOUT, clock)));
        lambda.get().warm();
        subscribe(shopify);
        playground.start();
    }

    static void createTable(DynamoDbLocal database) {
        var anyone = StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local"));
        try (var client = DynamoDbClient.builder()
                .endpointOverride(database.endpoint())
                .region(Region.of(Settings.REGION))
                .credentialsProvider(anyone)
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build()) {
            Tables.create(client, Settings.TABLE);
        }
    }

    private void fill(PowerOfficeSimulator powerOffice, ShopifySimulator shopify) {
        var data = Dataset.standard(1);
        powerOffice.customers().load(data.powerOffice());
        shopify.customers().load(data.shopify());
    }

    private void subscribe(ShopifySimulator shopify) {
        var address = URI.create(playground.address() + "/webhooks/shopify");
        for (var topic : List.of("customers/create", "customers/update", "customers/delete")) {
            shopify.webhooks().subscribe(topic, address);
        }
    }

    private void take(String line) {
        log.add(line);
        if (options.log()) {
            System.out.println(line);
        }
    }

    private <T extends AutoCloseable> T ending(T thing) {
        started.push(thing);
        return thing;
    }

    private static CompletableFuture<byte[]> early() {
        return CompletableFuture.failedFuture(new IOException("the function is being started"));
    }

    static String newKey() {
        var key = new byte[32];
        new SecureRandom().nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }
}
