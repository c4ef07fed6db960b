package dev.parley.links;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.playground.DynamoDbLocal;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** Tables at DynamoDB Local, as they should be and as they should not. */
final class TableStateTest {

    private static DynamoDbLocal database;
    private static DynamoDbClient client;

    @BeforeAll
    static void start() {
        database = DynamoDbLocal.start();
        client = client(database.endpoint());
    }

    private static DynamoDbClient client(URI endpoint) {
        return DynamoDbClient.builder()
                .endpointOverride(endpoint)
                .region(Region.EU_NORTH_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
                .overrideConfiguration(config -> config.retryStrategy(retry -> retry.maxAttempts(1)))
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build();
    }

    @AfterAll
    static void stop() {
        client.close();
        database.close();
    }

    private static TableState told(boolean keys, boolean index, boolean expiry) {
        return new TableState(Optional.of(true), Optional.of(keys), Optional.of(index), Optional.of(expiry));
    }

    @Test
    void findsNothingWrongWithATableOfOurs() {
        Tables.create(client, "ours");

        assertThat(TableState.of(client, "ours")).isEqualTo(told(true, true, true));
    }

    @Test
    void findsThatThereIsNone() {
        TableState state = TableState.of(client, "nowhere");

        assertThat(state.exists()).contains(false);
        assertThat(state.keys()).isEmpty();
    }

    @Test
    void findsATableThatWasMadeByHandAndOtherwise() {
        client.createTable(request -> request.tableName("other")
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(AttributeDefinition.builder()
                        .attributeName("id")
                        .attributeType(ScalarAttributeType.S)
                        .build())
                .keySchema(KeySchemaElement.builder()
                        .attributeName("id")
                        .keyType(KeyType.HASH)
                        .build()));

        assertThat(TableState.of(client, "other")).isEqualTo(told(false, false, false));
    }

    @Test
    void tellsNothingWhenItCannotAsk() {
        try (DynamoDbClient away = client(URI.create("http://127.0.0.1:1"))) {
            assertThat(TableState.of(away, "ours").exists()).isEmpty();
        }
    }
}
