package dev.parley.document.intake;

import dev.parley.dataflow.Catalog;
import dev.parley.dataflow.Dataflow;
import dev.parley.document.Finding;
import dev.parley.document.source.Reading;
import dev.parley.document.source.SourceReader;
import dev.parley.document.source.Stamp;
import dev.parley.document.words.Reader;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Makes definitions of the documents of the discontinued service. Equal documents make equal definitions, in whichever
 * order they are given. Thread-safe.
 */
public final class Importing {

    /** Characters in which a title and the time stand in any case. */
    private static final int HEAD = 1000;

    private final Catalog catalog;
    private final DocumentLabels labels;
    private final Function<String, Optional<Dataflow>> shipped;
    private final Options options;

    /**
     * @param catalog what the systems declare, by which the definitions are checked
     * @param shipped the definitions there are already, by name: who imports one of them keeps its name, the order of
     *     its systems, and the names of its pairs
     */
    public Importing(Catalog catalog, Function<String, Optional<Dataflow>> shipped, Options options) {
        this.catalog = catalog;
        this.labels = new DocumentLabels(new SystemNames(catalog.systems()), options.targetLabel());
        this.shipped = shipped;
        this.options = options;
    }

    /**
     * A document.
     *
     * @param file as findings shall call it; its name tells a system that has no label
     */
    public record Document(String file, String text) {}

    /** Which systems a document is about. */
    public record Told(Optional<Direction> direction, List<Finding> findings) {
        public Told {
            findings = List.copyOf(findings);
        }
    }

    /** Whether the document is one of Parley's own: it is imported by itself, by {@link #own}. */
    public static boolean isOwn(Document document) {
        return Reader.knows(document.text());
    }

    /** The definition that a document of Parley's own was written from; without it where it cannot be used. */
    public OwnDocument own(Document document) {
        return OwnDocument.read(document, catalog);
    }

    /** Which systems the document is about; without them, and with a finding, where nothing tells. */
    public Told direction(Document document) {
        Findings findings = new Findings();
        Optional<Direction> direction = head(document)
                .or(() -> incoming(document, findings))
                .map(read -> new Direction(
                        read.file(),
                        read.source().name(),
                        read.target().name(),
                        read.document().generated().flatMap(Stamp::time)));
        return new Told(direction, findings.inOrder());
    }

    /**
     * The definition that a document makes, alone or with its reverse.
     *
     * @throws IllegalArgumentException when {@link #direction} does not tell its systems, or the reverse is none
     */
    public Imported of(Document document, Optional<Document> reverse) {
        Findings findings = new Findings();
        Incoming one = required(document, findings);
        Optional<Incoming> other = reverse.map(back -> required(back, findings));
        if (other.filter(back -> !back.reverses(one)).isPresent()) {
            throw new IllegalArgumentException(reverse.get().file() + " is not the reverse of " + document.file());
        }
        findings.addAll(one.findings());
        other.ifPresent(back -> findings.addAll(back.findings()));
        Optional<Dataflow> known = shipped(one);
        boolean leftIsSource = known.map(
                        dataflow -> dataflow.left().system().equals(one.source().name()))
                .orElseGet(one::inOrder);
        Couple couple = Couple.of(one, other, leftIsSource);
        return new CoupleImport(couple, catalog, known, options, findings).imported();
    }

    private Optional<Dataflow> shipped(Incoming one) {
        String forward = one.source().name() + "-" + one.target().name();
        String backward = one.target().name() + "-" + one.source().name();
        return shipped.apply(forward).or(() -> shipped.apply(backward));
    }

    private Incoming required(Document document, Findings findings) {
        return incoming(document, findings)
                .orElseThrow(() -> new IllegalArgumentException(document.file() + " does not tell its systems"));
    }

    /** Most documents tell their systems in the title, so that the rest need not be read. */
    private Optional<Incoming> head(Document document) {
        String head =
                document.text().substring(0, Math.min(HEAD, document.text().length()));
        Reading reading = SourceReader.read(head, document.file());
        boolean told = !reading.document().source().isBlank()
                && !reading.document().target().isBlank();
        return told ? labels.read(document.file(), reading, new Findings()) : Optional.empty();
    }

    private Optional<Incoming> incoming(Document document, Findings findings) {
        return labels.read(document.file(), SourceReader.read(document.text(), document.file()), findings);
    }
}
