package dev.parley.document.intake;

import dev.parley.document.source.Section;
import dev.parley.document.source.Statement;
import dev.parley.document.source.Statement.Before;
import dev.parley.document.source.Statement.Connected;
import dev.parley.document.source.Statement.Every;
import dev.parley.document.source.Statement.Free;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the sentences of a section say about new records. */
final class Modes {

    private final Findings findings;
    private final Map<String, String> pairsByLabel;

    /** @param pairsByLabel names of the pairs that a datatype of the source system stands in, by its label */
    Modes(Map<String, String> pairsByLabel, Findings findings) {
        this.pairsByLabel = pairsByLabel;
        this.findings = findings;
    }

    /** Whether every record gets a counterpart; what holds under a condition only is found, and nothing is created. */
    boolean creates(Placed placed) {
        Section section = placed.section();
        for (Statement statement : section.statements()) {
            if (statement instanceof Free free) {
                free(placed, free);
            } else if (statement instanceof Connected connected) {
                connected(placed, connected);
            }
        }
        return section.statement(Every.class).isPresent()
                && section.statement(Before.class).isEmpty()
                && section.statement(Free.class).isEmpty()
                && section.statement(Connected.class).isEmpty();
    }

    private void free(Placed placed, Free free) {
        String message = "the condition \"" + free.text().strip() + "\" is in free words: nothing is created on the "
                + placed.to().word() + " or matched because of it";
        String wayOut = "if it can be said as a filter of the pair, write it as \"filter\", and add \"create: in-"
                + placed.to().word() + "\"";
        findings.add(Code.CONDITION_OPAQUE, placed.at(free.line()), message, wayOut);
    }

    private void connected(Placed placed, Connected connected) {
        List<String> labels = connected.datatypes().stream().map(String::strip).toList();
        String pairs = labels.stream()
                .map(label -> pairsByLabel.getOrDefault(label, "?"))
                .distinct()
                .collect(Collectors.joining(", "));
        String message = "new records depend on being connected to " + String.join(", ", labels)
                + "; which of their properties refers to them the document does not say, so nothing is created";
        String wayOut = "give those pairs a row with \"reference\" to this one, then write create: { in-"
                + placed.to().word() + ": { if-connected: [ " + pairs + " ] } }";
        findings.add(Code.CONNECTION_UNKNOWN, placed.at(connected.line()), message, wayOut);
    }
}
