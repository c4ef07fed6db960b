package dev.parley.dataflow;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.dataflow.PropertyPair.Way;
import dev.parley.mapping.NormalForm;
import dev.parley.mapping.Path;
import dev.parley.mapping.PropertySchema;
import dev.parley.mapping.Unconvertible;
import dev.parley.yaml.Problems;
import dev.parley.yaml.YamlMap;
import java.util.Optional;

/** Whether what any row may say goes together, and fits the two datatypes. */
final class RowChecks {

    private final PairScope scope;
    private final Problems problems;
    private final Optional<YamlMap> map;
    private final int line;
    private final Ends ends;
    private final RowOptions options;

    RowChecks(PairScope scope, Optional<YamlMap> map, int line, Ends ends, RowOptions options) {
        this.scope = scope;
        this.problems = scope.problems();
        this.map = map;
        this.line = line;
        this.ends = ends;
        this.options = options;
    }

    void run() {
        if (map.filter(row -> row.has("constant")).isPresent()) {
            constant();
        } else {
            bothEnds();
            wayOfOptions();
        }
        for (Side side : Side.values()) {
            ends.paths(side).forEach(path -> end(side, path));
        }
    }

    private void constant() {
        if (ends.only().isEmpty()) {
            String wayOut = "name one side, the one to be filled: \"-> property\" or \"property <-\"";
            problems.at(lineOf("constant"), "a constant cannot stand beside two properties", wayOut);
        } else if (ends.way() == Way.BOTH || !ends.way().to(ends.only().get())) {
            String wayOut = "write \"-> property\" for the right side, \"property <-\" for the left";
            problems.at(lineOf("map"), "the arrow of a constant must point to its property", wayOut);
        }
        RowOptions.present(map, RowKeys.ROW.apartFrom("constant"))
                .forEach(key -> problems.at(
                        lineOf(key), "\"" + key + "\" means nothing beside a constant", "remove one of the two"));
        if (map.filter(row -> row.has("when")).isPresent()) {
            problems.notYet(lineOf("when"), "a constant with a condition", "remove one of the two");
        }
        if (!options.onCreate()) {
            problems.notYet(lineOf("constant"), "a constant that is sent on every update", "add \"on: create\"");
        }
    }

    private void bothEnds() {
        for (Side side : Side.values()) {
            if (ends.path(side).isEmpty()) {
                String wayOut = "name a property there, or give the other side a \"constant\"";
                problems.at(lineOf("map"), "no property on the " + side.word() + " of the row", wayOut);
            }
        }
    }

    private void wayOfOptions() {
        if (ends.way() == Way.BOTH && options.onCreate()) {
            problems.at(lineOf("on"), "\"on: create\" is for one-way rows", "use -> or <- instead of <->");
        }
        if (ends.way() == Way.BOTH && map.filter(row -> row.has("strength")).isPresent()) {
            problems.at(lineOf("strength"), "\"strength\" is for one-way rows", "remove it, or use -> or <-");
        }
        if (ends.way() != Way.BOTH && map.filter(row -> row.has("conflict")).isPresent()) {
            String wayOut = "remove it; \"strength: strong\" puts edits of the target back";
            problems.at(lineOf("conflict"), "a one-way row has no conflicts", wayOut);
        }
    }

    private void end(Side side, Path path) {
        String key = map.filter(row -> row.has(side.word())).isPresent() ? side.word() : "map";
        if (map.filter(row -> row.has("each")).isPresent()
                || scope.list(side, path).isPresent()) {
            return;
        }
        Optional<PropertySchema> property = scope.property(side, path, lineOf(key));
        if (property.isEmpty() || !ends.way().to(side)) {
            return;
        }
        if (!property.get().writable()) {
            String arrow = side == Side.RIGHT ? "<-" : "->";
            String wayOut = ends.only().isPresent()
                    ? "remove the row"
                    : "let it travel the other way only: \"" + ends.left().orElseThrow() + " " + arrow + " "
                            + ends.right().orElseThrow() + "\"";
            problems.at(
                    lineOf(key),
                    "\"" + path + "\" is read-only in " + scope.known(side).system(),
                    wayOut);
        }
        options.defaultValue().ifPresent(value -> fits("default", value, side, property.get()));
        options.constant().ifPresent(value -> fits("constant", value, side, property.get()));
    }

    private void fits(String key, JsonNode value, Side side, PropertySchema property) {
        try {
            NormalForm.of(value, options.type(side).orElse(property.type()), property);
        } catch (Unconvertible e) {
            String message = "\"" + key + "\" does not fit \"" + property.path() + "\": " + e.getMessage();
            problems.at(lineOf(key), message, "");
        }
    }

    private int lineOf(String key) {
        return map.map(row -> row.lineOf(key)).orElse(line);
    }
}
