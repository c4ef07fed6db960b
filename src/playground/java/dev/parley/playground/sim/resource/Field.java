package dev.parley.playground.sim.resource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.LongNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One property of a resource.
 *
 * @param name as the API spells it
 * @param kind what its values look like
 * @param required whether a record cannot be without it
 * @param readOnly whether only the system sets it: a client's value is passed over
 * @param maxLength of a text; 0 = any
 * @param refersTo the resource a reference points to; empty for all other kinds
 * @param lookup whether records are found by it
 * @param elements the properties of a list's elements; empty for all other kinds
 */
public record Field(
        String name,
        Kind kind,
        boolean required,
        boolean readOnly,
        int maxLength,
        String refersTo,
        Lookup lookup,
        List<Field> elements) {

    /** What values look like; null is a value of every kind. */
    public enum Kind {
        TEXT,
        EMAIL,
        DECIMAL,
        WHOLE,
        FLAG,
        DATE,
        REFERENCE,
        LIST
    }

    /** Whether records can be found by a property, and whether only one can hold a value of it. */
    public enum Lookup {
        NONE,
        EQUAL,
        UNIQUE
    }

    private static final Pattern ADDRESS = Pattern.compile("[^@\\s]+@[^@\\s]+");

    public static Field of(String name, Kind kind) {
        return new Field(name, kind, false, false, 0, "", Lookup.NONE, List.of());
    }

    public static Field text(String name) {
        return of(name, Kind.TEXT);
    }

    public static Field reference(String name, String resource) {
        return new Field(name, Kind.REFERENCE, false, false, 0, resource, Lookup.EQUAL, List.of());
    }

    public static Field list(String name, List<Field> elements) {
        return new Field(name, Kind.LIST, false, false, 0, "", Lookup.NONE, elements);
    }

    public Field mandatory() {
        return new Field(name, kind, true, readOnly, maxLength, refersTo, lookup, elements);
    }

    public Field given() {
        return new Field(name, kind, required, true, maxLength, refersTo, lookup, elements);
    }

    public Field upTo(int length) {
        return new Field(name, kind, required, readOnly, length, refersTo, lookup, elements);
    }

    public Field found() {
        return new Field(name, kind, required, readOnly, maxLength, refersTo, Lookup.EQUAL, elements);
    }

    public Field unique() {
        return new Field(name, kind, required, readOnly, maxLength, refersTo, Lookup.UNIQUE, elements);
    }

    /** Whether a record's value is the one looked for: e-mail addresses without regard to case. */
    public boolean sameValue(String wanted, JsonNode value) {
        return kind == Kind.EMAIL
                ? value.asText("").equalsIgnoreCase(wanted)
                : value.asText("").equals(wanted);
    }

    /** The value as it is kept, or nothing when it cannot stand here; references and lists are not looked into. */
    Optional<JsonNode> conform(JsonNode value) {
        return switch (kind) {
            case TEXT ->
                Optional.of(value)
                        .filter(JsonNode::isTextual)
                        .filter(text -> maxLength == 0 || text.textValue().length() <= maxLength);
            case EMAIL ->
                Optional.of(value)
                        .filter(text -> text.isTextual()
                                && ADDRESS.matcher(text.textValue()).matches());
            case DECIMAL -> Optional.of(value).filter(JsonNode::isNumber).map(Field::plain);
            case WHOLE ->
                Optional.of(value)
                        .filter(JsonNode::isIntegralNumber)
                        .map(number -> LongNode.valueOf(number.longValue()));
            case FLAG -> Optional.of(value).filter(JsonNode::isBoolean);
            case DATE -> Optional.of(value).filter(Field::isDate);
            case REFERENCE -> Optional.of(value).filter(JsonNode::isValueNode);
            case LIST -> Optional.of(value).filter(JsonNode::isArray);
        };
    }

    /** Equal numbers become equal nodes, written without an exponent. */
    private static JsonNode plain(JsonNode value) {
        BigDecimal number = value.decimalValue().stripTrailingZeros();
        return DecimalNode.valueOf(number.scale() < 0 ? number.setScale(0) : number);
    }

    private static boolean isDate(JsonNode value) {
        try {
            return value.isTextual() && LocalDate.parse(value.textValue()) != null;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
