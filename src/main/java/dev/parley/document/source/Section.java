package dev.parley.document.source;

import java.util.List;
import java.util.Optional;

/**
 * One ordered pair of datatypes. Its heading is no key: the same heading may stand in a document again, with the same
 * content or another.
 *
 * @param line of the heading, from 1
 * @param statements in the order of the document
 * @param mergeRows alternatives: one that matches is enough; empty without a {@link Statement.Merge}
 * @param propertyRows in the order of the document; often empty
 * @param typeSystem label in the third header cell ({@code D Data Type}), exactly; empty where it is blank
 */
public record Section(
        int line,
        End left,
        End right,
        List<Statement> statements,
        List<MergeRow> mergeRows,
        List<PropertyRow> propertyRows,
        String typeSystem) {

    public Section {
        statements = List.copyOf(statements);
        mergeRows = List.copyOf(mergeRows);
        propertyRows = List.copyOf(propertyRows);
    }

    public String heading() {
        return left.text() + " to " + right.text();
    }

    /** The first statement of the kind. */
    public <S extends Statement> Optional<S> statement(Class<S> kind) {
        return statements.stream().filter(kind::isInstance).map(kind::cast).findFirst();
    }
}
