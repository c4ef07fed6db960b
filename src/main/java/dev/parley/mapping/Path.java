package dev.parley.mapping;

import java.util.List;

/**
 * A dotted path into a record, as definitions write it ({@code MailAddress.City}). Immutable.
 *
 * <p>Arrays are not marked in a path: a segment that meets an array addresses its primary element, which
 * {@link RecordSchema#primary} names.
 *
 * @param segments one or more names, none empty
 */
public record Path(List<String> segments) {

    public Path {
        segments = List.copyOf(segments);
        if (segments.isEmpty() || segments.contains("")) {
            throw new IllegalArgumentException("a path needs names between its dots");
        }
    }

    /** @throws IllegalArgumentException when a name between two dots is empty */
    public static Path of(String text) {
        return new Path(List.of(text.split("\\.", -1)));
    }

    public String text() {
        return segments.size() == 1 ? segments.get(0) : String.join(".", segments);
    }

    public String first() {
        return segments.get(0);
    }

    public String last() {
        return segments.get(segments.size() - 1);
    }

    /** Whether this path is {@code prefix} or lies below it. */
    public boolean within(Path prefix) {
        int depth = prefix.segments.size();
        if (segments.size() < depth) {
            return false;
        }
        for (int at = 0; at < depth; at++) {
            if (!segments.get(at).equals(prefix.segments.get(at))) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        return text();
    }
}
