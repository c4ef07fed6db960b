package dev.parley.playground.kill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.parley.playground.Loopback;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class PassageTest {

    private final List<String> arrived = new ArrayList<>();
    private final List<String> killed = new ArrayList<>();
    private final Trap trap = new Trap((moment, call) -> killed.add(moment + " " + call));
    private final HttpClient client = HttpClient.newHttpClient();
    private HttpServer behind;
    private Passage passage;

    @BeforeEach
    void start() throws IOException {
        behind = Loopback.server("behind", 0, exchange -> {
            arrived.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
            exchange.getResponseHeaders()
                    .add(
                            "Link",
                            "<http://" + exchange.getLocalAddress().toString().substring(1) + "/2>");
            Loopback.answer(exchange, 201, exchange.getRequestBody().readAllBytes());
        });
        behind.start();
        passage = new Passage("http://" + Loopback.authority(behind), trap);
    }

    @AfterEach
    void stop() {
        passage.close();
        Loopback.stop(behind);
    }

    @Test
    void passesCallsAndAnswersOnAsTheyAre() throws Exception {
        var answer = send("PATCH", "/v2/Customers/7?a=b%20c", "");

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.body()).isEqualTo("Ås");
        assertThat(arrived).containsExactly("PATCH /v2/Customers/7?a=b%20c");
    }

    @Test
    void leadsToItselfWhereTheAnswerNamesTheOneBehind() throws Exception {
        var answer = send("GET", "/1", "");

        assertThat(answer.headers().firstValue("Link")).hasValue("<" + passage.origin() + "/2>");
    }

    @Test
    void killsBeforeTheEffect() {
        trap.set(Moment.BEFORE_REMOTE_WRITE, 1);

        assertThatThrownBy(() -> send("POST", "/v2/Customers", "")).isInstanceOf(IOException.class);
        assertThat(killed).containsExactly("BEFORE_REMOTE_WRITE POST /v2/Customers");
        assertThat(arrived).isEmpty();
    }

    @Test
    void killsAfterTheEffectAndBeforeTheAnswer() {
        trap.set(Moment.AFTER_STORE_WRITE, 1);

        assertThatThrownBy(() -> send("POST", "/", "DynamoDB_20120810.PutItem")).isInstanceOf(IOException.class);
        assertThat(killed).containsExactly("AFTER_STORE_WRITE PutItem");
        assertThat(arrived).hasSize(1);
    }

    @Test
    void countsTheCallsOfTheKind() throws Exception {
        trap.set(Moment.AT_READ, 2);
        send("POST", "/v2/Customers", "");
        send("GET", "/v2/Customers/7", "");

        assertThatThrownBy(() -> send("POST", "/", "DynamoDB_20120810.GetItem")).isInstanceOf(IOException.class);
        assertThat(killed).containsExactly("AT_READ GetItem");
        assertThat(trap.isSet()).isFalse();
    }

    private HttpResponse<String> send(String method, String path, String operation) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(passage.origin() + path))
                .method(method, BodyPublishers.ofString("Ås", StandardCharsets.UTF_8));
        if (!operation.isEmpty()) {
            request.header("X-Amz-Target", operation);
        }
        return client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
    }
}
