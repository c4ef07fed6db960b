package dev.parley.function;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.dataflow.Side;
import dev.parley.links.DynamoLinks;
import dev.parley.links.Tables;
import dev.parley.playground.DynamoDbLocal;
import dev.parley.sync.Fate;
import dev.parley.sync.Links;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What a change between the CRM and PowerOffice Go costs, counted at both simulators and at DynamoDB Local. */
final class CrmBudgetsOverHttpTest {

    private final DynamoDbLocal database = DynamoDbLocal.start();
    private final DynamoDbClient client = DynamoDbClient.builder()
            .endpointOverride(database.endpoint())
            .region(Region.EU_NORTH_1)
            .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
            .httpClientBuilder(UrlConnectionHttpClient.builder())
            .build();
    private CrmAndLedger world;
    private String order;
    private Links.Calls before;

    @BeforeEach
    void linkOneOrder() {
        Tables.create(client, "budgets");
        world = CrmAndLedger.over(clock -> new DynamoLinks(client, "budgets", clock, new Random(1)));
        order = world.linkedOrder();
        count();
    }

    private void count() {
        world.resetCalls();
        before = world.flow.links.calls();
    }

    private long storeReads() {
        return world.flow.links.calls().reads() - before.reads();
    }

    private long storeWrites() {
        return world.flow.links.calls().writes() - before.writes();
    }

    @AfterEach
    void close() {
        world.close();
        client.close();
        database.close();
    }

    @Test
    void takesOneReadOfEachSideAndTheCallsOfTheLineForAnEditOfOneLine() {
        ArrayNode lines = (ArrayNode) world.inCrm("Order", order).get("Lines");
        ((ObjectNode) lines.get(0)).put("Quantity", 9);
        world.crm.records("Order").set(order, "Lines", lines);

        Fate fate = world.flow.look("order", Side.LEFT, order);

        assertThat(fate).isEqualTo(Fate.UPDATED);
        assertThat(world.calls())
                .containsExactly(
                        "GET /orders/{Id}",
                        "GET /SalesOrders/{id}/Complete",
                        "PATCH /SalesOrders/{id}/Lines/{lineId}",
                        "GET /SalesOrders/{id}/Complete");
        assertThat(storeReads()).isLessThanOrEqualTo(2);
        assertThat(storeWrites()).isEqualTo(2);
    }

    @Test
    void answersTheEchoOfAnOrderWithoutAnyWrite() {
        Fate fate = world.flow.look("order", Side.LEFT, order);

        assertThat(fate).isEqualTo(Fate.UNCHANGED);
        assertThat(world.calls()).containsExactly("GET /orders/{Id}", "GET /SalesOrders/{id}/Complete");
        assertThat(storeReads()).isEqualTo(1);
        assertThat(storeWrites()).isZero();
    }

    @Test
    void createsAContactWithOneReadOneKeyListingOneCreateAndTwoTransactions() {
        String customer = world.inCrm("Order", order).get("CustomerId").asText();
        String contact = world.contact(customer, "Ola");

        Fate fate = world.flow.look("contact", Side.LEFT, contact);

        assertThat(fate).isEqualTo(Fate.CREATED);
        assertThat(world.calls().stream().filter(name -> name.contains("/contacts")))
                .startsWith("GET /contacts/{Id}")
                .hasSizeLessThanOrEqualTo(2);
        assertThat(world.calls().stream().filter(name -> name.contains("/ContactPersons")))
                .containsExactly("GET /ContactPersons", "POST /ContactPersons/{contactId}");
        assertThat(storeWrites()).isEqualTo(2);
    }

    @Test
    void createsAnOrderWhoseRecordsAreLinkedWithOneReadOneCreateAndTwoTransactions() {
        ObjectNode first = world.inCrm("Order", order);
        String next = world.order(
                first.get("CustomerId").asText(),
                first.get("ContactId").asText(),
                CrmAndLedger.line(first.at("/Lines/0/ProductId").asText(), 1, 10));

        Fate fate = world.flow.look("order", Side.LEFT, next);

        assertThat(fate).isEqualTo(Fate.CREATED);
        assertThat(world.calls()).containsExactly("GET /orders/{Id}", "POST /SalesOrders/Complete");
        assertThat(storeWrites()).isEqualTo(2);
    }

    @Test
    void reconcilesWhatIsUnchangedWithoutAWriteAndWithoutReadingAnOrderAlone() {
        ObjectNode answer = world.flow.run("reconcile");

        assertThat(world.calls()).allMatch(name -> name.matches("GET /\\w+"));
        assertThat(Flow.sum(answer, "unchanged")).isEqualTo(2 * 5);
        answer.get("pairs")
                .forEach(pair -> assertThat(pair.get("storeWrites").asInt()).isLessThanOrEqualTo(2 + 2));
        assertThat(List.of(storeWrites())).allMatch(writes -> writes <= 4 * (2 + 2));
    }
}
