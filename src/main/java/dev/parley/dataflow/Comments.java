package dev.parley.dataflow;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Comments of a definition that is written, by the place they stand at. A text may hold several lines; the signs of a
 * comment are not part of it. Immutable.
 */
public record Comments(Map<Place, List<String>> at) {

    /** No comments. */
    public static final Comments NONE = new Comments(Map.of());

    public Comments {
        Map<Place, List<String>> copies = new LinkedHashMap<>();
        at.forEach((place, texts) -> copies.put(place, List.copyOf(texts)));
        at = Collections.unmodifiableMap(copies);
    }

    /**
     * Where comments stand: before what is named, or after the last thing in it.
     *
     * @param names nothing for the file; a pair; a pair and a row or group; a pair, a list and a row of its elements
     * @param end whether it is after the last pair of the file, or after the last row of the pair or list
     */
    public record Place(List<String> names, boolean end) {

        public Place {
            names = List.copyOf(names);
        }

        public static Place before(String... names) {
            return new Place(List.of(names), false);
        }

        /** After all of a file, or of a pair's or a list's rows: the place of what is commented out. */
        public static Place after(String... names) {
            return new Place(List.of(names), true);
        }
    }

    List<String> before(String... names) {
        return at.getOrDefault(Place.before(names), List.of());
    }

    List<String> after(String... names) {
        return at.getOrDefault(Place.after(names), List.of());
    }
}
