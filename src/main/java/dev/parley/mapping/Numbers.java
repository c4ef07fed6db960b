package dev.parley.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.BigInteger;

/** Numbers out of JSON numbers and of text with a decimal point. */
final class Numbers {

    /** More digits than any business value has; a text like 1e999999999 would otherwise fill the memory. */
    private static final int DIGITS = 400;

    private Numbers() {}

    static BigDecimal decimal(JsonNode raw) {
        try {
            BigDecimal value = raw.isNumber() ? raw.decimalValue() : parse(raw);
            if (value.precision() > DIGITS || Math.abs((long) value.scale()) > DIGITS) {
                throw new Unconvertible("not a number of usual size");
            }
            return plain(value);
        } catch (NumberFormatException e) {
            throw new Unconvertible("not a number");
        }
    }

    /** A whole number; a fraction of zeros is none. */
    static BigInteger integer(JsonNode raw) {
        try {
            BigInteger value = decimal(raw).toBigIntegerExact();
            if (value.bitLength() > 63) {
                throw new Unconvertible("not a whole number of 64 bits");
            }
            return value;
        } catch (ArithmeticException e) {
            throw new Unconvertible("not a whole number");
        }
    }

    /** Without trailing zeros and without an exponent. */
    static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static BigDecimal parse(JsonNode raw) {
        String text = raw.isTextual() ? Blanks.strip(raw.textValue()) : "";
        if (text.length() > DIGITS) {
            throw new Unconvertible("not a number of usual size");
        }
        return new BigDecimal(text);
    }
}
