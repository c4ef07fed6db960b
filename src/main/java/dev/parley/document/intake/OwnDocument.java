package dev.parley.document.intake;

import dev.parley.dataflow.Catalog;
import dev.parley.dataflow.Dataflow;
import dev.parley.dataflow.DefinitionText;
import dev.parley.dataflow.PropertyPair;
import dev.parley.dataflow.PropertyPair.Way;
import dev.parley.document.Finding;
import dev.parley.document.words.Reader;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A document in Parley's own words: it holds its definition, so nothing has to be found out.
 *
 * @param imported empty where the definition in it cannot be used
 * @param findings about it, those of {@code imported} too
 */
public record OwnDocument(Optional<Imported> imported, List<Finding> findings) {

    public OwnDocument {
        findings = List.copyOf(findings);
    }

    static OwnDocument read(Importing.Document document, Catalog catalog) {
        Reader.Read read = Reader.read(document.file(), document.text(), catalog);
        Optional<Imported> imported = read.dataflow()
                .map(dataflow -> new Imported(
                        dataflow.name(),
                        List.of(document.file()),
                        DefinitionText.of(dataflow),
                        Optional.of(dataflow),
                        Set.of(),
                        List.of(),
                        read.findings(),
                        tally(dataflow)));
        return new OwnDocument(imported, read.findings());
    }

    private static Tally tally(Dataflow dataflow) {
        int pairs = dataflow.pairs().size();
        List<PropertyPair> rows =
                dataflow.pairs().stream().flatMap(pair -> pair.rows()).toList();
        long twoWay = rows.stream().filter(row -> row.way() == Way.BOTH).count();
        return new Tally(pairs, pairs, 0, rows.size(), (int) twoWay, 0);
    }
}
