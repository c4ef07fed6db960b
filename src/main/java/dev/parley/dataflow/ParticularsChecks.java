package dev.parley.dataflow;

import dev.parley.mapping.Path;
import dev.parley.mapping.PropertySchema;
import dev.parley.yaml.Problems;
import dev.parley.yaml.YamlMap;
import java.util.List;
import java.util.Optional;

/** Whether what only some rows say goes together, and fits the two datatypes. */
final class ParticularsChecks {

    private static final String EACH = "each: { key: left <-> right, properties: [ … ] }";

    private final PairScope scope;
    private final Problems problems;
    private final Optional<YamlMap> map;
    private final int line;
    private final Ends ends;

    ParticularsChecks(PairScope scope, Optional<YamlMap> map, int line, Ends ends) {
        this.scope = scope;
        this.problems = scope.problems();
        this.map = map;
        this.line = line;
        this.ends = ends;
    }

    void run(Particulars particulars) {
        if (has("constant")) {
            return;
        }
        List<String> kinds = RowOptions.present(map, RowKeys.ROW.kinds().toArray(String[]::new));
        kinds.stream().skip(1).forEach(second -> {
            String message = "\"" + second + "\" cannot stand beside \"" + kinds.get(0) + "\"";
            problems.at(lineOf(second), message, "keep one of the two");
        });
        beside("each");
        beside("reference");
        if (has("when") && has("on")) {
            problems.notYet(lineOf("when"), "a condition on what travels on create only", "remove one of the two");
        }
        for (Side side : Side.values()) {
            ends.paths(side).forEach(path -> list(side, path));
        }
        prices(particulars);
    }

    private void list(Side side, Path path) {
        boolean list = scope.list(side, path).isPresent();
        if (list && !has("each")) {
            problems.at(line, "\"" + path + "\" of " + scope.name(side) + " is a list", "add \"" + EACH + "\"");
        }
        boolean known = scope.known(side).schema().isPresent();
        if (has("each") && known && !list) {
            problems.at(line, "\"" + path + "\" of " + scope.name(side) + " is no list", "remove \"each\"");
        }
    }

    private void beside(String kind) {
        if (has(kind)) {
            RowOptions.present(map, RowKeys.ROW.apartFrom(kind))
                    .forEach(key -> problems.at(
                            lineOf(key),
                            "\"" + key + "\" means nothing beside \"" + kind + "\"",
                            "remove one of the two"));
        }
    }

    private void prices(Particulars particulars) {
        if (!scope.left().exists() || !scope.right().exists()) {
            return;
        }
        Optional<Path> left = price(Side.LEFT);
        Optional<Path> right = price(Side.RIGHT);
        boolean included = particulars.price().filter(Price::vatIncluded).isPresent();
        if (!has("price")) {
            left.ifPresent(path -> unsaid(Side.LEFT, path));
            right.ifPresent(path -> unsaid(Side.RIGHT, path));
        } else if (left.isEmpty() && right.isEmpty()) {
            String wayOut = "remove \"price\"; it is for what a system declares as a price";
            problems.at(lineOf("price"), "neither side of the row is a price", wayOut);
        } else if (left.isPresent() && right.isPresent() && included) {
            String message = "both sides of the row are prices, so which of them includes VAT is not known";
            problems.at(lineOf("price"), message, "write \"vat: excluded\" if they are alike");
        }
    }

    private Optional<Path> price(Side side) {
        return ends.paths(side).stream()
                .filter(path ->
                        property(side, path).filter(PropertySchema::price).isPresent())
                .findFirst();
    }

    private void unsaid(Side side, Path path) {
        String message = "\"" + path + "\" of " + scope.name(side) + " is a price: say whether VAT is in it";
        problems.at(line, message, "add \"price: { vat: excluded }\" or \"price: { vat: included, rate: 25 }\"");
    }

    private Optional<PropertySchema> property(Side side, Path path) {
        return scope.known(side).schema().flatMap(schema -> schema.property(path));
    }

    private boolean has(String key) {
        return map.filter(row -> row.has(key)).isPresent();
    }

    private int lineOf(String key) {
        return map.map(row -> row.lineOf(key)).orElse(line);
    }
}
