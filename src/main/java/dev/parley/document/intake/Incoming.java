package dev.parley.document.intake;

import dev.parley.document.Finding;
import dev.parley.document.source.SourceDocument;
import java.util.List;

/**
 * A document whose two systems are known by name.
 *
 * @param file as findings call it
 * @param findings so far, those of reading it first
 */
record Incoming(String file, SourceDocument document, SystemName source, SystemName target, List<Finding> findings) {

    Incoming {
        findings = List.copyOf(findings);
    }

    /** The name a dataflow of its systems has in either direction: the systems in the order of the alphabet. */
    boolean inOrder() {
        return source.name().compareTo(target.name()) <= 0;
    }

    boolean reverses(Incoming other) {
        return source.same(other.target) && target.same(other.source);
    }
}
