package dev.parley.playground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.playground.front.HttpEvent;
import dev.parley.playground.lambda.FunctionFailed;
import dev.parley.playground.sim.dataset.Sizes;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * {@code target/function.zip} as Lambda would run it, native or for Java: every shape of event, every action, failures
 * and the end of an instance. One instance answers it all, in the order of the tests.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PackagedIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Sizes SIZES = new Sizes(30, 0, 20, 0, 3);

    private static Burden burden;
    private static Deployed deployed;

    @BeforeAll
    static void deploy() throws IOException {
        burden = Burden.shop(SIZES);
        deployed = new Deployed(burden, Map.of("PARLEY_TIME_BUDGET", "20", "PARLEY_WEBHOOK_BUDGET", "3"));
    }

    @AfterAll
    static void end() throws IOException {
        deployed.close();
        burden.close();
    }

    @Test
    @Order(1)
    @DisplayName("A schedule's event links and creates; the answer is a report")
    void runsOnSchedule() throws IOException {
        var event =
                JSON.createObjectNode().put("detail-type", "Scheduled Event").put("source", "aws.events");

        var report = deployed.send(event);

        assertThat(report.path("ok").asBoolean()).as(report.toString()).isTrue();
        assertThat(report.findValuesAsText("pair")).contains("customer", "product");
        assertThat(deployed.ask("links").path("links")).isNotEmpty();
    }

    @Test
    @Order(2)
    @DisplayName("A signed webhook of a linked record is taken, at once or as a due mark")
    void takesAWebhook() throws IOException {
        var link = customer();

        var answer =
                deployed.send(ShopWebhook.of(burden.shop(), link.path("right").asText()));

        assertThat(answer.path("statusCode").asInt()).as(answer.toString()).isIn(200, 202);
    }

    @Test
    @Order(3)
    @DisplayName("A webhook that is not signed by the shop is 401, one of an unknown system 404, a GET 405")
    void refusesStrangers() throws IOException {
        var forged = ShopWebhook.signed(burden.shop(), "1", "another secret");

        assertThat(status(forged)).isEqualTo(401);
        assertThat(status(http("POST", "/webhooks/nobody", new byte[] {'{', '}'})))
                .isEqualTo(404);
        assertThat(status(http("GET", "/webhooks/shopify", new byte[0]))).isEqualTo(405);
    }

    @Test
    @Order(4)
    @DisplayName("A body over the limit is 413")
    void refusesTooLargeABody() throws IOException {
        var large = new byte[1_100_000];
        Arrays.fill(large, (byte) ' ');

        var answer = deployed.send(http("POST", "/webhooks/shopify", large));

        assertThat(answer.path("statusCode").asInt()).isEqualTo(413);
    }

    @Test
    @Order(5)
    @DisplayName("Every action there is answers, and none of them with an error of Parley itself")
    void answersEveryAction() throws IOException {
        var requests = requests();
        var known = deployed.ask("none of them").at("/error/wayOut").asText();
        var names = List.of(known.substring(known.indexOf("one of ") + 7).split(", "));

        var answers = new HashMap<String, JsonNode>();
        for (var request : requests) {
            answers.put(request.path("action").asText(), deployed.send(request));
        }

        assertThat(answers.keySet()).containsExactlyInAnyOrderElementsOf(names);
        assertThat(answers.remove("resolve").at("/error/code").asText()).isEqualTo("NO_CONFLICT");
        assertThat(answers)
                .allSatisfy((name, answer) ->
                        assertThat(answer.at("/error").toString()).as(name).isEmpty());
    }

    @Test
    @Order(6)
    @DisplayName("A schedule that fails as a whole is an error for Lambda; the next invocation is answered")
    void survivesAFailure() throws IOException {
        var scheduled = JSON.createObjectNode().put("action", "sink").put("scheduled", true);

        assertThatThrownBy(() -> deployed.send(scheduled))
                .isInstanceOf(FunctionFailed.class)
                .hasMessageContaining("UNKNOWN_ACTION");

        assertThat(deployed.ask("status").path("ok").asBoolean()).isTrue();
        assertThat(deployed.processes()).hasSize(1);
    }

    @Test
    @Order(7)
    @DisplayName("A JSON that is no event is told so")
    void tellsWhatIsNoEvent() throws IOException {
        var answer = deployed.send(JSON.createObjectNode().put("Records", "none"));

        assertThat(answer.at("/error/code").asText()).isEqualTo("UNKNOWN_EVENT");
    }

    @Test
    @Order(8)
    @DisplayName("SIGTERM ends an idle instance at once, without an error in the log; another is started for the next")
    void endsWhenAsked() throws Exception {
        var instance = deployed.processes().get(0);
        var before = deployed.log().size();

        instance.destroy();

        instance.onExit().get(10, TimeUnit.SECONDS);
        await().until(deployed::idle);
        assertThat(deployed.log().subList(before, deployed.log().size())).noneMatch(line -> line.contains("ERROR"));
        assertThat(deployed.ask("status").path("ok").asBoolean()).isTrue();
    }

    private static List<ObjectNode> requests() throws IOException {
        var link = customer();
        var left = link.path("left").asText();
        var right = link.path("right").asText();
        return List.of(
                request("sync"),
                request("reconcile"),
                request("status"),
                request("preview"),
                request("approve").put("pair", "customer").put("hash", previewed()),
                request("links").put("pair", "customer").put("limit", 5),
                request("problems"),
                request("retry").put("pair", "customer").put("left", left),
                request("explain").put("pair", "customer").put("left", left),
                request("unlink").put("pair", "customer").put("left", left),
                request("link").put("pair", "customer").put("left", left).put("right", right),
                request("resolve").put("pair", "customer").put("left", left).put("winner", "left"),
                request("pause").put("pair", "product"),
                request("resume").put("pair", "product"),
                request("check"),
                request("checklist").put("sandbox", true).put("pair", "customer"),
                request("subscribe"),
                request("export-links").put("limit", 5),
                request("import-links").put("csv", "pair,left,right\ncustomer,%s,%s\n".formatted(left, right)),
                request("forget").put("pair", "customer").put("left", left));
    }

    private static String previewed() throws IOException {
        return deployed.send(request("preview").put("pair", "customer"))
                .findPath("hash")
                .asText();
    }

    private static JsonNode customer() throws IOException {
        return deployed.send(request("links").put("pair", "customer").put("limit", 1))
                .at("/links/0");
    }

    private static ObjectNode request(String action) {
        return JSON.createObjectNode().put("action", action);
    }

    private static ObjectNode http(String method, String path, byte[] body) {
        var headers = Map.of("Content-Type", List.of("application/json"));
        return HttpEvent.of(method, URI.create(path), headers, body, "packaged", Instant.now());
    }

    private static int status(ObjectNode event) throws IOException {
        return deployed.send(event).path("statusCode").asInt();
    }
}
