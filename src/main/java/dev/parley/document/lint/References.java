package dev.parley.document.lint;

import dev.parley.dataflow.Pair;
import dev.parley.dataflow.Side;
import dev.parley.document.Finding;
import java.util.List;
import java.util.stream.Stream;

/** References through pairs that link nothing by themselves. Pairs that do not exist the reader refuses. */
final class References implements Check {

    @Override
    public List<Finding> look(PairView pair) {
        return pair.allRows().stream()
                .flatMap(row -> row.row().particulars().reference().stream()
                        .flatMap(name -> pair.dataflow().pair(name).stream())
                        .filter(other -> neverLinks(pair, other))
                        .map(other -> row.at(
                                Code.REFERENCE_NEVER_LINKS,
                                row.text() + " refers to \"" + other.name() + "\", which neither matches nor creates:"
                                        + " without links made by hand it never travels",
                                "give \"" + other.name() + "\" a match rule, or let it create")))
                .toList();
    }

    private static boolean neverLinks(PairView pair, Pair other) {
        return other.match().isEmpty()
                && Stream.of(Side.values()).noneMatch(side -> other.create().in(side) && pair.written(side));
    }
}
