package dev.parley.document.intake;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The systems of a document by their names: which documents belong together.
 *
 * @param generated when the document was; empty where it does not say
 */
public record Direction(String file, String source, String target, Optional<Instant> generated) {

    /** Equal for documents that go the same way between the same systems. */
    List<String> systems() {
        return List.of(source, target);
    }

    /** The systems of a document that goes the way back. */
    List<String> systemsBack() {
        return List.of(target, source);
    }

    /** Whether the other goes the way back. */
    public boolean reverses(Direction other) {
        return systems().equals(other.systemsBack());
    }
}
