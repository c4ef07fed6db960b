package dev.parley.document.source;

import dev.parley.document.Finding;
import java.util.List;

/**
 * A document as it was read.
 *
 * @param findings in the order of lines: what is not in the form of the documents. None means that {@link SourceWriter}
 *     writes the same text again, character for character. Whether the content can be used (a free condition, a type
 *     that is a fragment, an incomplete clause, a blank label, an empty table) is not asked here
 */
public record Reading(SourceDocument document, List<Finding> findings) {

    public Reading {
        findings = List.copyOf(findings);
    }
}
