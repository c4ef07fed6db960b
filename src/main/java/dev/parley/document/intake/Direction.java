package dev.parley.document.intake;

import java.time.Instant;
import java.util.Optional;

/**
 * The systems of a document by their names: which documents belong together.
 *
 * @param generated when the document was; empty where it does not say
 */
public record Direction(String file, String source, String target, Optional<Instant> generated) {

    /** Whether both go the same way between the same systems. */
    public boolean same(Direction other) {
        return source.equals(other.source) && target.equals(other.target);
    }

    /** Whether the other goes the way back. */
    public boolean reverses(Direction other) {
        return source.equals(other.target) && target.equals(other.source);
    }
}
