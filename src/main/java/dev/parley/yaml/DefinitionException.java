package dev.parley.yaml;

import java.util.List;
import java.util.stream.Collectors;

/** A definition that cannot be used; the message holds one line per problem. */
public final class DefinitionException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    public DefinitionException(List<Problem> problems) {
        super(problems.stream().map(Problem::text).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** Everything that is wrong, in the order of the file; never empty. */
    public List<Problem> problems() {
        return problems;
    }

    /**
     * One thing that is wrong.
     *
     * @param line from 1; 0 for the file as a whole
     * @param wayOut what to do about it; may be empty
     */
    public record Problem(String file, int line, String message, String wayOut) {

        /** {@code powerofficego-shopify.yaml:14: unknown key "creat" — did you mean "create"?} */
        public String text() {
            return file + (line > 0 ? ":" + line : "") + ": " + message + (wayOut.isEmpty() ? "" : " — " + wayOut);
        }
    }
}
