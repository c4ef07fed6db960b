package dev.parley.playground.kill;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.dataflow.Side;
import dev.parley.playground.desk.Row;
import dev.parley.playground.sim.Json;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;

/**
 * A property that the script edits.
 *
 * @param name as desks call it
 * @param column of the first element, if the property is a list
 * @param sides where people edit it
 * @param fresh a value by number that no other number has
 */
record Property(String name, Optional<String> column, Set<Side> sides, IntFunction<String> fresh) {

    Property {
        sides = Set.copyOf(sides);
    }

    static Property of(String name, IntFunction<String> fresh) {
        return new Property(name, Optional.empty(), Set.of(Side.LEFT, Side.RIGHT), fresh);
    }

    static Property ofFirstElement(String name, String column, Side side, IntFunction<String> fresh) {
        return new Property(name, Optional.of(column), Set.of(side), fresh);
    }

    /** Name and column. */
    String text() {
        return column.map(each -> name + "." + each).orElse(name);
    }

    String read(Row row) {
        return column.map(each -> list(row).path(0).path(each).asText("")).orElseGet(() -> row.value(name));
    }

    /** What a person sets at the desk so that the property has a value. */
    Map<String, String> change(Row row, String value) {
        if (column.isEmpty()) {
            return Map.of(name, value);
        }
        var list = list(row);
        ((ObjectNode) list.path(0)).put(column.get(), value);
        return Map.of(name, list.toString());
    }

    private JsonNode list(Row row) {
        return Json.parse(row.value(name).getBytes(StandardCharsets.UTF_8)).orElseGet(() -> Json.object());
    }
}
