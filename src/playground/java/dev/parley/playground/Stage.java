package dev.parley.playground;

import dev.parley.dataflow.Dataflow;
import dev.parley.dataflow.Pair;
import dev.parley.dataflow.Side;
import dev.parley.links.Tables;
import dev.parley.playground.desk.Desk;
import dev.parley.playground.desk.Desks;
import dev.parley.playground.desk.ForeignDesk;
import dev.parley.playground.desk.Sheet;
import dev.parley.playground.front.Playground;
import dev.parley.playground.front.Scene;
import dev.parley.playground.lambda.FunctionLog;
import dev.parley.playground.lambda.FunctionPackage;
import dev.parley.playground.lambda.FunctionProcess;
import dev.parley.playground.lambda.LocalLambda;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Everything the playground starts, ended in the opposite order. Systems and database stay from one dataflow to the
 * next; the function runs for one at a time.
 */
final class Stage implements AutoCloseable {

    private static final Path TARGET = Path.of("target");
    private static final Duration TIMEOUT = Duration.ofSeconds(90);

    private final Deque<AutoCloseable> started = new ArrayDeque<>();
    private final Options options;
    private final Clock clock;
    private final String fingerprintKey = newKey();
    private Playground playground;
    private FunctionLog log;
    private FunctionPackage unpacked;
    private DynamoDbLocal database;
    private Cast cast;

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
        database = ending(DynamoDbLocal.start());
        createTable(database);
        log = ending(new FunctionLog(TARGET.resolve("playground/function.log")));
        unpacked = ending(FunctionPackage.unpack(TARGET));
        playground = new Playground(options.port(), this::scene);
        cast = ending(new Cast(webhookUrl(), new StandIns(options.definitions(), System.getenv())));
        ending(playground).open(options.dataflow());
    }

    private Scene scene(String name) throws Exception {
        var definitions = Definitions.gather(TARGET.resolve("playground/definitions"), options.definitions());
        var dataflow = definitions.named(name);
        var pairs = new LinkedHashMap<String, Desks>();
        for (var pair : dataflow.pairs()) {
            pairs.put(
                    pair.name(),
                    new Desks(
                            desk(definitions, dataflow, pair, Side.LEFT),
                            desk(definitions, dataflow, pair, Side.RIGHT)));
        }
        var subject = new Scene.Subject(name, definitions.names(), pairs, options.every());
        var lambda = lambda(dataflow, definitions.folder());
        var deployment = new Scene.Deployment(lambda::invoke, log::lines, lambda::restart, lambda::close);
        return new Scene(subject, deployment, clock);
    }

    private LocalLambda lambda(Dataflow dataflow, Path definitions) {
        var settings = new Settings(
                dataflow.name(), database.endpoint(), definitions, webhookUrl(), fingerprintKey, systems(dataflow));
        var launcher = new FunctionProcess(unpacked, settings.environment(), this::take);
        var lambda = new LocalLambda(launcher, options.instances(), TIMEOUT, clock);
        lambda.warm();
        return lambda;
    }

    private Map<String, String> systems(Dataflow dataflow) {
        var settings = new HashMap<String, String>();
        if (options.definitions().isPresent()) {
            settings.putAll(Settings.ofCaller(System.getenv()));
        }
        for (var side : Side.values()) {
            cast.actor(dataflow.end(side).system()).ifPresent(actor -> settings.putAll(actor.settings()));
        }
        return settings;
    }

    private Desk desk(Definitions definitions, Dataflow dataflow, Pair pair, Side side) {
        var end = dataflow.end(side);
        var datatype = pair.end(side).datatype();
        var sheet = Sheet.of(pair, side, definitions.schema(end.system(), datatype));
        return cast.actor(end.system())
                .map(actor -> actor.system().desk(sheet))
                .orElseGet(
                        () -> new ForeignDesk(new Desk.About(end.system(), end.label(), false, false), sheet.fields()));
    }

    private String webhookUrl() {
        return playground.address() + "/webhooks";
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

    static String newKey() {
        var key = new byte[32];
        new SecureRandom().nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }
}
