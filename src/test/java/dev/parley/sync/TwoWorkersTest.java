package dev.parley.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.dataflow.Side;
import dev.parley.links.DynamoLinks;
import dev.parley.links.Tables;
import dev.parley.playground.DynamoDbLocal;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Two engine instances at once over one table in DynamoDB Local. */
final class TwoWorkersTest {

    private static final int ROUNDS = 25;

    @Test
    @DisplayName("H08, B12: two webhooks for the same new record at the same time: one counterpart, one link")
    void createsOneCounterpartForTwoWebhooksAtOnce() throws Exception {
        try (DynamoDbLocal database = DynamoDbLocal.start();
                DynamoDbClient client = client(database)) {
            Tables.create(client, "two-workers");
            ExecutorService threads = Executors.newFixedThreadPool(2);
            World world = World.of();
            Engine one = world.worker(links(client, world.clock));
            Engine two = world.worker(links(client, world.clock));
            one.run("contact", RunState.Kind.SYNC, world.budget(), Progress.NONE);
            for (int round = 0; round < ROUNDS; round++) {
                String left = world.addLeft("email", round + "@x", "name", "N" + round);
                CyclicBarrier start = new CyclicBarrier(2);

                List<Callable<Fate>> webhooks = List.of(
                        () -> webhook(one, left, start, world.budget()),
                        () -> webhook(two, left, start, world.budget()));
                for (var outcome : threads.invokeAll(webhooks)) {
                    assertThat(outcome.get()).isIn(Fate.CREATED, Fate.DUE, Fate.UNCHANGED);
                }
            }
            threads.shutdown();
            world.clock.pass(Duration.ofMinutes(1));
            one.run("contact", RunState.Kind.SYNC, world.budget(), Progress.NONE);

            assertThat(world.right.records().ids(World.R)).hasSize(ROUNDS);
            assertThat(world.right.creates()).isEqualTo(ROUNDS);
            assertThat(one.links()
                            .links(world.key(), 100, java.util.Optional.empty())
                            .links())
                    .hasSize(ROUNDS);
            assertThat(one.links().problems(world.key(), 100)).isEmpty();
        }
    }

    private static Fate webhook(Engine engine, String left, CyclicBarrier start, Budget budget) throws Exception {
        start.await();
        return engine.reconcile("contact", Side.LEFT, left, budget, false);
    }

    private static DynamoLinks links(DynamoDbClient client, Clock clock) {
        return new DynamoLinks(client, "two-workers", clock, RandomGenerator.getDefault());
    }

    private static DynamoDbClient client(DynamoDbLocal database) {
        return DynamoDbClient.builder()
                .endpointOverride(database.endpoint())
                .region(Region.EU_NORTH_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build();
    }
}
