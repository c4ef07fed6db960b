package dev.parley.links;

import dev.parley.sync.Entry.Due;
import dev.parley.sync.PairKey;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Due marks last seen on left records. A link does not tell its record's mark, and a write believing in the wrong one
 * is refused once; so this is a hint that saves a write, never a fact. Thread-safe.
 */
final class MarkHints {

    private static final int MOST = 2_000;

    private final Map<Place, Due> seen = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Place, Due> eldest) {
            return size() > MOST;
        }
    };

    private record Place(PairKey pair, String id) {}

    synchronized Optional<Due> of(PairKey pair, String left) {
        return Optional.ofNullable(seen.get(new Place(pair, left)));
    }

    synchronized void saw(PairKey pair, String left, Optional<Due> mark) {
        Place place = new Place(pair, left);
        seen.remove(place);
        mark.ifPresent(due -> seen.put(place, due));
    }
}
