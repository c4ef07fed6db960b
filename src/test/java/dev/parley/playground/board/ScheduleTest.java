package dev.parley.playground.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class ScheduleTest {

    private static final String IDLE = "{\"ok\":true,\"pairs\":[{\"counts\":{\"read\":9,\"unchanged\":9}}]}";

    private final Clock clock = Clock.systemUTC();
    private final Board board = new Board(clock);
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final Map<String, String> answers = new ConcurrentHashMap<>(Map.of(
            "status", "{\"ok\":true,\"pairs\":[]}",
            "sync", IDLE,
            "links", "{\"ok\":true,\"links\":[]}",
            "problems", "{\"ok\":true,\"problems\":[]}"));
    private final Actions actions = new Actions(this::answer);
    private final Findings findings = new Findings(actions, board, new Journal(board, clock));
    private final Schedule schedule =
            new Schedule(actions, board, new Journal(board, clock), findings, clock, Duration.ofSeconds(1));

    @AfterEach
    void end() {
        schedule.close();
        findings.close();
    }

    @Test
    void syncsAtOnceAndAgain() {
        schedule.start();

        await().until(() -> asked.stream().filter("sync"::equals).count() >= 2);
    }

    @Test
    void keepsTheJournalFreeOfRunsThatFindNothing() {
        answers.put("reconcile", IDLE);
        schedule.start();
        await().until(() -> asked.contains("sync"));

        schedule.run("reconcile");

        await().until(() -> section("journal").size() > 0);
        assertThat(section("journal"))
                .extracting(entry -> entry.path("action").asText())
                .containsOnly("reconcile");
    }

    @Test
    void tellsARunThatDidSomething() {
        answers.put("sync", "{\"ok\":true,\"pairs\":[{\"counts\":{\"updatedLeft\":1}}]}");

        schedule.start();

        await().until(() -> section("journal").path(0).path("by").asText().equals("schedule"));
    }

    @Test
    void tellsARunThatFailed() {
        answers.remove("sync");

        schedule.start();

        await().until(() ->
                section("journal").at("/0/answer/error/code").asText().equals("FUNCTION_FAILED"));
    }

    @Test
    void restsWhilePaused() {
        schedule.start();
        await().until(() -> asked.contains("sync"));
        schedule.pause(true);
        assertThat(section("schedule").path("paused").asBoolean()).isTrue();

        schedule.run("reconcile");
        await().until(() -> asked.contains("reconcile"));

        await().during(Duration.ofMillis(1500)).until(() -> asked.indexOf("reconcile") > asked.lastIndexOf("sync"));
    }

    @Test
    void looksAtTheFindingsAfterARunPageByPage() {
        answers.put("links", "{\"ok\":true,\"links\":[{\"left\":\"1\"}],\"next\":\"2\"}");
        answers.put("links 2", "{\"ok\":true,\"links\":[{\"left\":\"2\"}]}");

        schedule.start();

        await().until(() -> section("links").toString().equals("[{\"left\":\"1\"},{\"left\":\"2\"}]"));
        assertThat(section("status").path("ok").asBoolean()).isTrue();
    }

    @Test
    void goesOnLookingWhileTheFunctionsOwnRunIsUnderWay() {
        answers.put("status", "{\"ok\":true,\"pairs\":[{\"running\":{\"phase\":\"LEFT\"}}]}");

        findings.refresh();

        await().until(() -> asked.stream().filter("status"::equals).count() >= 2);
    }

    private CompletableFuture<byte[]> answer(byte[] bytes) {
        try {
            var event = new ObjectMapper().readTree(bytes);
            var action = event.path("action").asText()
                    + (event.has("next") ? " " + event.path("next").asText() : "");
            asked.add(action);
            return answers.containsKey(action)
                    ? CompletableFuture.completedFuture(answers.get(action).getBytes(StandardCharsets.UTF_8))
                    : CompletableFuture.failedFuture(new IOException("gone"));
        } catch (IOException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private JsonNode section(String name) {
        return board.since(0).path("sections").path(name);
    }
}
