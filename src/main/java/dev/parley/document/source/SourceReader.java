package dev.parley.document.source;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Reads the documents of the discontinued service. It needs time in proportion to the length of the text. Stateless;
 * safe for use by many threads.
 */
public final class SourceReader {

    private final Lines lines;
    private final Leftovers leftovers;
    private final String text;
    private final String file;

    private SourceReader(String text, String file) {
        this.text = text;
        this.file = file;
        this.lines = Lines.of(text);
        this.leftovers = new Leftovers(file);
    }

    /**
     * Never fails, whatever the text is: what is not understood becomes an unread line and a finding.
     *
     * @param file name of the file, as findings shall call it
     */
    public static Reading read(String text, String file) {
        return new SourceReader(text, file).read();
    }

    private Reading read() {
        List<Line> all = lines.all();
        Headings headings = new Headings();
        List<Integer> starts = headings.in(all);
        HeadReader head = new HeadReader(FileName.of(file), leftovers);
        head.read(all.subList(0, starts.isEmpty() ? all.size() : starts.get(0)));
        SectionReader reader = new SectionReader(head.title(), headings, leftovers);
        List<Section> sections = IntStream.range(0, starts.size())
                .mapToObj(at -> all.subList(starts.get(at), at + 1 < starts.size() ? starts.get(at + 1) : all.size()))
                .map(reader::read)
                .flatMap(Optional::stream)
                .toList();
        SourceDocument document = new SourceDocument(
                head.title(),
                head.stamp(),
                head.introduction(),
                sections,
                lines.lineEnd(),
                lines.lastLineEnds(),
                leftovers.unread());
        noteForm(document);
        return new Reading(document, leftovers.findings(all));
    }

    /** The last remark is for what no other says. */
    private void noteForm(SourceDocument document) {
        if (lines.marked()) {
            leftovers.note(1, Remark.BYTE_ORDER_MARK, "the document begins with a byte order mark");
        }
        if (!lines.alike()) {
            leftovers.note(0, Remark.MIXED_LINE_ENDS, "lines end in several ways: " + lines.counts());
        }
        if (!lines.ended()) {
            leftovers.note(lines.all().size(), Remark.CUT, "the document ends within a line");
        }
        String written = leftovers.none() ? SourceWriter.text(document) : text;
        if (!written.equals(text)) {
            int line = firstDifference(lines.all(), Lines.of(written).all());
            leftovers.note(line, Remark.LAYOUT, "blank lines or the order of parts are not the usual ones");
        }
    }

    /** The first line that is not the same; the last one where the rest of the other text is missing. */
    private static int firstDifference(List<Line> ours, List<Line> others) {
        int common = Math.min(ours.size(), others.size());
        return IntStream.range(0, common)
                .filter(at -> !ours.get(at).equals(others.get(at)))
                .map(at -> at + 1)
                .findFirst()
                .orElse(ours.size());
    }
}
