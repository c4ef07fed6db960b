package dev.parley.playground.sim.dolibarr;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.RoundingMode;

/** How a version of Dolibarr answers a record: what varies is the stamp's name and form, and that of decimals. */
final class Rendering {

    private static final int PLACES = 8;

    private final DolibarrSwitches switches;

    Rendering(DolibarrSwitches switches) {
        this.switches = switches;
    }

    ObjectNode render(ObjectNode row) {
        ObjectNode result = row.deepCopy();
        if (switches.stampAsText.isOn()) {
            result.put(
                    DolibarrShapes.STAMP,
                    Columns.text(row.get(DolibarrShapes.STAMP).longValue()));
            result.put(
                    DolibarrShapes.CREATED,
                    Columns.text(row.get(DolibarrShapes.CREATED).longValue()));
        }
        if (switches.stampAsTms.isOn()) {
            result.set("tms", result.remove(DolibarrShapes.STAMP));
        }
        if (switches.decimalsAsText.isOn()) {
            decimals(result);
            result.path(DolibarrShapes.LINES).forEach(Rendering::decimals);
        }
        return result;
    }

    private static void decimals(JsonNode holder) {
        ((ObjectNode) holder).properties().forEach(entry -> {
            if (entry.getValue().isBigDecimal()) {
                String text = entry.getValue()
                        .decimalValue()
                        .setScale(PLACES, RoundingMode.HALF_UP)
                        .toPlainString();
                entry.setValue(((ObjectNode) holder).textNode(text));
            }
        });
    }
}
