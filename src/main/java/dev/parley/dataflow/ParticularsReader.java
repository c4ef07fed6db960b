package dev.parley.dataflow;

import dev.parley.yaml.Problems;
import dev.parley.yaml.Scalars;
import dev.parley.yaml.YamlMap;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Reads what only some rows say. */
final class ParticularsReader {

    private final PairScope scope;
    private final YamlMap row;
    private final Ends ends;
    private final RowOptions options;
    private final Problems problems;

    ParticularsReader(PairScope scope, YamlMap row, Ends ends, RowOptions options) {
        this.scope = scope;
        this.row = row;
        this.ends = ends;
        this.options = options;
        this.problems = scope.problems();
    }

    Particulars read() {
        return new Particulars(
                reference(),
                row.node("values")
                        .map(node -> new ValuesReader(scope, ends, options).read(node))
                        .orElse(Map.of()),
                row.node("price").flatMap(this::price),
                row.node("each").flatMap(node -> new EachReader(scope, ends).read(node)),
                row.node("when").map(this::when).orElse(When.ALWAYS),
                ends.further(),
                options.set());
    }

    private Optional<String> reference() {
        Optional<String> pair = row.text("reference");
        pair.ifPresent(name -> scope.mentions().reference(row.lineOf("reference"), name));
        return pair;
    }

    private Optional<Price> price(Node node) {
        return YamlMap.of(node, "\"price\"", problems)
                .map(map -> map.allow(RowKeys.PRICE))
                .flatMap(map -> {
                    map.required("vat", "write \"vat: included\" or \"vat: excluded\"");
                    return map.word("vat").flatMap(vat -> price(map, vat));
                });
    }

    private Optional<Price> price(YamlMap map, String vat) {
        if (vat.equals(RowKeys.VAT_INCLUDED)) {
            return map.required("rate", "give the rate of VAT in percent")
                    .flatMap(node -> rate(node, map.lineOf("rate")))
                    .map(rate -> new Price(true, rate));
        }
        if (map.has("rate")) {
            problems.at(map.lineOf("rate"), "\"rate\" means nothing where VAT is excluded", "remove it");
        }
        return Optional.of(new Price(false, BigDecimal.ZERO));
    }

    private Optional<BigDecimal> rate(Node node, int line) {
        Optional<BigDecimal> rate = Optional.of(node)
                .filter(ScalarNode.class::isInstance)
                .map(scalar -> Scalars.json((ScalarNode) scalar))
                .filter(value -> value.isNumber() && value.decimalValue().signum() > 0)
                .map(value -> value.decimalValue());
        if (rate.isEmpty()) {
            problems.at(line, "\"rate\" must be a number above 0", "give the rate of VAT in percent: 25");
        }
        return rate;
    }

    private When when(Node node) {
        ConditionReader conditions = new ConditionReader(scope, "condition");
        if (node instanceof ScalarNode text) {
            return new When(conditions.read(text.getValue(), row.lineOf("when"), Side.LEFT), Optional.empty());
        }
        Optional<YamlMap> sides = YamlMap.of(node, "\"when\"", problems).map(map -> map.allow(RowKeys.WHEN));
        if (sides.filter(map -> map.keys().isEmpty()).isPresent()) {
            problems.at(node, "\"when\" holds no condition", "write \"when: path = value\", or remove it");
        }
        return new When(
                sides.flatMap(map -> conditions.read(map, "left", Side.LEFT)),
                sides.flatMap(map -> conditions.read(map, "right", Side.RIGHT)));
    }
}
