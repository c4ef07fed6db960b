package dev.parley.dataflow;

import dev.parley.yaml.Nearest;
import dev.parley.yaml.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Pairs that are named by others; only when all pairs are read is it known whether they exist. */
final class Mentions {

    private final List<Mention> references = new ArrayList<>();
    private final List<Mention> connections = new ArrayList<>();

    /** @param by the pair that names the other */
    private record Mention(int line, String by, String other) {}

    /** A row that refers to records of the pair. */
    void reference(int line, String pair) {
        references.add(new Mention(line, "", pair));
    }

    /** A pair that creates what records of the other refer to. */
    void connection(int line, String by, String other) {
        connections.add(new Mention(line, by, other));
    }

    void check(List<Pair> pairs, Problems problems) {
        Map<String, Pair> byName =
                pairs.stream().collect(Collectors.toMap(Pair::name, Function.identity(), (one, other) -> one));
        references.forEach(mention -> exists(mention, byName, problems));
        connections.forEach(mention -> exists(mention, byName, problems));
        if (problems.none()) {
            // A misspelt reference would be reported a second time, as one that is missing.
            connections.forEach(mention -> refers(mention, byName.get(mention.other()), problems));
        }
    }

    private static void exists(Mention mention, Map<String, Pair> pairs, Problems problems) {
        if (!pairs.containsKey(mention.other())) {
            String message = "there is no pair \"" + mention.other() + "\"";
            problems.at(mention.line(), message, Nearest.wayOut(mention.other(), pairs.keySet()));
        }
    }

    private static void refers(Mention mention, Pair other, Problems problems) {
        if (!other.references().contains(mention.by())) {
            String message = "no row of \"" + other.name() + "\" refers to \"" + mention.by()
                    + "\", so none of its records is ever connected with one";
            String wayOut = "give it a row with \"reference: " + mention.by() + "\", or remove it here";
            problems.at(mention.line(), message, wayOut);
        }
    }
}
