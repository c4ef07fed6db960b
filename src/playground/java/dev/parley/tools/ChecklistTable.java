package dev.parley.tools;

import java.util.List;

/** The report as text: a sentence, below it its checks. */
final class ChecklistTable {

    private ChecklistTable() {}

    static String of(ChecklistReport report) {
        var text = new StringBuilder();
        report.bySentence().forEach((pair, sentences) -> {
            text.append('\n').append(pair).append("\n\n");
            sentences.forEach((sentence, checks) -> append(text, sentence, checks));
        });
        report.left().forEach(left -> text.append("left: ").append(left).append('\n'));
        return text.append('\n').append(summary(report)).append('\n').toString();
    }

    static String summary(ChecklistReport report) {
        return "%d passed, %d failed, %d skipped"
                .formatted(report.count("passed"), report.count("failed"), report.count("skipped"));
    }

    private static void append(StringBuilder text, String sentence, List<ChecklistReport.Line> checks) {
        text.append("%-8s%s%n".formatted(ChecklistReport.result(checks), sentence));
        for (var check : checks) {
            boolean own = check.sentences().get(0).equals(sentence);
            if (own && !check.result().equals("passed") || check.result().equals("failed")) {
                var row = check.row().isEmpty() ? "" : check.row() + ": ";
                text.append("          %s: %s%s: %s%n".formatted(check.result(), row, check.what(), check.reason()));
            }
        }
    }
}
