package dev.parley.tools;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/** The report as one page that needs nothing else: for those who sign the document off. */
final class ChecklistPage {

    private static final String STYLE =
            """
            body { font: 16px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 60rem; padding: 0 1rem;
              color: #1b1b1b; background: #fff }
            h1 { margin-bottom: 0 } h2 { margin-top: 2.5rem }
            table { border-collapse: collapse; width: 100%; margin-bottom: 2rem }
            th, td { border-bottom: 1px solid #ccc; padding: .5rem; text-align: left; vertical-align: top;
              font-weight: normal }
            thead th { font-weight: bold }
            .result { font-weight: bold; white-space: nowrap; width: 6rem }
            .passed { color: #0a5c2b } .failed { color: #a30012 } .skipped { color: #555 }
            details { margin-top: .25rem } summary { cursor: pointer } li { margin: .25rem 0 }
            """;

    private ChecklistPage() {}

    /** @param at when it was done */
    static String of(ChecklistReport report, Instant at) {
        var page = new StringBuilder("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
        page.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        page.append("<title>Checklist: ").append(ChecklistTable.summary(report)).append("</title>\n<style>\n");
        page.append(STYLE).append("</style>\n</head>\n<body>\n<main>\n<h1>Checklist</h1>\n<p>");
        page.append(ChecklistTable.summary(report)).append("; ").append(at.truncatedTo(ChronoUnit.SECONDS));
        page.append("</p>\n");
        report.bySentence().forEach((pair, sentences) -> {
            page.append("<h2>").append(escaped(pair)).append("</h2>\n");
            append(page, "Sentence, and what was tried out", sentences);
            append(page, "Row, and what was tried out", report.byRow(pair));
        });
        if (!report.left().isEmpty()) {
            page.append("<h2>What could not be taken away</h2>\n<ul>\n");
            report.left()
                    .forEach(left -> page.append("<li>").append(escaped(left)).append("</li>\n"));
            page.append("</ul>\n");
        }
        return page.append("</main>\n</body>\n</html>\n").toString();
    }

    /** A table of what was proved, or not: sentences, or rows. */
    private static void append(StringBuilder page, String heading, Map<String, List<ChecklistReport.Line>> proved) {
        page.append("<table>\n<thead><tr><th scope=\"col\">Result</th><th scope=\"col\">");
        page.append(heading).append("</th></tr></thead>\n<tbody>\n");
        proved.forEach((what, checks) -> {
            var result = ChecklistReport.result(checks);
            page.append("<tr><td class=\"result ")
                    .append(result)
                    .append("\">")
                    .append(mark(result))
                    .append("</td>");
            page.append("<th scope=\"row\">").append(escaped(what));
            page.append(result.equals("failed") ? "<details open>" : "<details>");
            page.append("<summary>").append(counted(checks)).append("</summary><ul>\n");
            checks.forEach(check -> append(page, check));
            page.append("</ul></details></th></tr>\n");
        });
        page.append("</tbody>\n</table>\n");
    }

    private static void append(StringBuilder page, ChecklistReport.Line check) {
        page.append("<li><span class=\"").append(check.result()).append("\">").append(mark(check.result()));
        page.append("</span> ").append(check.row().isEmpty() ? "" : escaped(check.row()) + ": ");
        page.append(escaped(check.what()));
        page.append(check.reason().isEmpty() ? "" : " &mdash; " + escaped(check.reason()))
                .append("</li>\n");
    }

    private static String counted(List<ChecklistReport.Line> checks) {
        return checks.size() == 1 ? "1 check" : checks.size() + " checks";
    }

    /** Told by sign and word, not by colour alone. */
    private static String mark(String result) {
        return switch (result) {
            case "passed" -> "✓ passed";
            case "failed" -> "✗ failed";
            default -> "– skipped";
        };
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
