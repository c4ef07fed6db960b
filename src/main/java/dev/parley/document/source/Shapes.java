package dev.parley.document.source;

import dev.parley.document.source.Statement.Before;
import dev.parley.document.source.Statement.Connected;
import dev.parley.document.source.Statement.Every;
import dev.parley.document.source.Statement.Free;
import dev.parley.document.source.Statement.MatchElseCreate;
import dev.parley.document.source.Statement.Merge;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The seven ways in which the sentences stand together in 9,943 sections of public documents. */
final class Shapes {

    private static final Set<List<Class<? extends Statement>>> USUAL = Set.of(
            List.of(Every.class),
            List.of(Before.class, Merge.class),
            List.of(Before.class, Connected.class),
            List.of(Every.class, MatchElseCreate.class, Merge.class),
            List.of(Free.class),
            List.of(Before.class, Connected.class, Merge.class),
            List.of(Free.class, MatchElseCreate.class, Merge.class));

    private Shapes() {}

    static boolean usual(List<Statement> statements) {
        List<Class<? extends Statement>> kinds = statements.stream()
                .<Class<? extends Statement>>map(Statement::getClass)
                .toList();
        return USUAL.contains(kinds);
    }

    /** {@code Before, Merge}, or that there is none. */
    static String named(List<Statement> statements) {
        return statements.isEmpty()
                ? "none"
                : statements.stream()
                        .map(statement -> statement.getClass().getSimpleName())
                        .distinct()
                        .collect(Collectors.joining(", "));
    }
}
