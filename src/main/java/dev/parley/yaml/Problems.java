package dev.parley.yaml;

import dev.parley.yaml.DefinitionException.Problem;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.yaml.snakeyaml.nodes.Node;

/** Collects what is wrong with one file, so that one problem does not hide another. */
public final class Problems {

    private final String file;
    private final Set<Problem> found = new LinkedHashSet<>();

    public Problems(String file) {
        this.file = file;
    }

    public void at(int line, String message, String wayOut) {
        found.add(new Problem(file, line, message, wayOut));
    }

    public void at(Node node, String message, String wayOut) {
        at(line(node), message, wayOut);
    }

    public void notYet(int line, String what, String wayOut) {
        at(line, what + " is not supported by this version yet", wayOut);
    }

    public int count() {
        return found.size();
    }

    public boolean none() {
        return found.isEmpty();
    }

    public void throwIfAny() {
        if (!none()) {
            List<Problem> inOrder = found.stream()
                    .sorted(Comparator.comparingInt(Problem::line))
                    .toList();
            throw new DefinitionException(inOrder);
        }
    }

    public static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }
}
