package dev.parley.playground.kill;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.playground.desk.Field;
import dev.parley.playground.sim.Json;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;

/**
 * Compares the elements of a list as two desks show it, one by one.
 *
 * @param counterparts by pair, the right id of a left one
 */
record Lines(Field list, Function<String, Function<String, Optional<String>>> counterparts) {

    boolean agree(String left, String right) {
        var here = elements(left);
        var there = elements(right);
        if (here.size() != there.size()) {
            return false;
        }
        for (int i = 0; i < here.size(); i++) {
            if (!agree(here.get(i), there.get(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean agree(JsonNode here, JsonNode there) {
        return list.columns().stream().allMatch(column -> {
            var left = here.path(column.key()).asText("");
            var right = there.path(column.key()).asText("");
            return column.reference()
                    .map(pair -> counterparts
                            .apply(pair)
                            .apply(left)
                            .filter(right::equals)
                            .isPresent())
                    .orElseGet(() -> Check.same(left, right));
        });
    }

    private static JsonNode elements(String json) {
        return Json.parse(json.getBytes(StandardCharsets.UTF_8)).orElseGet(() -> Json.object());
    }
}
