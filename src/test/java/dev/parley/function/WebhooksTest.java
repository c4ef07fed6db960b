package dev.parley.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class WebhooksTest {

    private final TwinWorld world = TwinWorld.of();

    static Stream<Arguments> requests() {
        WebhookEvent good = WebhookEvent.updated("1");
        return Stream.of(
                arguments("a signed hint", good, 200),
                arguments("the connection in the path", good.to("/webhooks/default/shopify"), 200),
                arguments("a body in base64", good.inBase64(), 200),
                arguments("a method in lower case", good.by("post"), 200),
                arguments("a topic without a datatype", WebhookEvent.signed("shop/update", "{\"id\":1}"), 200),
                arguments("a deletion", WebhookEvent.signed("customers/delete", "{\"id\":1}"), 200),
                arguments("no JSON", WebhookEvent.signed("customers/update", "{\"id\":"), 400),
                arguments("an empty body, signed", WebhookEvent.signed("customers/update", ""), 400),
                arguments("no id", WebhookEvent.signed("customers/update", "{}"), 400),
                arguments("an id that is none", WebhookEvent.signed("customers/update", "{\"id\":{}}"), 400),
                arguments("base64 that is none", good.saying("%%%").inBase64().saying("%%%"), 400),
                arguments("no headers", good.under(Map.of()), 401),
                arguments("no signature", good.without("x-shopify-hmac-sha256"), 401),
                arguments("an empty signature", good.with("x-shopify-hmac-sha256", ""), 401),
                arguments("a signature that is no base64", good.with("x-shopify-hmac-sha256", "§"), 401),
                arguments("another body than signed", good.saying("{\"id\":2}"), 401),
                arguments("no body", good.saying(null), 401),
                arguments("another secret", WebhookEvent.signed("customers/update", "{}", "shop.example", "?"), 401),
                arguments(
                        "another shop",
                        WebhookEvent.signed("customers/update", "{\"id\":1}", "other.example", TwinWorld.SECRET),
                        401),
                arguments("no system", good.to("/webhooks"), 404),
                arguments("an unknown system", good.to("/webhooks/elsewhere"), 404),
                arguments("a system that sends none", good.to("/webhooks/crm"), 404),
                arguments("another connection", good.to("/webhooks/acme/shopify"), 404),
                arguments("more path", good.to("/webhooks/default/shopify/x"), 404),
                arguments("an empty connection", good.to("/webhooks//shopify"), 404),
                arguments("another path", good.to("/"), 404),
                arguments("no path", good.to(null), 404),
                arguments("a GET", good.by("GET"), 405),
                arguments("no method", good.by(null), 405),
                arguments("a body over the limit", good.saying("x".repeat(2001)), 413),
                arguments("one over it in base64", good.saying("x".repeat(2001)).inBase64(), 413),
                arguments("bytes over it", good.saying("ø".repeat(1001)), 413));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("requests")
    void answersWithTheStatusOfTheContract(String what, WebhookEvent event, int status) {
        world.sync();
        world.customer("Ada", "ada@example.org");

        JsonNode answer = world.deliver(event);

        assertThat(answer.path("statusCode").asInt()).isEqualTo(status);
        assertThat(answer.at("/headers/Content-Type").asText()).isEqualTo("application/json");
        assertThat(answer.path("body").asText()).matches("\\{\"status\":\"[a-z ]+\"}");
    }

    @Test
    void allowsPostOnly() {
        assertThat(world.deliver(WebhookEvent.updated("1").by("PUT"))
                        .at("/headers/Allow")
                        .asText())
                .isEqualTo("POST");
    }

    @Test
    void readsThePathBehindAStage() {
        ObjectNode event =
                WebhookEvent.updated("1").to("/live/webhooks/shopify").json();
        event.withObject("/requestContext").put("stage", "live");

        assertThat(world.webhooks.answer(event).path("statusCode").asInt()).isEqualTo(200);
    }

    @Test
    void takesHeadersInAnyLetterCase() {
        var event = WebhookEvent.updated("1");
        String signature = event.headers().get("x-shopify-hmac-sha256");

        var answer = world.deliver(event.without("x-shopify-hmac-sha256").with("X-SHOPIFY-Hmac-Sha256", signature));

        assertThat(answer.path("statusCode").asInt()).isEqualTo(200);
    }

    @ParameterizedTest
    @MethodSource("misshapen")
    void survivesAnEventOfAnyShape(String event) {
        assertThat(world.webhooks
                        .answer(TwinWorld.json(event))
                        .path("statusCode")
                        .asInt())
                .isEqualTo(404);
    }

    static Stream<String> misshapen() {
        return Stream.of(
                "{}",
                "{'rawPath':7,'headers':[],'requestContext':{'http':[]},'body':{}}",
                "{'rawPath':null,'headers':null,'requestContext':null,'body':null}",
                "{'rawPath':'/webhooks/','headers':{'a':null,'b':7},'isBase64Encoded':'x'}");
    }
}
