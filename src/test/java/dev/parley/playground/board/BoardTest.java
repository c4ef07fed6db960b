package dev.parley.playground.board;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.IntNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class BoardTest {

    private final Clock clock = Clock.fixed(Instant.ofEpochMilli(5000), ZoneOffset.UTC);
    private final Board board = new Board(clock);

    @Test
    void answersEverythingToWhoHasSeenNothing() {
        board.put("a", IntNode.valueOf(1));
        board.put("b", IntNode.valueOf(2));

        assertThat(board.since(0).toString())
                .isEqualTo("{\"revision\":5002,\"now\":5000,\"sections\":{\"a\":1,\"b\":2}}");
    }

    @Test
    void answersWhatChangedSince() {
        board.put("a", IntNode.valueOf(1));
        board.put("b", IntNode.valueOf(2));
        var seen = board.since(0).path("revision").asLong();
        board.put("b", IntNode.valueOf(3));

        assertThat(board.since(seen).path("sections").toString()).isEqualTo("{\"b\":3}");
    }

    @Test
    void takesTheSameContentForNoChange() {
        board.put("a", IntNode.valueOf(1));
        var seen = board.since(0).path("revision").asLong();

        board.put("a", IntNode.valueOf(1));

        assertThat(board.since(seen).path("revision").asLong()).isEqualTo(seen);
    }

    @Test
    void isAheadOfAnEarlierStart() {
        var before = new Board(Clock.offset(clock, Duration.ofSeconds(-1)));
        before.put("a", IntNode.valueOf(1));
        board.put("a", IntNode.valueOf(1));

        var pageLeftOpen = before.since(0).path("revision").asLong();

        assertThat(board.since(pageLeftOpen).path("sections").has("a")).isTrue();
    }

    @Test
    void keepsTheLastEntriesOfTheJournal() {
        var journal = new Journal(board, clock);
        for (int i = 0; i < 250; i++) {
            journal.add("run", Actions.event("sync"));
        }

        var kept = board.since(0).path("sections").path("journal");

        assertThat(kept.size()).isEqualTo(200);
        assertThat(kept.get(0).path("seq").asInt()).isEqualTo(51);
        assertThat(kept.get(199).toString())
                .isEqualTo("{\"seq\":250,\"at\":5000,\"kind\":\"run\",\"action\":\"sync\"}");
    }
}
