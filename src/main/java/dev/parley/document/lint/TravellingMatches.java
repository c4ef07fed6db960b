package dev.parley.document.lint;

import dev.parley.dataflow.MatchRule;
import dev.parley.dataflow.Side;
import dev.parley.document.Finding;
import java.util.List;
import java.util.stream.Stream;

/** A record that is created should bear what it would be found by. */
final class TravellingMatches implements Check {

    @Override
    public List<Finding> look(PairView pair) {
        List<MatchRule> rules = pair.pair().match();
        return Stream.of(Side.values())
                .filter(pair::creates)
                .filter(side -> !rules.isEmpty()
                        && rules.stream().noneMatch(rule -> rule.keys().stream()
                                .allMatch(key -> pair.fills(side, key.path(side)))))
                .map(side -> pair.at(
                        Code.MATCH_DOES_NOT_TRAVEL,
                        pair.definition().lines().of(rules.get(0)),
                        "no match rule is filled on the " + side.word() + ": a record created there does not bear what"
                                + " it would be found by again",
                        "add a row for " + rules.get(0).keys().get(0).path(side) + ", or match by what travels"))
                .toList();
    }
}
