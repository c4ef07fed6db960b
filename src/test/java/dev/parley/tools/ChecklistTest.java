package dev.parley.tools;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command, over an address that answers as a function does. */
final class ChecklistTest {

    private final Deque<String> answers = new ArrayDeque<>();
    private final List<String> events = new ArrayList<>();
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    private HttpServer server;

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/invoke", exchange -> {
            events.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            byte[] body = answers.remove().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    private int run(String... arguments) {
        String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/invoke";
        return Checklist.run(
                List.of(arguments), Map.of("PARLEY_INVOKE_URL", url), folder, new PrintStream(printed, true));
    }

    private static String check(String sentence, String row, String result, String reason) {
        return "{'pair':'customer','sentence':'%s','row':'%s','what':'edit it','result':'%s','reason':'%s','also':[]}"
                .formatted(sentence, row, result, reason);
    }

    private static String answer(String next, String... checks) {
        String all = String.join(",", checks);
        return ("{'ok':true,'action':'checklist','checks':[" + all + "],'left':[]" + next + "}").replace('\'', '"');
    }

    @Test
    void followsTheFunctionToTheEnd() {
        answers.add(answer(",'next':'7-1-a'", check("An edit travels.", "Name", "passed", "")));
        answers.add(answer("", check("An edit travels.", "City", "skipped", "no city")));

        int code = run("--pair", "customer");

        assertThat(code).isZero();
        assertThat(events).hasSize(2).allMatch(event -> event.contains("\"sandbox\":true,\"pair\":\"customer\""));
        assertThat(events.get(1)).contains("\"next\":\"7-1-a\"");
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains(
                        "passed  An edit travels.", "skipped: City: edit it: no city", "1 passed, 0 failed, 1 skipped");
    }

    @Test
    void tellsOfAFailureByExitCodeAndOnThePage() throws IOException {
        answers.add(answer(
                "",
                check("An edit travels.", "Name", "passed", ""),
                check("An edit travels.", "a<b", "failed", "it did not arrive")));

        int code = run("--page", "page.html");

        assertThat(code).isEqualTo(1);
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("failed  An edit travels.");
        assertThat(Files.readString(folder.resolve("page.html")))
                .contains("1 passed, 1 failed, 0 skipped", "✗ failed", "a&lt;b: edit it &mdash; it did not arrive")
                .contains("<html lang=\"en\">", "scope=\"row\"")
                .doesNotContain("http:", "https:", "a<b");
    }

    @Test
    void printsWhatTheFunctionAnswersAsOneAnswer() {
        answers.add(answer(",'next':'7-1-a'", check("An edit travels.", "Name", "passed", "")));
        answers.add(answer("", check("An edit travels.", "City", "passed", "")));

        run("--json");

        assertThat(printed.toString(StandardCharsets.UTF_8))
                .startsWith("{\"ok\":true,\"action\":\"checklist\",\"passed\":2,\"failed\":0,\"skipped\":0,");
    }

    @Test
    void sendsTheDefinitionThatTheFunctionIsHeldAgainst() throws IOException {
        Files.writeString(folder.resolve("agreed.yaml"), "dataflow: a-b");
        answers.add(answer(""));

        run("--definition", "agreed.yaml");

        assertThat(events.get(0)).contains("\"definition\":\"dataflow: a-b\"");
    }

    @Test
    void failsWhenTheFunctionRefuses() {
        answers.add("{\"ok\":false,\"error\":{\"code\":\"NOT_READY\",\"message\":\"m\",\"wayOut\":\"w\"}}");

        assertThat(run()).isEqualTo(1);
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        assertThat(Stream.of(run("--pare", "customer"), run("--pair"), run("customer"), run("--url", "nowhere")))
                .containsOnly(2);
        assertThat(events).isEmpty();
    }
}
