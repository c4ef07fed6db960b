package dev.parley.document.source;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads one section: a heading, its bar, and what stands below until the next heading. */
final class SectionReader {

    private final Optional<Title> title;
    private final Headings headings;
    private final Leftovers leftovers;

    SectionReader(Optional<Title> title, Headings headings, Leftovers leftovers) {
        this.title = title;
        this.headings = headings;
        this.leftovers = leftovers;
    }

    /** Empty, and all lines left, where neither heading nor tables tell what the section is about. */
    Optional<Section> read(List<Line> lines) {
        Line heading = lines.get(0);
        SectionScan scan = new SectionScan(lines.subList(2, lines.size()), leftovers);
        Set<String> texts = new HashSet<>(scan.texts().stream().map(Line::text).toList());
        Optional<Sentences> labels = new SectionLabels(headings, texts).of(heading.text(), scan.tables());
        if (labels.isEmpty()) {
            List<Line> all = lines.stream().filter(line -> !line.blank()).toList();
            leftovers.leave(all, Remark.NOT_A_SECTION, Leftovers.excerpt(heading.text()) + " names no two datatypes");
            return Optional.empty();
        }
        leftovers.leaveUnless(heading, labels.get().heading(), Remark.HEADING_DIFFERS);
        String bar = SourceWriter.bar("-", labels.get().heading());
        leftovers.leaveUnless(lines.get(1), bar, Remark.VARIANT);
        return Optional.of(section(heading.number(), labels.get(), scan));
    }

    private Section section(int line, Sentences labels, SectionScan scan) {
        SectionTables tables = new SectionTables(line, scan.tables(), leftovers);
        Optional<String> said = tables.typeSystem();
        End leftEnd = end(line, labels.left(), title.map(Title::source).stream());
        End rightEnd = end(
                line, labels.right(), Stream.of(said, title.map(Title::target)).flatMap(Optional::stream));
        String typeSystem = said.orElse(rightEnd.system());
        StatementReader reader = new StatementReader(labels, leftEnd.system(), leftovers);
        List<Statement> statements = reader.read(tables.beforeTheEnd(scan.texts()));
        note(line, reader.missing(), statements);
        tables.leaveStray(reader.merges());
        return new Section(
                line,
                leftEnd,
                rightEnd,
                statements,
                tables.mergeRows(labels, reader.merges()),
                tables.propertyRows(labels, typeSystem),
                typeSystem);
    }

    /** @param systems labels that may stand before the datatype; that of the source system is never blank */
    private End end(int line, String text, Stream<String> systems) {
        Optional<String> system = Stream.concat(systems, Stream.of(""))
                .filter(label -> text.startsWith(label + " "))
                .findFirst();
        if (system.isEmpty()) {
            leftovers.note(line, Remark.UNKNOWN_LABEL, "no label of a system begins " + Leftovers.excerpt(text));
        }
        return system.map(label -> new End(text, label, text.substring(label.length() + 1)))
                .orElseGet(() -> new End(text, "", text));
    }

    private void note(int line, List<String> missing, List<Statement> statements) {
        missing.forEach(sentence ->
                leftovers.note(line, Remark.MISSING_SENTENCE, "the section lacks " + Leftovers.excerpt(sentence)));
        if (!Shapes.usual(statements)) {
            leftovers.note(
                    line,
                    Remark.UNUSUAL_SHAPE,
                    "these mode sentences do not stand together in the documents: " + Shapes.named(statements));
        }
    }
}
