package dev.parley.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/**
 * The way between one property on the left and one on the right: reads, compares, converts. Immutable and thread-safe.
 *
 * <p>Every method that understands a value throws {@link Unconvertible} with the property's path in front.
 */
public final class Channel {

    private final String name;
    private final End left;
    private final End right;
    private final Optional<Conversion> conversion;

    public Channel(String name, End left, End right, Optional<Conversion> conversion) {
        this.name = name;
        this.left = left;
        this.right = right;
        this.conversion = conversion;
    }

    /**
     * One end.
     *
     * @param type to read the value as: the schema's, or what the definition says instead
     * @param selector which element of an array the path leads through, when it is not the primary one
     */
    public record End(RecordSchema record, PropertySchema property, ValueType type, Optional<Selector> selector) {
        public End(RecordSchema record, PropertySchema property, ValueType type) {
            this(record, property, type, Optional.empty());
        }

        String normal(JsonNode raw) {
            return NormalForm.of(raw, type, property);
        }
    }

    public String name() {
        return name;
    }

    /** One of its two ends. */
    public End end(boolean ofLeft) {
        return ofLeft ? left : right;
    }

    /** The raw left value out of a left record; JSON null where there is none. */
    public JsonNode readLeft(ObjectNode record) {
        return Fields.value(record, left.property(), left.record(), left.selector());
    }

    /** The raw right value out of a right record; JSON null where there is none. */
    public JsonNode readRight(ObjectNode record) {
        return Fields.value(record, right.property(), right.record(), right.selector());
    }

    /** What a left value is compared by, in the left side's precision; "" for an empty one. */
    public String normalLeft(JsonNode raw) {
        return at(left, () -> comparable(left, raw, Conversion::comparableLeft));
    }

    /** What a right value is compared by, in the right side's precision; "" for an empty one. */
    public String normalRight(JsonNode raw) {
        return at(right, () -> comparable(right, raw, Conversion::comparableRight));
    }

    /** What to send to the right for a left value: whole, in the right side's JSON type; JSON null for an empty one. */
    public JsonNode toRight(JsonNode rawLeft) {
        return at(left, () -> {
            JsonNode converted = conversion.map(c -> c.toRight(rawLeft)).orElse(rawLeft);
            return Retyping.to(right.type(), converted, typeAfter(left));
        });
    }

    /** What to send to the left for a right value: whole, in the left side's JSON type; JSON null for an empty one. */
    public JsonNode toLeft(JsonNode rawRight) {
        return at(right, () -> {
            JsonNode converted = conversion.map(c -> c.toLeft(rawRight)).orElse(rawRight);
            return Retyping.to(left.type(), converted, typeAfter(right));
        });
    }

    /**
     * Whether the two values agree: in the right side's precision, or in the left side's. Two empty ones agree; values
     * that cannot be converted agree only when their normal forms are equal as they stand.
     */
    public boolean same(JsonNode rawLeft, JsonNode rawRight) {
        Optional<Boolean> onTheRight = agree(() -> normalRight(toRight(rawLeft)), () -> normalRight(rawRight));
        Optional<Boolean> onTheLeft = agree(() -> normalLeft(rawLeft), () -> normalLeft(toLeft(rawRight)));
        if (onTheRight.isEmpty() && onTheLeft.isEmpty()) {
            return agree(() -> left.normal(rawLeft), () -> right.normal(rawRight))
                    .orElse(false);
        }
        return onTheRight.orElse(false) || onTheLeft.orElse(false);
    }

    private String comparable(End end, JsonNode raw, BiFunction<Conversion, String, String> comparing) {
        String normal = end.normal(raw);
        return normal.isEmpty()
                ? ""
                : conversion.map(c -> comparing.apply(c, normal)).orElse(normal);
    }

    private ValueType typeAfter(End source) {
        return conversion.isPresent() ? ValueType.STRING : source.type();
    }

    /** Empty where one of the two cannot be had. */
    private static Optional<Boolean> agree(Supplier<String> one, Supplier<String> other) {
        try {
            return Optional.of(one.get().equals(other.get()));
        } catch (Unconvertible e) {
            return Optional.empty();
        }
    }

    private static <T> T at(End end, Supplier<T> work) {
        try {
            return work.get();
        } catch (Unconvertible e) {
            throw e.at(end.property().path());
        }
    }
}
