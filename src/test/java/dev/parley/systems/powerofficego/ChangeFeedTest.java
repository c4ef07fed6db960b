package dev.parley.systems.powerofficego;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.sync.BusinessSystem.Listing;
import dev.parley.sync.BusinessSystem.Page;
import dev.parley.sync.RemoteFailure;
import dev.parley.sync.RemoteRecord;
import dev.parley.sync.Traits;
import dev.parley.systems.http.MovableClock;
import dev.parley.systems.http.Patience;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

final class ChangeFeedTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final MovableClock clock = new MovableClock(START);
    private final ListServer server = new ListServer(clock);

    @Test
    void twentyThousandRowsOfOneStampComeOnceEachAndEnd() {
        for (int id = 1; id <= 20_000; id++) {
            server.add(id, START);
        }

        List<String> ids = walk(500);

        assertThat(ids).hasSize(20_000).doesNotHaveDuplicates();
    }

    @Test
    void aPageThatEndsWithinAStampIsContinuedWithoutRepeatingIt() {
        server.add(1, START);
        for (int id = 2; id <= 6; id++) {
            server.add(id, START.plusNanos(100));
        }
        server.add(7, START.plusSeconds(1));

        assertThat(walk(3)).containsExactly("1", "2", "3", "4", "5", "6", "7");
    }

    @Test
    void stampsThatDifferInTheSeventhDecimalAreToldApart() {
        server.add(1, START.plusNanos(100));
        server.add(2, START.plusNanos(200));
        server.add(3, START.plusNanos(300));

        assertThat(walkFrom(START.plusNanos(200), 2)).containsExactly("2", "3");
    }

    @Test
    void aRecordEditedDuringTheFeedHidesNoOther() {
        for (int id = 1; id <= 6; id++) {
            server.add(id, START.plusSeconds(id));
        }
        Page first = page(Optional.empty(), 2);
        server.add(1, START.plusSeconds(60));

        List<String> rest = walk(first.next(), 2);

        assertThat(rest).containsExactly("3", "4", "5", "6", "1");
    }

    @Test
    @DisplayName("I12: rows of one stamp that move away while they are paged hide none of the others")
    void rowsOfOneStampThatMoveAwayHideNoOther() {
        for (int id = 1; id <= 40; id++) {
            server.add(id, START);
        }
        List<String> ids = new ArrayList<>();
        Optional<String> token = Optional.empty();
        // What a page has brought is written to before the next one is asked for, as a run does.
        for (int pages = 0; pages == 0 || token.isPresent(); pages++) {
            Page page = page(token, 3);
            for (RemoteRecord row : page.rows()) {
                ids.add(row.id());
                if (row.stamp(Traits.RECORD).orElseThrow().equals(START)) {
                    server.add(Integer.parseInt(row.id()), START.plusSeconds(60).plusMillis(ids.size()));
                }
            }
            token = page.next();
            assertThat(pages).isLessThan(100);
        }

        assertThat(new HashSet<>(ids)).hasSize(40);
    }

    @Test
    void endsThoughEqualStampsHaveNoOrderOfTheirOwn() {
        server.shuffleEqual();
        for (int id = 1; id <= 9; id++) {
            server.add(id, START);
        }
        server.add(10, START.plusSeconds(1));

        assertThat(walk(3)).endsWith("10");
    }

    @Test
    void aTokenOfAFormerVersionIsUnderstood() {
        for (int id = 1; id <= 7; id++) {
            server.add(id, START);
        }

        assertThat(walk(Optional.of(START + "|2|"), 3)).containsExactly("4", "5", "6", "7");
    }

    @Test
    void aListInAnotherOrderIsNotTrusted() {
        server.ignoreOrder();
        server.add(1, START.plusSeconds(2));
        server.add(2, START.plusSeconds(1));

        assertThatThrownBy(() -> page(Optional.empty(), 500))
                .isInstanceOf(RemoteFailure.Unreadable.class)
                .hasMessageContaining("order");
    }

    @Test
    void withoutAPageHeaderOnlyAShortPageIsTheLast() {
        server.withoutPageHeader();
        for (int id = 1; id <= 5; id++) {
            server.add(id, START.plusSeconds(id));
        }

        assertThat(walk(2)).containsExactly("1", "2", "3", "4", "5");
    }

    @Test
    void aTokenThatIsNotOursIsRefused() {
        assertThatThrownBy(() -> page(Optional.of("nonsense"), 2)).isInstanceOf(RemoteFailure.Unreadable.class);
        assertThatThrownBy(() -> page(Optional.of("then|1|"), 2)).isInstanceOf(RemoteFailure.Unreadable.class);
    }

    private List<String> walk(int pageSize) {
        return walk(Optional.empty(), pageSize);
    }

    private List<String> walkFrom(Instant since, int pageSize) {
        return walk(Optional.of(FeedPosition.from(since).token()), pageSize);
    }

    private List<String> walk(Optional<String> start, int pageSize) {
        List<String> ids = new ArrayList<>();
        Optional<String> token = start;
        for (int pages = 0; pages < 1_000; pages++) {
            Page page = page(token, pageSize);
            page.rows().forEach(row -> ids.add(row.id()));
            token = page.next();
            if (token.isEmpty()) {
                return ids;
            }
        }
        throw new AssertionError("the feed does not end");
    }

    private Page page(Optional<String> token, int pageSize) {
        URI any = URI.create("http://127.0.0.1/v2");
        PowerOfficeAccess access = new PowerOfficeAccess(any, any, "a", "c", "s", 1_000);
        PowerOfficeOptions options = new PowerOfficeOptions(Duration.ZERO, Duration.ZERO, pageSize, pageSize);
        return new PowerOfficeGo(access, options, server, clock.timing(new Patience()))
                .list("Customers person", new Listing(Optional.of(START), token));
    }
}
