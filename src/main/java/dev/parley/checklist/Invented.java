package dev.parley.checklist;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.parley.dataflow.Side;
import dev.parley.mapping.PropertySchema;
import dev.parley.mapping.ValueType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.TreeMap;

/**
 * Values made up for records that nobody else has. The same seed and number give the same value; two numbers give two.
 * Immutable.
 *
 * @param tag stands in every text, so that no two records of a checklist share one
 * @param start of the checklist; dates lie about it
 */
record Invented(String tag, long seed, Instant start) {

    /** Of cells without a reference. @param n which value */
    Datum datum(Cell cell, int n) {
        JsonNode left = left(cell, n);
        return new Datum(
                left, cell.set() ? listed(cell, Side.RIGHT, n) : cell.channel().toRight(left));
    }

    private JsonNode left(Cell cell, int n) {
        if (cell.set()) {
            return listed(cell, Side.LEFT, n);
        }
        if (!cell.row().particulars().values().isEmpty()) {
            List<String> words =
                    List.copyOf(new TreeMap<>(cell.row().particulars().values()).keySet());
            return TextNode.valueOf(words.get(n % words.size()));
        }
        String conversion = cell.row().convert().orElse("");
        String names = cell.path(Side.LEFT).last() + " " + cell.path(Side.RIGHT).last() + " " + conversion;
        return value(cell.end(Side.LEFT).type(), scale(cell), Texts.kind(names), length(cell), n);
    }

    /** Of a property that no row writes, but that its system demands. */
    JsonNode raw(PropertySchema property, int n) {
        Texts.Kind kind = Texts.kind(property.path().last());
        return value(property.type(), property.scale(), kind, property.maxLength(), n);
    }

    private JsonNode value(ValueType type, int scale, Texts.Kind kind, int length, int n) {
        return switch (type) {
            case INTEGER -> LongNode.valueOf(number(n));
            case DECIMAL, FLOAT ->
                DecimalNode.valueOf(new BigDecimal(number(n) * 100 + 50)
                        .movePointLeft(2)
                        .setScale(scale < 0 ? 2 : Math.min(scale, 2), RoundingMode.HALF_UP));
            case BOOLEAN -> BooleanNode.valueOf(n % 2 == 0);
            case DATE ->
                TextNode.valueOf(start.atZone(ZoneOffset.UTC)
                        .toLocalDate()
                        .plusDays(n + 1)
                        .toString());
            case DATETIME ->
                TextNode.valueOf(start.truncatedTo(ChronoUnit.DAYS)
                        .plus(n + 1, ChronoUnit.DAYS)
                        .toString());
            case STRING, LIST -> TextNode.valueOf(new Texts(tag, seed).text(kind, length, n));
        };
    }

    /** From 10 to 99: also a percentage. */
    private long number(int n) {
        return 10 + Math.floorMod(seed + n * 7L, 90);
    }

    private JsonNode listed(Cell cell, Side side, int n) {
        Texts texts = new Texts(tag, seed);
        ArrayNode members = JsonNodeFactory.instance.arrayNode();
        members.add(texts.text(Texts.Kind.TEXT, 0, n)).add(texts.text(Texts.Kind.TEXT, 0, n) + " too");
        boolean list = cell.schema(side).type() == ValueType.LIST;
        return list
                ? members
                : TextNode.valueOf(
                        members.get(0).asText() + ", " + members.get(1).asText());
    }

    private static int scale(Cell cell) {
        int left = cell.schema(Side.LEFT).scale();
        int right = cell.schema(Side.RIGHT).scale();
        return left < 0 ? right : right < 0 ? left : Math.min(left, right);
    }

    private static int length(Cell cell) {
        int left = cell.schema(Side.LEFT).maxLength();
        int right = cell.schema(Side.RIGHT).maxLength();
        return left == 0 ? right : right == 0 ? left : Math.min(left, right);
    }
}
