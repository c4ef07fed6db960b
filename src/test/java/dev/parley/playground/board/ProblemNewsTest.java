package dev.parley.playground.board;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ProblemNewsTest {

    private final Clock clock = Clock.systemUTC();
    private final Board board = new Board(clock);
    private final ProblemNews news = new ProblemNews(new Journal(board, clock));

    @Test
    void tellsNothingOfWhatWasThereBefore() {
        news.tell(List.of(problem("1", "REJECTED", 1)));

        assertThat(journal().isMissingNode()).isTrue();
    }

    @Test
    void tellsAProblemWhenItComesIsTriedAgainAndIsOver() {
        news.tell(List.of());

        news.tell(List.of(problem("1", "REJECTED", 1)));
        news.tell(List.of(problem("1", "REJECTED", 1)));
        news.tell(List.of(problem("1", "REJECTED", 2)));
        news.tell(List.of());

        assertThat(journal().findValuesAsText("what")).containsExactly("new", "again", "over");
        assertThat(journal().get(0).path("code").asText()).isEqualTo("REJECTED");
        assertThat(journal().get(0).path("next").asText()).isEqualTo("2026-01-01T00:00:00Z");
    }

    @Test
    void takesAnotherCodeForAnotherProblem() {
        news.tell(List.of(problem("1", "REJECTED", 3)));

        news.tell(List.of(problem("1", "LOCKED", 1)));

        assertThat(journal().findValuesAsText("what")).containsExactly("new");
    }

    @Test
    void tellsManyAtOnceAsNumbers() {
        news.tell(List.of(problem("x", "LOCKED", 1)));

        news.tell(IntStream.range(0, 9)
                .mapToObj(at -> problem(String.valueOf(at), "REJECTED", 1))
                .toList());

        assertThat(journal().size()).isEqualTo(1);
        assertThat(journal().get(0).path("new").asInt()).isEqualTo(9);
        assertThat(journal().get(0).path("over").asInt()).isEqualTo(1);
    }

    private JsonNode journal() {
        return board.since(0).path("sections").path("journal");
    }

    private static JsonNode problem(String id, String code, int attempts) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("pair", "customer")
                .put("side", "left")
                .put("id", id)
                .put("code", code)
                .put("message", "why")
                .put("attempts", attempts)
                .put("next", "2026-01-01T00:00:00Z");
    }
}
