package dev.parley.document.lint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.parley.dataflow.PropertyPair;
import dev.parley.dataflow.Side;
import dev.parley.mapping.Channel;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Values that a property may well have, all of them invented. */
final class Examples {

    private static final List<String> COUNTRIES = List.of("NO", "Norway", "United Kingdom");

    /** What is typical of the left and the right of a conversion. */
    private static final Map<String, List<List<String>>> CONVERTED = Map.of(
            "country", List.of(COUNTRIES, COUNTRIES),
            "country-name", List.of(COUNTRIES, COUNTRIES),
            "phone", List.of(List.of("+47 22 33 44 55"), List.of("22334455")),
            "trim", List.of(List.of("Ada  Lindgren"), List.of("Ada  Lindgren")),
            "no-blanks", List.of(List.of("123 45 678"), List.of("12345678")),
            "lower", List.of(List.of("Ada@Example.com"), List.of("Ada@Example.com")),
            "html", List.of(List.of("first line\n\nsecond line"), List.of("<p>Ada <b>Lindgren</b></p>")),
            "decimal-comma", List.of(List.of("1,5"), List.of("1.5")));

    private Examples() {}

    /** Examples of what stands on a side of a row, in the precision of that side. */
    static List<JsonNode> of(PropertyPair row, Side side, Channel.End end) {
        return raw(row, side, end)
                .map(value -> Kept.whole(end, value))
                .distinct()
                .toList();
    }

    private static Stream<JsonNode> raw(PropertyPair row, Side side, Channel.End end) {
        Map<String, String> words = row.particulars().values();
        if (!words.isEmpty()) {
            return texts((side == Side.LEFT ? words.keySet() : words.values())
                    .stream().sorted());
        }
        return switch (end.type()) {
            case STRING -> texts(strings(row, side).stream().filter(text -> !codes(row, end) || text.length() == 2));
            case INTEGER -> Stream.of(IntNode.valueOf(42), IntNode.valueOf(1200));
            case DECIMAL, FLOAT ->
                Stream.of("42", "12.5", "0.125").map(number -> DecimalNode.valueOf(new BigDecimal(number)));
            case BOOLEAN -> Stream.of(BooleanNode.TRUE, BooleanNode.FALSE);
            case DATE -> texts(Stream.of("2024-02-29"));
            case DATETIME ->
                texts(Stream.of("2024-02-29T00:00:00Z", "2024-02-29T13:45:30Z", "2024-02-29T13:45:30.25Z"));
            case LIST -> Stream.of(JsonNodeFactory.instance.arrayNode().add("red"), list());
        };
    }

    /** Whether a side that is converted as a country holds codes: it assumes one, or has one beside the name. */
    private static boolean codes(PropertyPair row, Channel.End end) {
        boolean country =
                row.convert().filter(name -> name.startsWith("country")).isPresent();
        boolean assumed =
                end.property().assumed().filter(code -> code.length() == 2).isPresent();
        return country && (assumed || end.property().readThrough().isPresent());
    }

    private static JsonNode list() {
        return JsonNodeFactory.instance.arrayNode().add("red").add("blue");
    }

    private static List<String> strings(PropertyPair row, Side side) {
        return row.convert()
                .map(CONVERTED::get)
                .map(sides -> sides.get(side.ordinal()))
                .orElse(List.of("Ada Lindgren", "007", "first line\nsecond line", "3 < 4 & 5 > 4"));
    }

    private static Stream<JsonNode> texts(Stream<String> texts) {
        return texts.map(TextNode::valueOf);
    }

    /** As findings show it. */
    static String shown(JsonNode value) {
        return value.isTextual() ? TextNode.valueOf(value.textValue()).toString() : value.toString();
    }
}
