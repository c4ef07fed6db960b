package dev.parley.document.lint;

import dev.parley.dataflow.MatchRule;
import dev.parley.dataflow.Side;
import dev.parley.document.Finding;
import dev.parley.mapping.PropertySchema;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Match rules over values that several records of a system may bear. */
final class UniqueMatches implements Check {

    @Override
    public List<Finding> look(PairView pair) {
        return pair.pair().match().stream().flatMap(rule -> look(pair, rule)).toList();
    }

    private static Stream<Finding> look(PairView pair, MatchRule rule) {
        List<Side> several = Stream.of(Side.values())
                .filter(side -> pair.schema(side).isPresent())
                .filter(side -> rule.keys().stream().noneMatch(key -> unique(pair, side, key)))
                .toList();
        if (several.isEmpty()) {
            return Stream.of();
        }
        String where = several.stream().map(pair::system).distinct().collect(Collectors.joining(" and "));
        return Stream.of(pair.at(
                Code.MATCH_NOT_UNIQUE,
                pair.definition().lines().of(rule),
                "\"" + rule.text() + "\": in " + where + " several records may bear one value",
                "nothing to do: several candidates are never linked, they stand among the problems (AMBIGUOUS) until a"
                        + " person decides"));
    }

    private static boolean unique(PairView pair, Side side, MatchRule.Key key) {
        return pair.schema(side)
                .flatMap(schema -> schema.property(key.path(side)))
                .filter(PropertySchema::unique)
                .isPresent();
    }
}
