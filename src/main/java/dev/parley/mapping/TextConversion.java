package dev.parley.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.function.UnaryOperator;

/** A conversion made of three functions over text; none of them ever sees an empty text. */
record TextConversion(UnaryOperator<String> right, UnaryOperator<String> left, UnaryOperator<String> comparing)
        implements Conversion {

    @Override
    public JsonNode toRight(JsonNode value) {
        return apply(right, value);
    }

    @Override
    public JsonNode toLeft(JsonNode value) {
        return apply(left, value);
    }

    @Override
    public String comparableLeft(String normal) {
        return comparing.apply(normal);
    }

    @Override
    public String comparableRight(String normal) {
        return comparing.apply(normal);
    }

    private static JsonNode apply(UnaryOperator<String> function, JsonNode value) {
        return Blanks.empty(value) ? NullNode.getInstance() : TextNode.valueOf(function.apply(NormalForm.text(value)));
    }
}
