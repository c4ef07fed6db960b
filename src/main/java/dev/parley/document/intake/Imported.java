package dev.parley.document.intake;

import dev.parley.dataflow.Dataflow;
import dev.parley.document.Finding;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A definition that was made of one document, or of a document and its reverse. Immutable.
 *
 * @param name of the dataflow
 * @param files of the documents
 * @param yaml text of {@code <name>.yaml}
 * @param dataflow what the strict reader makes of the text; empty where a system is unknown or no pair is usable
 * @param unknownSystems for which a system file has to be written first
 * @param missing what such files must declare, as lines of YAML
 * @param findings in the order of files and lines
 */
public record Imported(
        String name,
        List<String> files,
        String yaml,
        Optional<Dataflow> dataflow,
        Set<String> unknownSystems,
        List<String> missing,
        List<Finding> findings,
        Tally tally) {

    public Imported {
        files = List.copyOf(files);
        unknownSystems = Set.copyOf(unknownSystems);
        missing = List.copyOf(missing);
        findings = List.copyOf(findings);
    }
}
