package dev.parley.playground.board;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.playground.desk.Desks;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WatchTest {

    private final Clock clock = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
    private final Board board = new Board(clock);
    private final PaperDesk left = new PaperDesk();
    private final PaperDesk right = new PaperDesk();
    private final PaperDesk orders = new PaperDesk();
    private final Map<String, Desks> pairs =
            new TreeMap<>(Map.of("customer", new Desks(left, right), "order", new Desks(orders, new PaperDesk())));
    private final Watch watch = new Watch(pairs, board, new Journal(board, clock));
    private final Watch.Place here = new Watch.Place("customer", "left");

    @BeforeEach
    void firstLook() {
        left.edit("1", Map.of("city", "Oslo"));
        watch.look();
    }

    @Test
    void showsTheRecordsAndTellsNothingAtFirst() {
        assertThat(section("customer.left").toString())
                .isEqualTo("[{\"id\":\"1\",\"title\":\"No. 1\",\"values\":{\"city\":\"Oslo\"}}]");
        assertThat(section("customer.right").toString()).isEqualTo("[]");
        assertThat(section("journal").isMissingNode()).isTrue();
    }

    @Test
    void takesWhatChangedByItselfForParleysWork() {
        left.edit("1", Map.of("city", "Bodø", "zip", "8006"));

        watch.look();

        assertThat(section("customer.left").toString()).contains("Bodø");
        assertThat(section("journal").get(0).toString())
                .isEqualTo("{\"seq\":1,\"at\":0,\"kind\":\"record\",\"what\":\"changed\",\"id\":\"1\","
                        + "\"title\":\"No. 1\",\"changes\":["
                        + "{\"key\":\"city\",\"from\":\"Oslo\",\"to\":\"Bodø\"},"
                        + "{\"key\":\"zip\",\"from\":\"\",\"to\":\"8006\"}],"
                        + "\"pair\":\"customer\",\"side\":\"left\",\"by\":\"parley\"}");
    }

    @Test
    void tellsAPersonsDeedApartFromWhatHappenedJustBefore() {
        left.edit("1", Map.of("city", "Bodø"));

        watch.person(here, () -> left.add(Map.of("city", "Voss")));

        assertThat(section("journal"))
                .extracting(entry ->
                        entry.path("by").asText() + " " + entry.path("what").asText())
                .containsExactly("parley changed", "person created");
    }

    @Test
    void tellsAPersonsDeedEvenWhenItFailsHalfway() {
        try {
            watch.person(here, () -> {
                left.delete("1");
                throw new IllegalStateException("after the deed");
            });
        } catch (IllegalStateException expected) {
            assertThat(section("journal").get(0).path("what").asText()).isEqualTo("deleted");
        }
        assertThat(watch.knows(here, "1")).isFalse();
    }

    @Test
    void tellsManyChangesAtOnceAsANumber() {
        for (int i = 10; i < 40; i++) {
            right.edit("" + i, Map.of("city", "Ås"));
        }

        watch.look();

        assertThat(section("journal").get(0).toString())
                .isEqualTo("{\"seq\":1,\"at\":0,\"kind\":\"records\",\"pair\":\"customer\",\"side\":\"right\","
                        + "\"by\":\"parley\",\"created\":30}");
    }

    @Test
    void keepsThePairsApart() {
        orders.edit("1", Map.of("city", "Oslo"));

        watch.look();

        assertThat(section("order.left").size()).isEqualTo(1);
        assertThat(section("journal"))
                .extracting(entry -> entry.path("pair").asText())
                .containsExactly("order");
    }

    @Test
    void showsTheCalls() {
        assertThat(section("traffic").path("left").toString())
                .isEqualTo("{\"reads\":3,\"writes\":1,\"last\":"
                        + "[{\"at\":0,\"name\":\"GET /Customers\",\"status\":200,\"ms\":12}]}");
    }

    private JsonNode section(String name) {
        return board.since(0).path("sections").path(name);
    }
}
