package dev.parley.playground.sim.customcrm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.playground.sim.Caller;
import dev.parley.playground.sim.Json;
import dev.parley.playground.sim.Reply;
import dev.parley.playground.sim.Route;
import dev.parley.playground.sim.webhook.WebhookDelivery;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The document and the simulator say the same. */
class OpenApiTest {

    private static final OpenApi DOCUMENT = new OpenApi();

    private final Crm crm = new Crm();

    @AfterEach
    void close() {
        crm.close();
    }

    static List<String> collections() {
        return DOCUMENT.collections();
    }

    private static Set<String> names(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey).collect(Collectors.toSet());
    }

    @Test
    void documentsEveryCallAndNoOther() {
        List<String> served = crm.sim.routes().stream().map(Route::name).toList();

        assertThat(DOCUMENT.operations())
                .extracting(OpenApi.Operation::name)
                .hasSize(20)
                .containsExactlyInAnyOrderElementsOf(served);
    }

    @ParameterizedTest
    @MethodSource("collections")
    void takesAndAnswersEveryPropertyDocumented(String collection) throws Exception {
        JsonNode schema = DOCUMENT.record(collection);
        ObjectNode body = DOCUMENT.record(schema, crm);

        Reply created = crm.api.post(collection, body);

        assertThat(created.status()).isEqualTo(201);
        assertThat(names(created.json())).isEqualTo(names(schema.path("properties")));
        body.remove("Lines");
        assertThat(body).isNotEmpty();
        body.properties()
                .forEach(entry -> assertThat(created.json().path(entry.getKey()).asText())
                        .isEqualTo(entry.getValue().asText()));
    }

    @Test
    void takesAndAnswersEveryPropertyOfALine() throws Exception {
        JsonNode line = DOCUMENT.resolve(DOCUMENT.record("/orders").at("/properties/Lines/items"));
        ObjectNode body = DOCUMENT.record(DOCUMENT.record("/orders"), crm);

        JsonNode answered = crm.api.post("/orders", body).json().at("/Lines/0");

        assertThat(names(answered)).isEqualTo(names(line.path("properties")));
        body.at("/Lines/0").properties().forEach(entry -> assertThat(
                        answered.path(entry.getKey()).asText())
                .isEqualTo(entry.getValue().asText()));
    }

    @ParameterizedTest
    @MethodSource("collections")
    void requiresWhatIsDocumentedAsRequired(String collection) throws Exception {
        Reply reply = crm.api.post(collection, Json.object());

        assertThat(reply.status()).isEqualTo(422);
        assertThat(OpenApi.stream(crm.error(reply).path("properties")).map(JsonNode::asText))
                .containsExactlyInAnyOrderElementsOf(DOCUMENT.required(collection));
    }

    @ParameterizedTest
    @MethodSource("collections")
    void clearsWhatIsDocumentedAsNullable(String collection) throws Exception {
        JsonNode properties = DOCUMENT.record(collection).path("properties");
        String id = crm.api
                .post(collection, DOCUMENT.record(DOCUMENT.record(collection), crm))
                .json()
                .path("Id")
                .asText();
        ObjectNode nulls = Json.object();
        properties.properties().stream()
                .filter(property -> property.getValue().path("type").toString().contains("null"))
                .forEach(property -> nulls.putNull(property.getKey()));

        Reply reply = crm.api.send("PATCH", collection + "/" + id, "application/json", nulls);

        assertThat(nulls).isNotEmpty();
        assertThat(reply.status()).isEqualTo(200);
        nulls.properties()
                .forEach(entry ->
                        assertThat(reply.json().path(entry.getKey()).isNull()).isTrue());
    }

    @ParameterizedTest
    @MethodSource("collections")
    void takesEveryQueryParameterWithinItsBounds(String collection) throws Exception {
        for (JsonNode parameter :
                DOCUMENT.parameters(DOCUMENT.operation("GET " + collection)).toList()) {
            String name = parameter.path("name").asText();
            JsonNode schema = parameter.path("schema");
            String value = schema.path("examples")
                    .path(0)
                    .asText(schema.path("default").asText("x"));

            assertThat(crm.api.get(collection + "?" + name + "=" + value).status())
                    .as(name)
                    .isEqualTo(200);
            if (schema.has("maximum")) {
                String over = Long.toString(schema.get("maximum").asLong() + 1);
                assertThat(crm.api.get(collection + "?" + name + "=" + over).status())
                        .isEqualTo(422);
            }
        }
    }

    @Test
    void looksUpByEveryDocumentedPropertyAndNoOther() throws Exception {
        for (String collection : collections()) {
            Set<String> documented = DOCUMENT.parameters(DOCUMENT.operation("GET " + collection))
                    .map(parameter -> parameter.path("name").asText())
                    .collect(Collectors.toSet());
            for (String property : names(DOCUMENT.record(collection).path("properties"))) {
                int status = crm.api.get(collection + "?" + property + "=x").status();
                assertThat(status).as(collection + " " + property).isEqualTo(documented.contains(property) ? 200 : 422);
            }
        }
    }

    @Test
    void refusesEveryCallWithoutTheTokenInTheDocumentedWay() throws Exception {
        Caller nobody = new Caller(crm.sim.url(), Map.of());
        for (OpenApi.Operation operation : DOCUMENT.operations()) {
            Reply reply = nobody.send(operation.method(), operation.path().replace("{Id}", "x"), null, "");

            assertThat(operation.content().path("responses").has(Integer.toString(reply.status())))
                    .isTrue();
            assertErrorAsDocumented(reply);
        }
    }

    @ParameterizedTest
    @MethodSource("collections")
    void answersOnlyDocumentedErrors(String collection) throws Exception {
        crm.api.post(collection, DOCUMENT.record(DOCUMENT.record(collection), crm));
        ObjectNode twin = DOCUMENT.record(DOCUMENT.record(collection), crm);
        List<Reply> refusals = List.of(
                crm.api.post(collection, twin),
                crm.api.post(collection, Json.object("Nonsense", 1)),
                crm.api.send("POST", collection, "text/plain", "x"));
        Reply missing = crm.api.get(collection + "/x");

        assertThat(refusals).extracting(Reply::status).containsExactly(409, 422, 415);
        for (Reply refusal : refusals) {
            assertErrorAsDocumented(refusal);
            assertThat(names(DOCUMENT.operation("POST " + collection).content().path("responses")))
                    .contains(Integer.toString(refusal.status()));
        }
        assertErrorAsDocumented(missing);
    }

    private void assertErrorAsDocumented(Reply reply) {
        JsonNode schema = DOCUMENT.error();
        JsonNode error = crm.error(reply);
        assertThat(names(schema.path("properties"))).containsAll(names(error));
        assertThat(OpenApi.stream(schema.path("required")).map(JsonNode::asText))
                .allMatch(error::has);
        assertThat(OpenApi.stream(schema.at("/properties/code/enum")).map(JsonNode::asText))
                .contains(error.path("code").asText());
    }

    @Test
    void sendsTheDocumentedWebhooksAndNoOther() throws Exception {
        List<WebhookDelivery> received = new CopyOnWriteArrayList<>();
        crm.sim.webhooks().subscribe(delivery -> {
            received.add(delivery);
            return 200;
        });
        crm.sim.switches().deleteReferred.set(true);
        for (String collection : collections()) {
            String path = collection + "/"
                    + crm.api
                            .post(collection, DOCUMENT.record(DOCUMENT.record(collection), crm))
                            .json()
                            .path("Id")
                            .asText();
            crm.patch(path, "ExternalReference", "changed");
            crm.api.delete(path);
        }
        assertThat(crm.sim.webhooks().awaitIdle(Duration.ofSeconds(10))).isTrue();

        Set<String> documented = DOCUMENT.webhooks().stream()
                .flatMap(each -> OpenApi.stream(each.content()
                        .at("/requestBody/content/application~1json/schema/allOf/1/properties/event/enum")))
                .map(JsonNode::asText)
                .collect(Collectors.toSet());
        assertThat(received.stream().map(WebhookDelivery::topic).collect(Collectors.toSet()))
                .hasSize(12)
                .isEqualTo(documented);
        assertThat(received).allSatisfy(OpenApiTest::assertDeliveredAsDocumented);
    }

    private static void assertDeliveredAsDocumented(WebhookDelivery delivery) {
        OpenApi.Operation webhook = DOCUMENT.webhooks().get(0);
        JsonNode event =
                DOCUMENT.resolve(webhook.content().at("/requestBody/content/application~1json/schema/allOf/0"));
        assertThat(names(Json.parse(delivery.body()).orElseThrow())).isEqualTo(names(event.path("properties")));
        assertThat(DOCUMENT.parameters(webhook)).hasSize(2).allSatisfy(header -> assertThat(
                        delivery.headers().get(header.path("name").asText()))
                .matches(header.at("/schema/pattern").asText()));
    }
}
