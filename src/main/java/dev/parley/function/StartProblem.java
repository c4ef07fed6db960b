package dev.parley.function;

import java.util.List;

/** The function cannot start as it is set up; the message holds one line per problem, with place and way out. */
final class StartProblem extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient List<String> problems;

    StartProblem(List<String> problems) {
        super(String.join("\n", problems));
        this.problems = List.copyOf(problems);
    }

    List<String> problems() {
        return problems;
    }
}
