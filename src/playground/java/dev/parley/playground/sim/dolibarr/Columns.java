package dev.parley.playground.sim.dolibarr;

import dev.parley.playground.sim.resource.Shape;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;

/**
 * The columns filters and orders name, and the properties they stand for. INFERENCE: {@code rowid}, {@code nom},
 * {@code datec} and {@code fk_soc}; every other column bears the name of its property.
 */
final class Columns {

    private static final Map<String, String> OTHERS = Map.of(
            "rowid", "id",
            "tms", DolibarrShapes.STAMP,
            "datec", DolibarrShapes.CREATED,
            "nom", "name",
            "fk_soc", "socid");
    private static final DateTimeFormatter SECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);

    private Columns() {}

    static String property(String column, Shape shape) {
        String property = OTHERS.getOrDefault(column, column);
        if (!shape.blank().has(property)) {
            throw DolibarrErrors.badRequest("unknown column " + column);
        }
        return property;
    }

    static boolean isStamp(String property) {
        return property.equals(DolibarrShapes.STAMP) || property.equals(DolibarrShapes.CREATED);
    }

    /** Epoch seconds of a time in a filter. */
    static long seconds(String text) {
        try {
            return LocalDateTime.parse(text, SECONDS).toEpochSecond(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            throw DolibarrErrors.badRequest("not a time: " + text);
        }
    }

    static String text(long seconds) {
        return SECONDS.format(Instant.ofEpochSecond(seconds));
    }
}
