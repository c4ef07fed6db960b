package dev.parley.document.intake;

import dev.parley.document.Finding;
import dev.parley.yaml.ScalarText;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects what is found while documents are planned; for one thread. */
final class Findings {

    private final Set<Finding> all = new LinkedHashSet<>();

    void add(Code code, Place place, String message, String wayOut) {
        all.add(new Finding(
                place.file(),
                place.line(),
                code.weight(),
                code.name(),
                ScalarText.printable(message),
                ScalarText.printable(wayOut)));
    }

    void addAll(Collection<Finding> more) {
        all.addAll(more);
    }

    /** By file and line; at one place in the order they were found. */
    List<Finding> inOrder() {
        return all.stream().sorted(Finding.IN_ORDER).toList();
    }
}
