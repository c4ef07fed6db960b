package dev.parley.tools;

import dev.parley.document.Finding;
import dev.parley.document.Finding.Weight;
import dev.parley.document.intake.Imported;
import dev.parley.document.intake.Report;
import dev.parley.document.intake.Tally;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Tells what became of documents: each definition as soon as it is made, then the counts. */
final class ImportSummary {

    private final PrintStream out;
    private final Map<String, Long> counts = new TreeMap<>();
    private final Map<String, Weight> weights = new TreeMap<>();
    private final List<String> readable = new ArrayList<>();
    private int definitions;

    ImportSummary(PrintStream out) {
        this.out = out;
    }

    void add(Imported imported) {
        Tally tally = imported.tally();
        long decisions = imported.findings().stream()
                .filter(finding -> finding.weight() == Weight.DECIDE)
                .count();
        out.printf(
                Locale.ROOT,
                "%s (%s): pairs %d, rows %d (both ways %d), commented out %d and %d, to decide %d: %s%n",
                imported.name(),
                String.join(" and ", imported.files()),
                tally.pairs(),
                tally.rows(),
                tally.twoWay(),
                tally.pairsOut(),
                tally.rowsOut(),
                decisions,
                state(imported));
        definitions++;
        if (imported.dataflow().isPresent()) {
            readable.add(imported.name());
        }
        add(imported.findings());
    }

    /** Findings that are in no report. */
    void tell(List<Finding> findings) {
        findings.forEach(finding -> out.println(finding.text()));
        add(findings);
    }

    void end(int documents, String folder) {
        out.println();
        out.printf(
                Locale.ROOT,
                "documents: %d, definitions: %d, of which can be read as they are: %d%n",
                documents,
                definitions,
                readable.size());
        counts.forEach((code, count) -> out.printf(
                Locale.ROOT,
                "  %-24s %7d  %s%n",
                code,
                count,
                weights.get(code).name().toLowerCase(Locale.ROOT)));
        out.println("What the words mean: docs/how-to/import-documents.md");
        first().ifPresent(name -> out.printf("To try: ./parley playground %s --definitions %s%n", name, folder));
    }

    private Optional<String> first() {
        return readable.stream().findFirst();
    }

    private void add(List<Finding> findings) {
        findings.forEach(finding -> weights.putIfAbsent(finding.code(), finding.weight()));
        Report.counts(findings).forEach((code, count) -> counts.merge(code, count, Long::sum));
    }

    private static String state(Imported imported) {
        if (imported.dataflow().isPresent()) {
            return "reads as it is";
        }
        return imported.unknownSystems().isEmpty()
                ? "no pair is usable"
                : "unknown systems: "
                        + String.join(
                                ", ",
                                imported.unknownSystems().stream().sorted().toList());
    }
}
