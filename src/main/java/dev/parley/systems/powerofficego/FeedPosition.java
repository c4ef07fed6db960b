package dev.parley.systems.powerofficego;

import dev.parley.sync.RemoteRecord;
import dev.parley.sync.Traits;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A place in the change feed: a stamp to ask from, and what of that stamp has been handed out. Immutable.
 *
 * @param stamp asked from, records of this very stamp included
 * @param page within what is asked for; above 1 only while whole pages bear one stamp
 * @param seen ids of that stamp which the page before has brought
 * @param last id of the last row of the page before, while whole pages bear one stamp
 * @param begun how often this stamp was begun anew because rows had moved while it was paged
 */
record FeedPosition(Instant stamp, int page, Set<String> seen, Optional<String> last, int begun) {

    private static final String BETWEEN = "|";

    /** A system that puts equal stamps into another order each time would keep us here for ever. */
    private static final int MOST_BEGUN = 100;

    FeedPosition {
        seen = Set.copyOf(seen);
    }

    static FeedPosition from(Instant since) {
        return new FeedPosition(since, 1, Set.of(), Optional.empty(), 0);
    }

    static FeedPosition read(String token) {
        String[] parts = token.split("\\|", -1);
        // Three parts had those that an earlier version stored.
        if (parts.length != 3 && parts.length != 5) {
            throw Tokens.unreadable();
        }
        try {
            Set<String> seen = Arrays.stream(parts[2].split(","))
                    .filter(id -> !id.isEmpty())
                    .collect(Collectors.toSet());
            Optional<String> last = parts.length == 3 || parts[4].isEmpty() ? Optional.empty() : Optional.of(parts[4]);
            int begun = parts.length == 3 ? 0 : Tokens.number(parts[3]);
            return new FeedPosition(Instant.parse(parts[0]), Tokens.number(parts[1]), seen, last, begun);
        } catch (DateTimeException e) {
            throw Tokens.unreadable();
        }
    }

    String token() {
        return String.join(
                BETWEEN,
                stamp.toString(),
                Integer.toString(page),
                String.join(",", seen),
                Integer.toString(begun),
                last.orElse(""));
    }

    /** The end of the page before, as long as it is worth while to see whether it has moved. */
    Optional<String> toCheck() {
        return last.filter(id -> begun < MOST_BEGUN);
    }

    /** The first page of this stamp once more. */
    FeedPosition again() {
        return new FeedPosition(stamp, 1, Set.of(), Optional.empty(), begun + 1);
    }

    boolean hasBrought(RemoteRecord row) {
        return seen.contains(row.id()) && stampOf(row).equals(stamp);
    }

    /** The place behind a page; its rows are in the order of their stamps and not empty. */
    FeedPosition after(List<RemoteRecord> rows) {
        RemoteRecord end = rows.get(rows.size() - 1);
        Instant ofEnd = stampOf(end);
        if (ofEnd.equals(stamp)) {
            return new FeedPosition(stamp, page + 1, Set.of(), Optional.of(end.id()), begun);
        }
        Set<String> ids = rows.stream()
                .filter(row -> stampOf(row).equals(ofEnd))
                .map(RemoteRecord::id)
                .collect(Collectors.toSet());
        return new FeedPosition(ofEnd, 1, ids, Optional.empty(), 0);
    }

    private static Instant stampOf(RemoteRecord row) {
        return row.stamp(Traits.RECORD).orElse(Instant.EPOCH);
    }
}
