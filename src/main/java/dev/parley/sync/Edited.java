package dev.parley.sync;

import dev.parley.dataflow.Side;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/** When a record was last edited, as far as its system tells. Pure. */
final class Edited {

    /** A record that was edited longer ago was not waited for when its counterpart is created: it is a first load. */
    private static final Duration NEW = Duration.ofDays(1);

    private Edited() {}

    /** The edit an update brings over; none at a first link, which brings together what is old. */
    static Optional<Instant> before(Link link, Side target, RemoteRecord source) {
        if (link.base().isEmpty()) {
            return Optional.empty();
        }
        Map<String, Instant> ours =
                link.lastWrite(target.opposite()).map(Link.LastWrite::stamps).orElse(Map.of());
        return source.stamps().entrySet().stream()
                .filter(stamp -> !stamp.getValue().equals(ours.get(stamp.getKey())))
                .map(Map.Entry::getValue)
                .max(Comparator.naturalOrder());
    }

    /** The edit that a create brings over, if it is a new one. */
    static Optional<Instant> before(Optional<RemoteRecord> source, Instant now) {
        return source.flatMap(record -> record.stamps().values().stream().max(Comparator.naturalOrder()))
                .filter(stamp -> stamp.isAfter(now.minus(NEW)));
    }
}
