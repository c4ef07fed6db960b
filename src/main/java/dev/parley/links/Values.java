package dev.parley.links;

import dev.parley.dataflow.Side;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Values of our records as attribute values and back. */
final class Values {

    /** Sorts after every time at which something is to be done by itself. */
    static final Instant PARKED = Instant.parse("9999-12-31T23:59:59.999999999Z");

    private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");
    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSSSS'Z'").withZone(ZoneOffset.UTC);

    private Values() {}

    static AttributeValue of(String text) {
        return text == null ? AttributeValue.fromNul(true) : AttributeValue.fromS(text);
    }

    static AttributeValue of(long number) {
        return AttributeValue.fromN(Long.toString(number));
    }

    /** Of one length, so that text sorts as time does. */
    static AttributeValue of(Instant time) {
        Instant latest = time.isAfter(PARKED) ? PARKED : time;
        return AttributeValue.fromS(FORMAT.format(latest.isBefore(FIRST) ? FIRST : latest));
    }

    static AttributeValue of(Side side) {
        return AttributeValue.fromS(letter(side));
    }

    static String letter(Side side) {
        return side == Side.LEFT ? "L" : "R";
    }

    static <T> AttributeValue list(List<T> values, Function<T, AttributeValue> each) {
        return AttributeValue.fromL(values.stream().map(each).toList());
    }

    static <T> AttributeValue map(Map<String, T> values, Function<T, AttributeValue> each) {
        Map<String, AttributeValue> encoded = new TreeMap<>();
        values.forEach((name, value) -> encoded.put(name, each.apply(value)));
        return AttributeValue.fromM(encoded);
    }

    static <T> AttributeValue bySide(Map<Side, T> values, Function<T, AttributeValue> each) {
        Map<String, AttributeValue> encoded = new TreeMap<>();
        values.forEach((side, value) -> encoded.put(letter(side), each.apply(value)));
        return AttributeValue.fromM(encoded);
    }

    static String text(AttributeValue value) {
        return value.s();
    }

    static Instant time(AttributeValue value) {
        return Instant.parse(value.s());
    }

    static long number(AttributeValue value) {
        return Long.parseLong(value.n());
    }

    static int integer(AttributeValue value) {
        return Integer.parseInt(value.n());
    }

    static Side side(AttributeValue value) {
        return value.s() == null ? null : side(value.s());
    }

    static Side side(String letter) {
        return letter.equals("L") ? Side.LEFT : Side.RIGHT;
    }

    static <T> Map<String, T> map(AttributeValue value, Function<AttributeValue, T> each) {
        Map<String, T> decoded = new TreeMap<>();
        value.m().forEach((name, part) -> decoded.put(name, each.apply(part)));
        return decoded;
    }

    static <T> Map<Side, T> sides(AttributeValue value, Function<AttributeValue, T> each) {
        Map<Side, T> decoded = new EnumMap<>(Side.class);
        value.m().forEach((letter, part) -> decoded.put(side(letter), each.apply(part)));
        return decoded;
    }
}
