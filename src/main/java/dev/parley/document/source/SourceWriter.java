package dev.parley.document.source;

import java.util.ArrayList;
import java.util.List;

/**
 * Writes a document in the form it was read from. A text that was read without a finding is written again character
 * for character. Otherwise the usual form is written: every line of the text is in it exactly, or among the unread
 * lines; fixed sentences, bars and tables that were missing are in it; and what is read from it is the same document,
 * apart from the numbers of lines. Stateless; safe for use by many threads.
 */
public final class SourceWriter {

    static final String STAMP = "Generated: ";
    static final String INTRODUCTION_BAR = "-".repeat(12);

    private SourceWriter() {}

    /** The text; the unread lines are not in it. */
    public static String text(SourceDocument document) {
        List<List<String>> blocks = new ArrayList<>();
        document.title().ifPresent(title -> blocks.add(title(title)));
        document.generated().ifPresent(stamp -> blocks.add(List.of(STAMP + stamp.text())));
        document.introduction().ifPresent(introduction -> {
            blocks.add(List.of(introduction.form().heading(), INTRODUCTION_BAR));
            if (!introduction.text().isEmpty()) {
                blocks.add(List.of(introduction.text()));
            }
        });
        String end = document.lineEnd().text();
        String head = joined(blocks, end + end, end);
        List<List<String>> sections =
                document.sections().stream().map(SectionLines::of).toList();
        String gap = head.isEmpty() || sections.isEmpty() ? "" : end + end;
        return head + gap + joined(sections, end.repeat(3), end) + end.repeat(document.lastLineEnds());
    }

    private static List<String> title(Title title) {
        String bar = bar("=", title.text());
        return List.of(bar, title.text(), bar);
    }

    /** As long as the text, in characters as a reader counts them. */
    static String bar(String of, String text) {
        return of.repeat(text.codePointCount(0, text.length()));
    }

    private static String joined(List<List<String>> blocks, String between, String end) {
        return String.join(
                between, blocks.stream().map(block -> String.join(end, block)).toList());
    }
}
