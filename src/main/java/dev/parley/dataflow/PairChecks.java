package dev.parley.dataflow;

import dev.parley.yaml.Problems;
import java.util.List;
import java.util.Optional;

/** Whether the pairs of a dataflow get along with each other. */
final class PairChecks {

    private final Dataflow.End left;
    private final Dataflow.End right;
    private final Problems problems;

    /** A pair and the line of its name. */
    record Read(int line, Pair pair) {}

    PairChecks(Dataflow.End left, Dataflow.End right, Problems problems) {
        this.left = left;
        this.right = right;
        this.problems = problems;
    }

    void run(List<Read> pairs) {
        for (int i = 0; i < pairs.size(); i++) {
            mirrored(pairs.get(i));
            for (Read earlier : pairs.subList(0, i)) {
                names(pairs.get(i), earlier);
                overlap(pairs.get(i), earlier);
            }
        }
    }

    private void names(Read read, Read earlier) {
        String name = read.pair().name();
        if (!name.isEmpty() && name.equals(earlier.pair().name())) {
            String message = "a pair named \"" + name + "\" stands in line " + earlier.line() + " already";
            problems.at(read.line(), message, "give each pair a name of its own");
        }
    }

    private void overlap(Read read, Read earlier) {
        Pair one = read.pair();
        Pair other = earlier.pair();
        boolean same = one.left().datatype().equals(other.left().datatype())
                && one.right().datatype().equals(other.right().datatype())
                && !one.left().datatype().isEmpty();
        if (same && !exclude(one.left(), other.left()) && !exclude(one.right(), other.right())) {
            String message = "the pair joins the same two datatypes as the pair in line " + earlier.line();
            problems.at(read.line(), message, "give both filters that no record can meet together, or make them one");
        }
    }

    /** A datatype joined with itself: each record would be its own counterpart. */
    private void mirrored(Read read) {
        Pair pair = read.pair();
        boolean same = left.system().equals(right.system())
                && pair.left().datatype().equals(pair.right().datatype());
        if (same && !pair.left().datatype().isEmpty() && !exclude(pair.left(), pair.right())) {
            String message = "the pair joins \"" + pair.left().datatype() + "\" with itself";
            problems.at(read.line(), message, "give both sides filters that no record can meet together");
        }
    }

    private static boolean exclude(Pair.End one, Pair.End other) {
        Optional<Condition> filter = one.filter();
        return filter.isPresent()
                && other.filter().isPresent()
                && Conditions.exclude(filter.get(), other.filter().get());
    }
}
