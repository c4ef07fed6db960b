package dev.parley.playground.front;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.playground.Loopback;
import dev.parley.playground.desk.Row;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(30)
class FrontTest {

    private static PageTrial trial;
    private static Visitor visitor;

    @BeforeAll
    static void open() throws Exception {
        trial = PageTrial.small();
        visitor = new Visitor(trial.address());
        await().until(() -> visitor.section("links").size() > 5);
    }

    @AfterAll
    static void close() {
        trial.close();
    }

    @Test
    void showsTheRecordsOfBothSystems() {
        assertThat(visitor.section("customer.left").size())
                .isEqualTo(trial.desks().left().rows().size());
        assertThat(visitor.section("customer.right").size())
                .isEqualTo(trial.desks().right().rows().size());
        assertThat(visitor.section("flow").at("/left/label").asText()).isEqualTo("PowerOffice Go");
    }

    @Test
    void carriesAnEditByWebhookAndTellsBothHalves() {
        var link = visitor.section("links").get(0);
        var left = link.path("left").asText();
        var right = link.path("right").asText();

        var answer = visitor.ask("PATCH", "/api/records/customer/right/" + right, "{\"lastName\":\"Nyset\"}");

        assertThat(answer.statusCode()).isEqualTo(200);
        await().until(() -> row(left).value("lastName").equals("Nyset"));
        await().untilAsserted(() -> assertThat(visitor.section("journal"))
                .anyMatch(told -> tells(told, "person", right, "Nyset"))
                .anyMatch(told -> tells(told, "parley", left, "Nyset"))
                .anyMatch(told -> told.path("topic").asText().equals("customers/update")));
    }

    @Test
    void saysInTheSystemsWordsWhyItRefuses() {
        var right = visitor.section("links").get(1).path("right").asText();

        var answer = visitor.ask("PATCH", "/api/records/customer/right/" + right, "{\"email\":\"no address\"}");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).isEqualTo("{\"message\":\"email is invalid\"}");
    }

    @Test
    void addsAndDeletesRecords() {
        var added = visitor.ask("POST", "/api/records/customer/left", "{\"firstName\":\"Kari\",\"lastName\":\"Ny\"}");
        var id = Visitor.json(added).path("id").asText();
        assertThat(row(id).values()).containsEntry("firstName", "Kari");

        var deleted = visitor.ask("DELETE", "/api/records/customer/left/" + id, "");

        assertThat(deleted.statusCode()).isEqualTo(200);
        assertThat(trial.desks().left().rows()).extracting(Row::id).doesNotContain(id);
        assertThat(visitor.ask("DELETE", "/api/records/customer/left/" + id, "").statusCode())
                .isEqualTo(404);
    }

    @Test
    void sendsOnlyWhatChanged() {
        var all = Visitor.json(visitor.ask("GET", "/api/state?since=0", ""));

        var news = Visitor.json(visitor.ask("GET", "/api/state?since=" + all.path("revision"), ""));

        assertThat(news.path("sections").has("flow")).isFalse();
        assertThat(news.path("revision").asLong())
                .isGreaterThanOrEqualTo(all.path("revision").asLong());
    }

    @Test
    void runsWhatThePageAsksFor() {
        var before = runs();

        var answer = visitor.ask("POST", "/api/run", "{\"action\":\"reconcile\"}");

        assertThat(answer.statusCode()).isEqualTo(202);
        await().until(() -> runs() > before);
        assertThat(visitor.ask("POST", "/api/run", "{\"action\":\"forget\"}").statusCode())
                .isEqualTo(400);
    }

    @Test
    void handsEventsToTheFunctionAsTheyAre() {
        var answer = visitor.ask("POST", "/invoke", "{\"action\":\"status\"}");

        assertThat(Visitor.json(answer).at("/pairs/0/pair").asText()).isEqualTo("customer");
        assertThat(visitor.ask("POST", "/invoke", "sync").statusCode()).isEqualTo(400);
        assertThat(visitor.ask("GET", "/invoke", "").statusCode()).isEqualTo(405);
    }

    @Test
    void switchesFaultsAndTurnsAllOff() {
        var on = visitor.ask("POST", "/api/faults", "{\"side\":\"right\",\"fault\":\"limited\",\"on\":true}");

        assertThat(on.statusCode()).isEqualTo(200);
        assertThat(visitor.section("faults").toString())
                .isEqualTo("[{\"side\":\"right\",\"fault\":\"limited\",\"until\":null}]");
        assertThat(visitor.ask("DELETE", "/api/faults", "").statusCode()).isEqualTo(200);
        assertThat(visitor.section("faults").toString()).isEqualTo("[]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            []                                                             | a JSON object is expected
            {"fault":"slow","on":true}                                     | "side" is to be one of [left, right]
            {"side":"left","fault":"fire","on":true}                       | "fault" is to be one of [limited,
            {"side":"left","fault":"slow"}                                 | "on" is to be true or false
            {"side":"left","fault":"slow","on":true,"seconds":0}           | "seconds" is to be a whole number from 1
            {"side":"left","fault":"slow","on":true,"seconds":"ten"}       | "seconds" is to be a whole number from 1
            """)
    void saysWhatIsWrongWithAFault(String body, String message) {
        var answer = visitor.ask("POST", "/api/faults", body);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Visitor.json(answer).path("message").asText()).startsWith(message);
        assertThat(visitor.section("faults").toString()).isEqualTo("[]");
    }

    @Test
    void stopsTheFunctionAndTellsIt() {
        var answer = visitor.ask("POST", "/api/stop", "");

        assertThat(answer.body()).isEqualTo("{\"instances\":1}");
        assertThat(visitor.section("journal"))
                .anyMatch(told -> told.path("kind").asText().equals("stop")
                        && told.path("instances").asInt() == 1);
    }

    @Test
    void tellsWhatAPersonAskedOfTheFunction() {
        visitor.ask("POST", "/api/ask", "{\"action\":\"pause\",\"pair\":\"customer\"}");

        assertThat(visitor.section("journal"))
                .anyMatch(told -> told.path("kind").asText().equals("action")
                        && told.path("action").asText().equals("pause")
                        && told.at("/answer/error/code").asText().equals("UNKNOWN_ACTION"));
    }

    @Test
    void servesThePageAndNothingBeside() {
        var page = visitor.ask("GET", "/", "");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().map())
                .contains(
                        Map.entry("Content-Type", List.of("text/html; charset=utf-8")),
                        Map.entry("Cache-Control", List.of("no-cache")));
        assertThat(visitor.ask("GET", "/js/main.js", "").statusCode()).isEqualTo(200);
        assertThat(visitor.ask("GET", "/js/../../Main.class", "").statusCode()).isEqualTo(404);
        assertThat(visitor.ask("GET", "/js/nothing.js", "").statusCode()).isEqualTo(404);
    }

    @Test
    void refusesThePagesOfOtherSites() {
        var foreign = visitor.ask("POST", "/api/run", "{\"action\":\"sync\"}", "Origin", "http://example.com");

        assertThat(foreign.statusCode()).isEqualTo(403);
        assertThat(visitor.ask("POST", "/invoke", "{\"action\":\"status\"}", "Origin", trial.address())
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void opensAnotherDataflowAndSaysSoMeanwhile() throws Exception {
        try (var changing = PageTrial.small()) {
            var guest = new Visitor(changing.address());

            var answer = guest.ask("POST", "/api/dataflow", "{\"dataflow\":\"another\"}");

            assertThat(answer.statusCode()).isEqualTo(202);
            await().until(() -> guest.section("flow").path("dataflow").asText().equals("another"));
            assertThat(guest.section("flow").path("dataflows").size()).isEqualTo(2);
        }
    }

    @Test
    void staysWithTheDataflowWhereAnotherCannotBeOpened() {
        visitor.ask("POST", "/api/dataflow", "{\"dataflow\":\"nothing\"}");

        await().until(() -> visitor.section("stage").path("failed").asText().equals("no such dataflow"));
        assertThat(visitor.section("flow").path("dataflow").asText()).isEqualTo("powerofficego-shopify");
    }

    @Test
    void knowsNoOtherPair() {
        var answer = visitor.ask("POST", "/api/records/order/left", "{}");

        assertThat(answer.statusCode()).isEqualTo(404);
    }

    @Test
    void saysWhichPortIsTaken() {
        var port = Integer.parseInt(trial.address().replaceFirst(".*:", ""));

        assertThatThrownBy(() -> Loopback.server("test", port, exchange -> {}))
                .hasMessageContaining("port " + port + " is taken");
    }

    private static boolean tells(JsonNode entry, String by, String id, String value) {
        return entry.path("by").asText().equals(by)
                && entry.path("id").asText().equals(id)
                && StreamSupport.stream(entry.path("changes").spliterator(), false)
                        .anyMatch(change -> change.path("to").asText().equals(value));
    }

    private static long runs() {
        return StreamSupport.stream(visitor.section("journal").spliterator(), false)
                .filter(entry -> entry.path("action").asText().equals("reconcile"))
                .count();
    }

    private static Row row(String left) {
        return trial.desks().left().rows().stream()
                .filter(row -> row.id().equals(left))
                .findFirst()
                .orElseThrow();
    }
}
