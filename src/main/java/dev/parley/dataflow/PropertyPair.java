package dev.parley.dataflow;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.mapping.Path;
import dev.parley.mapping.ValueType;
import java.util.Optional;

/**
 * One property on the left, one on the right. Immutable.
 *
 * @param name in reports and in the base, unique in its pair: the left path, or the right one where there is no left,
 *     unless another row bears it
 * @param left absent only for a constant that goes to the right
 * @param right absent only for a constant that goes to the left
 * @param convert name of a conversion ({@code country}, {@code phone}), if values differ in form
 * @param leftType overrides the schema's type on the left
 * @param rightType overrides the schema's type on the right
 * @param required nothing is written to the other side while this value is empty
 * @param defaultValue sent instead of an empty value on create
 * @param constant sent instead of any value
 * @param onCreate travels only when the counterpart is created
 * @param strength of a one-way property: normal leaves edits of the target alone, strong puts them back
 * @param particulars what only some rows say
 */
public record PropertyPair(
        String name,
        Optional<Path> left,
        Optional<Path> right,
        Way way,
        Optional<String> convert,
        Optional<ValueType> leftType,
        Optional<ValueType> rightType,
        boolean required,
        Optional<JsonNode> defaultValue,
        Optional<JsonNode> constant,
        boolean onCreate,
        Strength strength,
        Particulars particulars) {

    /** A row without particulars, under its usual name. */
    public PropertyPair(
            Optional<Path> left,
            Optional<Path> right,
            Way way,
            Optional<String> convert,
            Optional<ValueType> leftType,
            Optional<ValueType> rightType,
            boolean required,
            Optional<JsonNode> defaultValue,
            Optional<JsonNode> constant,
            boolean onCreate,
            Strength strength) {
        this(
                left.or(() -> right).map(Path::text).orElse(""),
                left,
                right,
                way,
                convert,
                leftType,
                rightType,
                required,
                defaultValue,
                constant,
                onCreate,
                strength,
                Particulars.NONE);
    }

    /** Direction of travel. */
    public enum Way {
        BOTH,
        RIGHT,
        LEFT;

        /** Whether a value may be written to {@code side}. */
        public boolean to(Side side) {
            return this == BOTH || (side == Side.RIGHT ? this == RIGHT : this == LEFT);
        }
    }

    /** What a one-way property does with an edit of its target. */
    public enum Strength {
        NORMAL,
        STRONG
    }

    /** A plain two-way or one-way property without options. */
    public static PropertyPair of(String left, String right, Way way) {
        return new PropertyPair(
                Optional.of(Path.of(left)),
                Optional.of(Path.of(right)),
                way,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty(),
                false,
                Strength.NORMAL);
    }

    public Optional<Path> path(Side side) {
        return side == Side.LEFT ? left : right;
    }

    public Optional<ValueType> type(Side side) {
        return side == Side.LEFT ? leftType : rightType;
    }

    /** This row travelling another way. */
    public PropertyPair going(Way another) {
        return with(name, another, particulars);
    }

    /** This row with what only some rows say. */
    public PropertyPair with(Particulars more) {
        return with(name, way, more);
    }

    /** This row under another name. */
    public PropertyPair named(String another) {
        return with(another, way, particulars);
    }

    private PropertyPair with(String otherName, Way otherWay, Particulars others) {
        return new PropertyPair(
                otherName,
                left,
                right,
                otherWay,
                convert,
                leftType,
                rightType,
                required,
                defaultValue,
                constant,
                onCreate,
                strength,
                others);
    }
}
