package dev.parley.dataflow;

import dev.parley.dataflow.PropertyPair.Way;
import dev.parley.mapping.Path;
import dev.parley.mapping.PropertySchema;
import dev.parley.mapping.ValueType;
import dev.parley.yaml.YamlMap;
import java.util.Optional;

/** Whether a row with {@code merge: set} can be merged member by member. */
final class SetChecks {

    private static final String[] BESIDE_NO_SET = {
        "convert", "values", "reference", "price", "each", "winner", "default", "conflict"
    };

    private final PairScope scope;
    private final YamlMap row;
    private final Ends ends;
    private final RowOptions options;

    SetChecks(PairScope scope, YamlMap row, Ends ends, RowOptions options) {
        this.scope = scope;
        this.row = row;
        this.ends = ends;
        this.options = options;
    }

    void run() {
        if (row.has("constant")) {
            return;
        }
        if (ends.way() != Way.BOTH) {
            String wayOut = "remove it; what travels one way travels whole";
            scope.problems().at(row.lineOf("merge"), "\"merge: set\" is for two-way rows", wayOut);
        }
        RowOptions.present(Optional.of(row), BESIDE_NO_SET).forEach(key -> scope.problems()
                .at(row.lineOf(key), "\"" + key + "\" means nothing beside \"merge: set\"", "remove one of the two"));
        for (Side side : Side.values()) {
            ends.path(side).ifPresent(path -> list(side, path));
        }
    }

    /** Single values in an array, or a text with commas between if the row says that it is one. */
    private void list(Side side, Path path) {
        Optional<ValueType> own = scope.known(side)
                .schema()
                .flatMap(schema -> schema.property(path))
                .map(PropertySchema::type);
        Optional<ValueType> said = options.type(side);
        if (said.isPresent() ? said.get() == ValueType.LIST && holds(own) : own.isEmpty() || list(own)) {
            return;
        }
        String wayOut = own.filter(ValueType.STRING::equals).isPresent()
                ? "add \"type: { " + side.word() + ": list }\" if it is a text with commas between"
                : "remove \"merge\"";
        scope.problems()
                .at(
                        row.lineOf("merge"),
                        "\"" + path + "\" of " + scope.name(side) + " is no list, so it has no members to merge",
                        wayOut);
    }

    private static boolean list(Optional<ValueType> own) {
        return own.filter(ValueType.LIST::equals).isPresent();
    }

    private static boolean holds(Optional<ValueType> own) {
        return own.isEmpty() || list(own) || own.get() == ValueType.STRING;
    }
}
