package dev.parley.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The members of a set, as a system keeps them: single values in an array, or one text with commas between (Shopify:
 * {@code tags}). Immutable and thread-safe.
 *
 * @param property where they stand; of a type that is no list, they are one text
 */
public record Members(PropertySchema property) {

    private static final String COMMA = ",";

    private boolean inText() {
        return property.type() != ValueType.LIST;
    }

    /** The members in the order in which they stand, blank ones left out; of any other value, that one. */
    public List<JsonNode> read(JsonNode raw) {
        List<JsonNode> members = new ArrayList<>();
        if (raw.isArray()) {
            raw.forEach(members::add);
        } else if (inText() && raw.isTextual()) {
            for (String part : raw.textValue().split(COMMA)) {
                members.add(TextNode.valueOf(Blanks.strip(part)));
            }
        } else {
            members.add(raw);
        }
        members.removeIf(Blanks::empty);
        return members;
    }

    /**
     * The value that holds these members; JSON null for none.
     *
     * @throws Unconvertible when a member cannot be told from two in this form
     */
    public JsonNode write(List<JsonNode> members) {
        if (members.isEmpty()) {
            return NullNode.getInstance();
        }
        if (inText()) {
            return TextNode.valueOf(members.stream().map(this::part).collect(Collectors.joining(COMMA + " ")));
        }
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        members.forEach(array::add);
        return array;
    }

    private String part(JsonNode member) {
        String text = Blanks.strip(NormalForm.text(member));
        if (text.contains(COMMA)) {
            throw new Unconvertible("a member with a comma would become two there").at(property.path());
        }
        return text;
    }

    /**
     * What a member is compared by, in this side's precision.
     *
     * @throws Unconvertible when it is no single value
     */
    public String normal(JsonNode member) {
        try {
            return NormalForm.of(member, ValueType.STRING, inText() ? property.maxLength(0) : property);
        } catch (Unconvertible e) {
            throw e.at(property.path());
        }
    }
}
