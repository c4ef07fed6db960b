package dev.parley.document.source;

import java.util.List;
import java.util.Optional;

/**
 * A document of the discontinued service: how the records of one system reach another. One document per direction.
 * Immutable. Everything but blank lines and the fixed words of the form is in it, either in its place or among
 * the unread lines.
 *
 * @param title empty where none could be read
 * @param generated empty where none could be read
 * @param introduction empty where none could be read
 * @param sections in the order of the document; often none
 * @param lineEnd of most of its lines
 * @param lastLineEnds how many line ends follow its last line with text
 * @param unread in the order of lines
 */
public record SourceDocument(
        Optional<Title> title,
        Optional<Stamp> generated,
        Optional<Introduction> introduction,
        List<Section> sections,
        LineEnd lineEnd,
        int lastLineEnds,
        List<UnreadLine> unread) {

    public SourceDocument {
        sections = List.copyOf(sections);
        unread = List.copyOf(unread);
    }

    /** Label of the source system in the title, exactly; empty where it is blank or there is no title. */
    public String source() {
        return title.map(Title::source).orElse("");
    }

    /** Label of the target system in the title, exactly; empty where it is blank or there is no title. */
    public String target() {
        return title.map(Title::target).orElse("");
    }
}
