package dev.parley.systems.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import dev.parley.sync.RemoteFailure;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RestClientHttpTest {

    private final RestClientHttp http = new RestClientHttp(Clock.systemUTC());
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<String> seen = new CopyOnWriteArrayList<>();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.start();
    }

    @AfterEach
    void stop() {
        http.close();
        server.stop(0);
        threads.shutdownNow();
    }

    @Test
    void sendsMethodMediaTypeHeadersAndTextInUtf8() {
        serve("/r", exchange -> {
            seen.add(exchange.getRequestMethod());
            seen.add(exchange.getRequestHeaders().getFirst("Content-Type"));
            seen.add(exchange.getRequestHeaders().getFirst("X-Own"));
            seen.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            answer(exchange, 200, "{\"by\":\"Tromsø\"}");
        });

        Request patch = Request.write(
                        "PATCH", at("/r"), "/r", new Request.Content("application/json-patch+json", "[\"Ås 日\"]"))
                .with("X-Own", "yes");
        Reply reply = http.send(patch);

        assertThat(seen).containsExactly("PATCH", "application/json-patch+json", "yes", "[\"Ås 日\"]");
        assertThat(reply.body()).isEqualTo("{\"by\":\"Tromsø\"}");
        assertThat(reply.header("content-TYPE")).contains("application/json");
    }

    @Test
    void leavesQuotedQueriesAsTheyAre() {
        serve("/r", exchange -> {
            seen.add(exchange.getRequestURI().getRawQuery());
            answer(exchange, 200, "[]");
        });

        http.send(Request.read(
                Address.of(at("/r"))
                        .with("since", "2021-09-25 08:03:00+00:00")
                        .with("q", "{a}&%\"")
                        .uri(),
                "/r"));

        assertThat(seen).containsExactly("since=2021-09-25%2008%3A03%3A00%2B00%3A00&q=%7Ba%7D%26%25%22");
    }

    @Test
    void givesErrorsAndEmptyAnswersAsTheyAre() {
        serve("/gone", exchange -> answer(exchange, 404, "<html>"));
        serve("/none", exchange -> {
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });

        Reply gone = http.send(Request.read(at("/gone"), "/gone"));
        Reply none = http.send(Request.read(at("/none"), "/none"));

        assertThat(gone.status()).isEqualTo(404);
        assertThat(gone.body()).isEqualTo("<html>");
        assertThat(none.status()).isEqualTo(204);
        assertThat(none.body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void followsNoRedirectSoThatCredentialsGoNowhereElse(int status) throws IOException {
        HttpServer trap = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        trap.createContext("/", exchange -> {
            seen.add("trapped");
            exchange.close();
        });
        trap.start();
        serve("/moved", exchange -> {
            exchange.getResponseHeaders()
                    .add("Location", "http://127.0.0.1:" + trap.getAddress().getPort() + "/");
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });

        Reply read = http.send(Request.read(at("/moved"), "/moved").with("Authorization", "Bearer t"));
        Reply written = http.send(write("/moved").with("Authorization", "Bearer t"));
        trap.stop(0);

        assertThat(List.of(read.status(), written.status())).containsOnly(status);
        assertThat(seen).isEmpty();
    }

    @Test
    void anAnswerThatTricklesInEndsInTime() {
        serve("/slow", exchange -> {
            exchange.sendResponseHeaders(200, 1_000);
            try (OutputStream out = exchange.getResponseBody()) {
                for (int i = 0; i < 1_000; i++) {
                    out.write(' ');
                    out.flush();
                    Sleeper.blocking(Duration.ofMillis(50));
                }
            }
        });
        long start = System.nanoTime();

        RemoteFailure.Unavailable failure = unavailable(write("/slow").within(Duration.ofMillis(400)));

        assertThat(failure.effectPossible()).isTrue();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
    }

    @Test
    void aLostAnswerToAWriteMayHaveHadAnEffect() {
        serve("/lost", HttpExchange::close);

        assertThat(unavailable(write("/lost")).effectPossible()).isTrue();
        assertThat(unavailable(Request.read(at("/lost"), "/lost")).effectPossible())
                .isFalse();
    }

    @Test
    void aRefusedConnectionHadNoEffect() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        URI nobody = URI.create("http://127.0.0.1:" + free + "/x");

        Request request = Request.write("POST", nobody, "/x", new Request.Content("application/json", "{}"));

        assertThat(unavailable(request).effectPossible()).isFalse();
    }

    @Test
    void saysNothingOfTheQueryInAFailure() {
        serve("/search", HttpExchange::close);
        URI uri = Address.of(at("/search")).with("query", "kari@example.com").uri();

        RemoteFailure.Unavailable failure = unavailable(Request.read(uri, "/search"));

        assertThat(failure).hasNoCause();
        assertThat(failure.getMessage()).contains("GET /search").doesNotContain("kari");
    }

    private RemoteFailure.Unavailable unavailable(Request request) {
        return catchThrowableOfType(RemoteFailure.Unavailable.class, () -> http.send(request));
    }

    private Request write(String path) {
        return Request.write("POST", at(path), path, new Request.Content("application/json", "{}"));
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    private void serve(String path, HttpHandler handler) {
        server.createContext(path, handler);
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
