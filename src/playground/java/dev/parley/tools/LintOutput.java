package dev.parley.tools;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.document.Finding;
import dev.parley.document.Finding.Weight;
import java.util.List;
import java.util.Locale;

/** Findings as text and as JSON. */
final class LintOutput {

    private LintOutput() {}

    /** A line for each, and one with the counts. */
    static String text(List<Finding> findings) {
        StringBuilder text = new StringBuilder();
        for (Finding finding : findings) {
            text.append(String.format(
                    Locale.ROOT, "%-6s %s%n", finding.weight().name().toLowerCase(Locale.ROOT), finding.text()));
        }
        return text.append(counts(findings)).append(System.lineSeparator()).toString();
    }

    private static String counts(List<Finding> findings) {
        return "errors: " + count(findings, Weight.ERROR) + ", to decide: " + count(findings, Weight.DECIDE)
                + ", notes: " + count(findings, Weight.NOTE);
    }

    private static long count(List<Finding> findings, Weight weight) {
        return findings.stream().filter(finding -> finding.weight() == weight).count();
    }

    /** {@code {"findings":[{"file","line","weight","code","message","wayOut"}]}}. */
    static String json(List<Finding> findings) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        ArrayNode all = root.putArray("findings");
        findings.forEach(finding -> all.addObject()
                .put("file", finding.file())
                .put("line", finding.line())
                .put("weight", finding.weight().name())
                .put("code", finding.code())
                .put("message", finding.message())
                .put("wayOut", finding.wayOut()));
        return root + System.lineSeparator();
    }
}
