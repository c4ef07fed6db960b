package dev.parley.document.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Which lines head a section: those with a bar of dashes below. Sections are cut there before anything else is read,
 * so that damage in one does not reach the next.
 */
final class Headings {

    private static final List<String> NEVER_BEGIN_A_HEADING =
            List.of(Sentences.TABLE, Sentences.ROW, Sentences.CELL, SourceWriter.STAMP);

    private boolean introduction;

    /** Positions of all headings, in order. */
    List<Integer> in(List<Line> lines) {
        List<Integer> headings = new ArrayList<>();
        for (int at = 0; at < lines.size(); at++) {
            Line line = lines.get(at);
            introduction |= headings.isEmpty() && isIntroduction(line.text());
            if (at + 1 < lines.size() && lines.get(at + 1).bar('-') && heads(line, lines.get(at + 1))) {
                headings.add(at);
            }
        }
        return headings;
    }

    static boolean isIntroduction(String text) {
        return Arrays.stream(Introduction.Form.values())
                .anyMatch(form -> form.heading().equals(text));
    }

    /** Whether a section can have this heading: false for what is read as another part of the document. */
    boolean possible(String text) {
        return !text.isBlank()
                && !isIntroduction(text)
                && !new Line(0, text).bar('-')
                && NEVER_BEGIN_A_HEADING.stream().noneMatch(text::startsWith)
                && (introduction || !text.endsWith(Title.END));
    }

    /** A bar of another length may stand below a sentence by mistake. */
    private boolean heads(Line line, Line bar) {
        boolean exact = bar.is(SourceWriter.bar("-", line.text()));
        return possible(line.text())
                && (exact || line.text().contains(Sentences.TO) && !line.text().endsWith("."));
    }
}
