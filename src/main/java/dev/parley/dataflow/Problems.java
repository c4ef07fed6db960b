package dev.parley.dataflow;

import dev.parley.dataflow.DefinitionException.Problem;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.yaml.snakeyaml.nodes.Node;

/** Collects what is wrong with one file, so that one problem does not hide another. */
final class Problems {

    private final String file;
    private final Set<Problem> found = new LinkedHashSet<>();

    Problems(String file) {
        this.file = file;
    }

    void at(int line, String message, String wayOut) {
        found.add(new Problem(file, line, message, wayOut));
    }

    void at(Node node, String message, String wayOut) {
        at(line(node), message, wayOut);
    }

    void notYet(int line, String what, String wayOut) {
        at(line, what + " is not supported by this version yet", wayOut);
    }

    int count() {
        return found.size();
    }

    boolean none() {
        return found.isEmpty();
    }

    void throwIfAny() {
        if (!none()) {
            List<Problem> inOrder = found.stream()
                    .sorted(Comparator.comparingInt(Problem::line))
                    .toList();
            throw new DefinitionException(inOrder);
        }
    }

    static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }
}
