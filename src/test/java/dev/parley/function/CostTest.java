package dev.parley.function;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.dataflow.Side;
import dev.parley.links.DynamoLinks;
import dev.parley.links.Tables;
import dev.parley.playground.DynamoDbLocal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The request units that docs/reference/cost.md reckons with, as DynamoDB Local counts them. */
@DisplayName("The cost page says what is taken by")
final class CostTest {

    private static DynamoDbLocal database;
    private static int tables;

    private final RequestUnits units = new RequestUnits();
    private final DynamoDbClient client = DynamoDbClient.builder()
            .endpointOverride(database.endpoint())
            .region(Region.EU_NORTH_1)
            .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
            .httpClientBuilder(UrlConnectionHttpClient.builder())
            .overrideConfiguration(change -> change.addExecutionInterceptor(units))
            .build();
    private CrmAndLedger world;
    private String order;

    @BeforeAll
    static void start() {
        database = DynamoDbLocal.start();
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @BeforeEach
    void linkOneOrder() {
        String table = "cost" + tables++;
        Tables.create(client, table);
        world = CrmAndLedger.over(clock -> new DynamoLinks(client, table, clock, new Random(1)));
        order = world.linkedOrder();
        world.flow.run("reconcile");
        world.flow.run("sync");
        units.reset();
        world.resetCalls();
    }

    @AfterEach
    void close() {
        world.close();
        client.close();
    }

    @Test
    @DisplayName("an edit of a linked record")
    void anEditOfALinkedRecord() {
        String customer = customer();
        world.crm.records("Customer").set(customer, "Phone", "11 22 33 44");

        world.flow.look("customer", Side.LEFT, customer);

        assertThat(taken()).isEqualTo(documented("edit of a linked record"));
    }

    @Test
    @DisplayName("a webhook for a record in step")
    void aWebhookForARecordInStep() {
        world.flow.look("customer", Side.LEFT, customer());

        assertThat(taken()).isEqualTo(documented("webhook for a record in step (an echo)"));
    }

    @Test
    @DisplayName("a new record and its counterpart")
    void aNewRecordAndItsCounterpart() {
        String customer = world.customer("Vik");

        world.flow.look("customer", Side.LEFT, customer);

        assertThat(taken()).isEqualTo(documented("new record, its counterpart created"));
    }

    @Test
    @DisplayName("a sync of four pairs that finds nothing")
    void aSyncThatFindsNothing() {
        world.flow.run("sync");

        assertThat(taken()).isEqualTo(documented("`sync` of four pairs that finds nothing"));
    }

    @Test
    @DisplayName("a reconcile of four pairs with five linked records")
    void aReconcileThatFindsNothing() {
        world.flow.run("reconcile");

        assertThat(taken()).isEqualTo(documented("`reconcile` of four pairs, five links, that finds nothing"));
    }

    private String customer() {
        return world.inCrm("Order", order).get("CustomerId").asText();
    }

    /** Calls to the systems, units read and units written, as in the table of the page. */
    private String taken() {
        return "%d | %.0f | %.0f".formatted(world.calls().size(), units.read(), units.written());
    }

    private static String documented(String what) {
        try (Stream<String> lines = Files.lines(Path.of("docs/reference/cost.md"))) {
            String row = "| " + what + " | ";
            return lines.filter(line -> line.startsWith(row))
                    .map(line -> line.substring(row.length(), line.length() - " |".length()))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("cost.md has no row: " + what));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
