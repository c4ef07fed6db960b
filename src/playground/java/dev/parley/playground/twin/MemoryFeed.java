package dev.parley.playground.twin;

import dev.parley.sync.BusinessSystem.Page;
import dev.parley.sync.RemoteRecord;
import dev.parley.sync.Traits;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The change feed of a {@link MemorySystem}: goes on behind the last row of the page before, wherever that stood. */
final class MemoryFeed {

    private static final Comparator<RemoteRecord> ORDER =
            Comparator.comparing(MemoryFeed::stamp).thenComparing(RemoteRecord::id);

    private MemoryFeed() {}

    /** @param token stamp and id of the last row handed out; nothing else of what was asked before counts then */
    static Page page(List<RemoteRecord> all, Instant since, Optional<String> token, int size) {
        List<RemoteRecord> rows = all.stream()
                .filter(row -> row.stamp(Traits.RECORD).isPresent())
                .filter(row -> token.map(place -> isBehind(place, row))
                        .orElseGet(() -> !stamp(row).isBefore(since)))
                .sorted(ORDER)
                .toList();
        if (rows.size() <= size) {
            return new Page(rows, Optional.empty());
        }
        RemoteRecord last = rows.get(size - 1);
        return new Page(rows.subList(0, size), Optional.of(stamp(last) + " " + last.id()));
    }

    private static boolean isBehind(String token, RemoteRecord row) {
        String[] place = token.split(" ", 2);
        int stamps = stamp(row).compareTo(Instant.parse(place[0]));
        return stamps > 0 || stamps == 0 && row.id().compareTo(place[1]) > 0;
    }

    private static Instant stamp(RemoteRecord row) {
        return row.stamp(Traits.RECORD).orElse(Instant.EPOCH);
    }
}
