package dev.parley.systems.powerofficego;

import dev.parley.sync.RemoteRecord;
import dev.parley.sync.Traits;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A place in the change feed: a stamp to ask from, and what of that stamp has been handed out. Immutable.
 *
 * @param stamp asked from, records of this very stamp included
 * @param page within what is asked for; above 1 only while whole pages bear one stamp
 * @param seen ids of that stamp which the page before has brought
 */
record FeedPosition(Instant stamp, int page, Set<String> seen) {

    private static final String BETWEEN = "|";

    FeedPosition {
        seen = Set.copyOf(seen);
    }

    static FeedPosition from(Instant since) {
        return new FeedPosition(since, 1, Set.of());
    }

    static FeedPosition read(String token) {
        String[] parts = token.split("\\|", -1);
        if (parts.length != 3) {
            throw Tokens.unreadable();
        }
        try {
            Set<String> seen = Arrays.stream(parts[2].split(","))
                    .filter(id -> !id.isEmpty())
                    .collect(Collectors.toSet());
            return new FeedPosition(Instant.parse(parts[0]), Tokens.number(parts[1]), seen);
        } catch (DateTimeException e) {
            throw Tokens.unreadable();
        }
    }

    String token() {
        return stamp + BETWEEN + page + BETWEEN + String.join(",", seen);
    }

    boolean hasBrought(RemoteRecord row) {
        return seen.contains(row.id()) && stampOf(row).equals(stamp);
    }

    /** The place behind a page; its rows are in the order of their stamps and not empty. */
    FeedPosition after(List<RemoteRecord> rows) {
        Instant last = stampOf(rows.get(rows.size() - 1));
        if (last.equals(stamp)) {
            return new FeedPosition(stamp, page + 1, Set.of());
        }
        Set<String> ofLast = rows.stream()
                .filter(row -> stampOf(row).equals(last))
                .map(RemoteRecord::id)
                .collect(Collectors.toSet());
        return new FeedPosition(last, 1, ofLast);
    }

    private static Instant stampOf(RemoteRecord row) {
        return row.stamp(Traits.RECORD).orElse(Instant.EPOCH);
    }
}
