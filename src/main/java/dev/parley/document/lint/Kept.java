package dev.parley.document.lint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.parley.mapping.Channel;
import dev.parley.mapping.NormalForm;
import dev.parley.mapping.Unconvertible;
import java.math.BigDecimal;

/** What a system keeps of a value that it is sent. */
final class Kept {

    private Kept() {}

    /** The value in the decimals that the side keeps; its length is left alone. */
    static JsonNode whole(Channel.End end, JsonNode value) {
        if (NormalForm.empty(value)) {
            return value;
        }
        try {
            return switch (end.type()) {
                case DECIMAL, FLOAT -> DecimalNode.valueOf(new BigDecimal(normal(end, value)));
                case DATE, DATETIME -> TextNode.valueOf(normal(end, value));
                default -> value;
            };
        } catch (Unconvertible e) {
            return value;
        }
    }

    /** The same, with texts cut to the length that the side keeps. */
    static JsonNode cut(Channel.End end, JsonNode value) {
        int length = end.property().maxLength();
        boolean cut = length > 0 && value.isTextual() && value.textValue().length() > length;
        return cut ? TextNode.valueOf(cut(value.textValue(), length)) : whole(end, value);
    }

    /** Never through the middle of a letter. */
    private static String cut(String text, int length) {
        return text.substring(0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
    }

    /** The value in the precision of its side, no conversion regarded. */
    static String normal(Channel.End end, JsonNode value) {
        return NormalForm.of(value, end.type(), end.property());
    }
}
