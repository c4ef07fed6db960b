package dev.parley.links;

import dev.parley.playground.DynamoDbLocal;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** A table in a DynamoDB Local of its own; one for all tests of this JVM. */
final class LocalTable {

    static final String NAME = "parley";

    private static final AtomicInteger SEED = new AtomicInteger();
    private static LocalTable shared;

    final DynamoDbClient client;
    private final URI endpoint;

    private LocalTable() {
        endpoint = DynamoDbLocal.start().endpoint();
        client = client(endpoint);
        Tables.create(client, NAME);
    }

    static synchronized LocalTable shared() {
        if (shared == null) {
            shared = new LocalTable();
        }
        return shared;
    }

    DynamoLinks links(Clock clock) {
        return links(client, clock);
    }

    static DynamoLinks links(DynamoDbClient client, Clock clock) {
        return new DynamoLinks(client, NAME, clock, random());
    }

    /** Thread-safe, and the same in every run. */
    static RandomGenerator random() {
        return new Random(SEED.incrementAndGet());
    }

    DynamoDbClient client(ExecutionInterceptor... interceptors) {
        return client(endpoint, interceptors);
    }

    static DynamoDbClient client(URI endpoint, ExecutionInterceptor... interceptors) {
        return DynamoDbClient.builder()
                .endpointOverride(endpoint)
                .region(Region.EU_NORTH_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
                .httpClient(UrlConnectionHttpClient.builder()
                        .socketTimeout(Duration.ofSeconds(20))
                        .build())
                .overrideConfiguration(change -> {
                    change.retryStrategy(retries -> retries.maxAttempts(2));
                    for (ExecutionInterceptor interceptor : interceptors) {
                        change.addExecutionInterceptor(interceptor);
                    }
                })
                .build();
    }
}
