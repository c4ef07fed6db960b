package dev.parley.document.source;

import java.util.List;
import java.util.Optional;

/** What a document says, without the numbers of its lines and what was not read. */
record Unnumbered(
        Optional<List<String>> title,
        Optional<String> stamp,
        Optional<List<String>> introduction,
        List<Section> sections,
        int lastLineEnds) {

    static Unnumbered of(SourceDocument document) {
        return new Unnumbered(
                document.title().map(title -> List.of(title.source(), title.target())),
                document.generated().map(Stamp::text),
                document.introduction().map(text -> List.of(text.form().name(), text.text())),
                document.sections().stream().map(Unnumbered::section).toList(),
                document.lastLineEnds());
    }

    private static Section section(Section section) {
        return new Section(
                0,
                section.left(),
                section.right(),
                section.statements().stream().map(Unnumbered::statement).toList(),
                section.mergeRows().stream()
                        .map(row -> new MergeRow(0, row.left(), row.right()))
                        .toList(),
                section.propertyRows().stream()
                        .map(row -> new PropertyRow(0, row.left(), row.right(), row.type()))
                        .toList(),
                section.typeSystem());
    }

    private static Statement statement(Statement statement) {
        if (statement instanceof Statement.Every) {
            return new Statement.Every(0);
        } else if (statement instanceof Statement.Before) {
            return new Statement.Before(0);
        } else if (statement instanceof Statement.Connected said) {
            return new Statement.Connected(0, said.system(), said.datatypes(), said.into());
        } else if (statement instanceof Statement.MatchElseCreate) {
            return new Statement.MatchElseCreate(0);
        } else if (statement instanceof Statement.Free free) {
            return new Statement.Free(0, free.text());
        }
        return new Statement.Merge(0);
    }
}
