package dev.parley.checklist;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.parley.dataflow.MatchRule;
import dev.parley.dataflow.Side;
import dev.parley.document.words.Phrase;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes a record on each side with a key that stands for nothing: the two are not linked with each other. */
record IgnoredKeyExercise(Scope scope, MatchRule rule) implements Exercise {

    private Check check() {
        return new Sentences(scope)
                .of(Phrase.IGNORED_KEYS)
                .check(rule.text(), "make one on each side with a key that stands for nothing: they are not linked");
    }

    @Override
    public List<Check> checks() {
        return List.of(check());
    }

    @Override
    public void run(Bench bench, Verdicts verdicts) {
        Cell key = scope.keys(rule).stream()
                .findFirst()
                .orElseThrow(() -> Impossible.skipped("the key is no row of the pair"));
        boolean mail = Texts.kind(key.path(Side.LEFT).last()) == Texts.Kind.EMAIL;
        TextNode nothing = scope.pair().policies().ignoreKeys().stream()
                .sorted()
                .filter(text -> text.contains("@") == mail)
                .findFirst()
                .map(TextNode::valueOf)
                .orElseThrow(() -> Impossible.skipped("none of the values fits the property"));
        Map<Cell, Datum> data = new LinkedHashMap<>(bench.data(scope, List.of(key), 0));
        data.put(key, new Datum(nothing, nothing));
        Side side = scope.source().orElse(Side.LEFT);
        String there = bench.create(scope, side.opposite(), data);
        Twins twins = bench.single(scope, side, data);
        twins.settle(side);
        boolean linked = twins.has(side.opposite()) && twins.id(side.opposite()).equals(there);
        verdicts.decide(check(), !linked, () -> "they were linked");
    }
}
