package dev.parley.document.intake;

import dev.parley.document.Finding;
import dev.parley.document.Finding.Weight;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What an import found, for a person to read, as Markdown. Stateless. */
public final class Report {

    private Report() {}

    public static String of(Imported imported) {
        List<String> lines = new ArrayList<>(List.of(
                "# Import of " + imported.name(),
                "",
                "Made of " + String.join(" and ", imported.files()) + ".",
                "",
                became(imported.tally()),
                "",
                state(imported)));
        section(lines, "Errors", imported, Weight.ERROR);
        section(lines, "To decide", imported, Weight.DECIDE);
        section(lines, "Notes", imported, Weight.NOTE);
        missing(lines, imported);
        return String.join("\n", lines) + "\n";
    }

    /** Counts by code, in the order of the alphabet. */
    public static Map<String, Long> counts(List<Finding> findings) {
        return findings.stream().collect(Collectors.groupingBy(Finding::code, TreeMap::new, Collectors.counting()));
    }

    /** What became of the documents, in a sentence. */
    public static String became(Tally tally) {
        return count(tally.sections(), "section") + " became " + count(tally.pairs(), "pair") + " with "
                + count(tally.rows(), "row") + ", " + tally.twoWay() + " of them both ways; "
                + count(tally.pairsOut(), "pair") + " and " + count(tally.rowsOut(), "row") + " are commented out.";
    }

    private static String state(Imported imported) {
        if (imported.dataflow().isPresent()) {
            return "The definition can be read as it is.";
        }
        return imported.unknownSystems().isEmpty()
                ? "The definition cannot be read: no pair of it is usable."
                : "The definition cannot be read yet: it names systems that are not known, "
                        + imported.unknownSystems().stream().sorted().collect(Collectors.joining(", "))
                        + ". See the end of this report.";
    }

    private static void section(List<String> lines, String heading, Imported imported, Weight weight) {
        List<Finding> findings = imported.findings().stream()
                .filter(finding -> finding.weight() == weight)
                .toList();
        if (findings.isEmpty()) {
            return;
        }
        lines.addAll(List.of("", "## " + heading + " (" + findings.size() + ")", ""));
        counts(findings).forEach((code, count) -> lines.add("- " + code + ": " + count));
        lines.add("");
        findings.forEach(finding -> lines.add("- " + finding.text()));
    }

    private static void missing(List<String> lines, Imported imported) {
        if (imported.missing().isEmpty()) {
            return;
        }
        lines.addAll(List.of(
                "",
                "## What the system files must declare",
                "",
                "Types are those of the documents, where they give one. The rest: docs/how-to/add-a-crm.md.",
                "",
                "```yaml"));
        lines.addAll(imported.missing());
        lines.add("```");
    }

    private static String count(int number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }
}
