package dev.parley.playground.kill;

import dev.parley.links.DynamoLinks;
import dev.parley.links.Tables;
import dev.parley.playground.Definitions;
import dev.parley.playground.DynamoDbLocal;
import dev.parley.playground.Settings;
import dev.parley.playground.lambda.FunctionLog;
import dev.parley.playground.lambda.FunctionPackage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Several worlds at once, each with a table of its own in one database, the two shipped dataflows in turn. Most of a
 * world's time goes by waiting for what a killed function holds, so that they cost little more together than alone.
 *
 * @param target the build's output folder, with {@code function.zip}
 * @param seed of the first world; the next ones count on
 */
public record Campaign(Path target, int kills, long seed, int worlds) {

    private static final List<String> DATAFLOWS = List.of("customcrm-powerofficego", "powerofficego-shopify");

    /** Runs them all. */
    public List<Outcome> run() throws Exception {
        var folder = Files.createTempDirectory(Files.createDirectories(target.resolve("playground")), "kills-");
        var definitions = Definitions.gather(folder, Optional.empty());
        var threads = Executors.newFixedThreadPool(worlds);
        try (var database = DynamoDbLocal.start();
                var client = client(database);
                var log = new FunctionLog(target.resolve("playground/kills.log"));
                var unpacked = FunctionPackage.unpack(target)) {
            var running = new ArrayList<Future<Outcome>>();
            for (int i = 0; i < worlds; i++) {
                var number = i;
                var table = "kills-" + i;
                Tables.create(client, table);
                var links = new DynamoLinks(client, table, Clock.systemUTC(), new Random(seed));
                var ground = new World.Ground(
                        unpacked, definitions, database.endpoint(), table, links, line -> log.add(table + " " + line));
                running.add(threads.submit(() -> live(number, ground)));
            }
            return outcomes(running);
        } finally {
            threads.shutdownNow();
        }
    }

    private Outcome live(int number, World.Ground ground) throws Exception {
        var deaths = kills / worlds + (number < kills % worlds ? 1 : 0);
        try (var world = new World(DATAFLOWS.get(number % DATAFLOWS.size()), seed + number, ground)) {
            return world.live(deaths);
        }
    }

    private static List<Outcome> outcomes(List<Future<Outcome>> running) throws Exception {
        var outcomes = new ArrayList<Outcome>();
        for (var each : running) {
            try {
                outcomes.add(each.get());
            } catch (ExecutionException e) {
                throw new IllegalStateException("a world broke down", e.getCause());
            }
        }
        return outcomes;
    }

    private static DynamoDbClient client(DynamoDbLocal database) {
        var anyone = StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local"));
        return DynamoDbClient.builder()
                .endpointOverride(database.endpoint())
                .region(Region.of(Settings.REGION))
                .credentialsProvider(anyone)
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build();
    }
}
