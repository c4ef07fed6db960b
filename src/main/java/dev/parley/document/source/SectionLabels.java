package dev.parley.document.source;

import dev.parley.document.source.RawTable.RawCell;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds the two labels of a section. The header cells are the safe way to split a heading; where they do not fit it,
 * or there are none, the labels are taken that make sense of the sentences.
 */
final class SectionLabels {

    private final Headings headings;
    private final Set<String> texts;

    SectionLabels(Headings headings, Set<String> texts) {
        this.headings = headings;
        this.texts = texts;
    }

    /** Empty where neither a table nor the heading has two labels. */
    Optional<Sentences> of(String heading, List<RawTable> tables) {
        List<Sentences> ofTables = tables.stream()
                .filter(table -> table.columns() == 2 || table.columns() == 3)
                .sorted(Comparator.comparingInt(RawTable::columns).reversed())
                .flatMap(table -> ofHeader(table.header()).stream())
                .filter(labels -> headings.possible(labels.heading()))
                .toList();
        Optional<Sentences> fitting = ofTables.stream()
                .filter(labels -> labels.heading().equals(heading))
                .findFirst();
        return fitting.or(() -> sensible(ofTables, heading));
    }

    private static Optional<Sentences> ofHeader(List<RawCell> header) {
        String left = header.get(0).text();
        String right = header.get(1).text();
        return left.endsWith(Sentences.PROPERTY) && right.endsWith(Sentences.PROPERTY)
                ? Optional.of(new Sentences(without(left), without(right)))
                : Optional.empty();
    }

    private static String without(String header) {
        return header.substring(0, header.length() - Sentences.PROPERTY.length());
    }

    private Optional<Sentences> sensible(List<Sentences> ofTables, String heading) {
        Stream<Sentences> ofHeading =
                Splits.of(heading).stream().map(split -> new Sentences(split.before(), split.behind()));
        List<Sentences> ways = Stream.concat(ofTables.stream(), ofHeading).toList();
        Optional<Sentences> spoken = ways.stream()
                .filter(labels -> texts.contains(labels.once()) || texts.contains(labels.following()))
                .findFirst();
        return spoken.or(() -> ways.stream().findFirst());
    }
}
