package dev.parley.systems.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.sync.BusinessSystem;
import dev.parley.sync.BusinessSystem.Listing;
import dev.parley.sync.BusinessSystem.Page;
import dev.parley.systems.Settings;
import dev.parley.systems.http.Patience;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A change feed must neither skip nor loop, whatever moves meanwhile and however many records share a stamp. */
final class FeedTest {

    private static final Instant SINCE = Instant.parse("2026-01-01T00:00:00Z");

    private static BusinessSystem connect(FeedServer server, boolean strict) {
        String yaml =
                """
                system: acme
                url: ACME_URL
                authentication: { bearer: ACME_TOKEN }
                rate: { perSecond: 1000 }
                id: { property: id }
                envelope: { rows: rows }
                paging: { style: offset, parameter: offset, sizeParameter: size, size: 3, total: total }
                modified: { property: changed, resolution: 1s }
                changes: { query: { since: "{time}" }, format: "uuuu-MM-dd'T'HH:mm:ssX", bound: %s }
                datatypes: { Customer: { path: /customers, properties: { name: string } } }
                """;
        return SystemFiles.of("acme", yaml.formatted(strict ? "strict" : "inclusive"))
                .open(Settings.of(Acme.SETTINGS), server, server.clock.timing(new Patience()));
    }

    private static Page page(BusinessSystem system, Optional<String> token) {
        return system.list("Customer", new Listing(Optional.of(SINCE), token));
    }

    private static List<String> rest(BusinessSystem system, Optional<String> from) {
        List<String> ids = new ArrayList<>();
        Optional<String> token = from;
        for (int pages = 0; pages < 500; pages++) {
            Page page = page(system, token);
            ids.addAll(Acme.ids(page));
            if (page.next().isEmpty()) {
                return ids;
            }
            token = page.next();
        }
        throw new AssertionError("the feed does not end");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void bringsWhatChangedAtTheVeryTimeAskedForAndNothingBefore(boolean strict) {
        FeedServer server = new FeedServer(strict);
        server.put("before", "2025-12-31T23:59:59Z");
        server.put("at", "2026-01-01T00:00:00Z");
        server.put("after", "2026-01-01T00:00:01Z");

        assertThat(rest(connect(server, strict), Optional.empty())).containsExactly("at", "after");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void pagesOnInsideOneStampAndBringsEachOnce(boolean strict) {
        FeedServer server = new FeedServer(strict);
        for (int number = 1; number <= 8; number++) {
            server.put("same" + number, "2026-02-01T00:00:00Z");
        }
        server.put("later", "2026-02-02T00:00:00Z");

        assertThat(rest(connect(server, strict), Optional.empty()))
                .doesNotHaveDuplicates()
                .hasSize(9)
                .endsWith("later");
    }

    @Test
    void skipsNothingWhenRecordsOfOneStampMoveAwayWhileItIsPaged() {
        FeedServer server = new FeedServer(false);
        for (int number = 1; number <= 9; number++) {
            server.put("same" + number, "2026-02-01T00:00:00Z");
        }
        BusinessSystem system = connect(server, false);
        Page first = page(system, Optional.empty());
        Page second = page(system, first.next());
        server.put("same1", "2026-03-01T00:00:00Z");
        server.put("same2", "2026-03-01T00:00:01Z");

        List<String> rest = rest(system, second.next());

        List<String> all = new ArrayList<>(Acme.ids(first));
        all.addAll(Acme.ids(second));
        all.addAll(rest);
        assertThat(all).contains("same3", "same4", "same5", "same6", "same7", "same8", "same9");
        assertThat(rest).contains("same1", "same2");
    }

    @Test
    @DisplayName("I12: rows of one stamp that a run writes to as it goes hide none of the others")
    void skipsNothingWhenEveryPageIsWrittenTo() {
        FeedServer server = new FeedServer(false);
        for (int number = 10; number < 50; number++) {
            server.put("same" + number, "2026-02-01T00:00:00Z");
        }
        BusinessSystem system = connect(server, false);
        Set<String> all = new HashSet<>();
        Optional<String> token = Optional.empty();
        for (int pages = 0; pages == 0 || token.isPresent(); pages++) {
            Page page = page(system, token);
            for (String id : Acme.ids(page)) {
                if (all.add(id)) {
                    server.put(id, "2026-03-01T00:00:" + id.substring(4) + "Z");
                }
            }
            token = page.next();
            assertThat(pages).isLessThan(100);
        }

        assertThat(all).hasSize(40);
    }

    @Test
    void endsThoughTheSystemHasNoOrderAmongEqualStamps() {
        FeedServer server = new FeedServer(false);
        server.shuffleEqual();
        for (int number = 1; number <= 9; number++) {
            server.put("same" + number, "2026-02-01T00:00:00Z");
        }
        server.put("later", "2026-02-02T00:00:00Z");

        assertThat(rest(connect(server, false), Optional.empty())).endsWith("later");
    }

    @Test
    void bringsARecordThatChangesMeanwhileAgainAndHidesNone() {
        FeedServer server = new FeedServer(true);
        for (int number = 1; number <= 7; number++) {
            server.put("c" + number, "2026-02-01T00:00:0" + number + "Z");
        }
        BusinessSystem system = connect(server, true);
        Page first = page(system, Optional.empty());
        server.put("c1", "2026-03-01T00:00:00Z");

        assertThat(rest(system, first.next())).containsExactly("c4", "c5", "c6", "c7", "c1");
    }

    @Test
    void isNotMisledByStampsFinerThanItsFilter() {
        FeedServer server = new FeedServer(false);
        for (int number = 1; number <= 7; number++) {
            server.put("c" + number, "2026-02-01T00:00:00." + number + "Z");
        }

        assertThat(rest(connect(server, false), Optional.empty()))
                .doesNotHaveDuplicates()
                .hasSize(7);
    }

    @Test
    void endsThoughTheSystemIgnoresTheFilter() {
        FeedServer server = new FeedServer(false);
        server.ignoreFilter();
        for (int number = 1; number <= 7; number++) {
            server.put("old" + number, "2025-02-01T00:00:0" + number + "Z");
        }
        server.put("new", "2026-02-01T00:00:00Z");

        assertThat(rest(connect(server, false), Optional.empty())).containsExactly("new");
    }

    @Test
    void refusesRowsThatAreInAnotherOrder() {
        FeedServer server = new FeedServer(false);
        server.ignoreOrder();
        server.put("late", "2026-03-01T00:00:00Z");
        server.put("early", "2026-02-01T00:00:00Z");

        assertThatThrownBy(() -> page(connect(server, false), Optional.empty()))
                .hasMessageContaining("not in the order of their stamps");
    }

    @Test
    void refusesATokenThatIsNotItsOwn() {
        BusinessSystem system = connect(new FeedServer(false), false);

        for (String token : List.of("3", "{}", "[]", "nonsense", "{\"stamp\":\"today\"}")) {
            assertThatThrownBy(() -> page(system, Optional.of(token))).as(token).hasMessageContaining("page token");
        }
    }
}
