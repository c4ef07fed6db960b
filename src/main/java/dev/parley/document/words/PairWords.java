package dev.parley.document.words;

import dev.parley.dataflow.Pair;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a document says about one pair. Immutable.
 *
 * @param statements in the order of their topics; none of {@link Topic#PROPERTIES}
 * @param rows of the table of properties; each carries the sentences about it
 */
public record PairWords(Pair pair, Text heading, List<Statement> statements, List<PropertyRow> rows) {

    public PairWords {
        statements = List.copyOf(statements);
        rows = List.copyOf(rows);
    }

    /** The sentences of a topic. */
    public List<Statement> about(Topic topic) {
        return statements.stream()
                .filter(statement -> statement.kind().topic() == topic)
                .toList();
    }

    /** Every sentence, those about rows and about the rows of lists too. */
    public Stream<Statement> all() {
        return Stream.concat(statements.stream(), rows.stream().flatMap(PairWords::remarks));
    }

    private static Stream<Statement> remarks(PropertyRow row) {
        return Stream.concat(row.remarks().stream(), row.elements().stream().flatMap(PairWords::remarks));
    }
}
