package dev.parley.systems.powerofficego;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.mapping.NormalForm;
import dev.parley.mapping.PropertySchema;
import dev.parley.mapping.Unconvertible;
import dev.parley.mapping.ValueType;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** The system's stamps: seven decimals, sometimes without zone (then UTC). */
final class Stamps {

    /** The vendor's own example of a filter value has this form, with one decimal less. */
    private static final DateTimeFormatter FILTER =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSSSxxx").withZone(ZoneOffset.UTC);

    private static final PropertySchema ANY = PropertySchema.of(Resource.STAMP, ValueType.DATETIME);
    private static final int TICK_NANOS = 100;

    private Stamps() {}

    /** Empty when there is none, or none that can be read. */
    static Optional<Instant> read(JsonNode node) {
        try {
            String text = NormalForm.of(node, ValueType.DATETIME, ANY);
            return text.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(text));
        } catch (Unconvertible e) {
            return Optional.empty();
        }
    }

    /**
     * A value for a filter "greater than" (strictly, says the specification) that lets records of this stamp through.
     */
    static String filterFrom(Instant stamp) {
        return FILTER.format(stamp.minusNanos(TICK_NANOS));
    }
}
