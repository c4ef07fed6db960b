package dev.parley.document.source;

import java.util.Arrays;
import java.util.List;

/**
 * A cell with a path and, maybe, the conditions it depends on.
 *
 * @param text exactly, with blanks and tabs at its ends
 */
public record Cell(String text) {

    private static final String OPENS = " (Dependant on having ";
    private static final String CLAUSE = "Dependant on having ";
    private static final String IN = " in ";

    /** The path without annotation, exactly; some end in a blank or a tab, some hold two dots in a row. */
    public String exactPath() {
        return annotated() ? text.substring(0, text.indexOf(OPENS)) : text;
    }

    /** The path without blanks and tabs at its ends. */
    public String path() {
        return exactPath().strip();
    }

    public boolean annotated() {
        return text.contains(OPENS);
    }

    /** False where an annotation has lost its closing bracket. */
    public boolean closed() {
        return !annotated() || text.stripTrailing().endsWith(")");
    }

    /** The conditions in their order; the documents concatenate them, often identical ones, of which one is kept. */
    public List<Dependence> dependences() {
        if (!annotated()) {
            return List.of();
        }
        String clauses = text.substring(text.indexOf(OPENS) + OPENS.length());
        String inside = closed() ? clauses.substring(0, clauses.lastIndexOf(')')) : clauses;
        return Arrays.stream(inside.split(CLAUSE, -1))
                .map(Cell::dependence)
                .distinct()
                .toList();
    }

    /** Cut at the last " in ", because a value may hold one. */
    private static Dependence dependence(String clause) {
        int in = clause.lastIndexOf(IN);
        return in < 0
                ? new Dependence(clause, "")
                : new Dependence(clause.substring(0, in), clause.substring(in + IN.length()));
    }
}
