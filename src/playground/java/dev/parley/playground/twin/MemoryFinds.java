package dev.parley.playground.twin;

import dev.parley.dataflow.Side;
import dev.parley.sync.Claim;
import dev.parley.sync.Entry;
import dev.parley.sync.Link;
import dev.parley.sync.Links.DueRecord;
import dev.parley.sync.Links.LinkPage;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;

/** Searches among the records of one pair. Used only under the lock of {@link MemoryLinks}. */
final class MemoryFinds {

    private MemoryFinds() {}

    static List<DueRecord> due(MemoryPair pair, Instant now, int limit) {
        return pair.rows()
                .flatMap(row -> row.next().map(at -> new DueRecord(row.side, row.id, at)).stream())
                .filter(record -> !record.at().isAfter(now))
                .sorted(Comparator.comparing(DueRecord::at))
                .limit(limit)
                .toList();
    }

    static List<Claim> openClaims(MemoryPair pair, Side source) {
        return pair.rows(source).values().stream()
                .flatMap(row -> row.claim.stream())
                .toList();
    }

    static LinkPage links(MemoryPair pair, int limit, Optional<String> next) {
        NavigableMap<String, Row> left = pair.rows(Side.LEFT);
        List<Link> found = (next.isPresent() ? left.tailMap(next.get(), false) : left)
                .values().stream()
                        .flatMap(row -> row.link.stream())
                        .limit(limit + 1L)
                        .toList();
        boolean more = found.size() > limit;
        List<Link> page = more ? found.subList(0, limit) : found;
        return new LinkPage(page, more ? Optional.of(page.get(limit - 1).left()) : Optional.empty());
    }

    static List<Entry> problems(MemoryPair pair, int limit) {
        return pair.rows()
                .filter(Row::hasProblem)
                .map(row -> pair.entry(row.side, row.id))
                .limit(limit)
                .toList();
    }
}
