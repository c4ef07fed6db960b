package dev.parley.systems.shopify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.parley.mapping.NormalForm;
import dev.parley.mapping.PropertySchema;
import dev.parley.mapping.Unconvertible;
import dev.parley.mapping.ValueType;
import dev.parley.sync.RemoteFailure;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

/**
 * A variant's members between the form they are read in and the one they are written in.
 *
 * <p>Its title is made of its options and is written by them (Shopify's page of product variants). A product without
 * options has one nevertheless, with the value {@code Default Title}: a placeholder that counts as no title here. That
 * is our knowledge; no text of Shopify's says so.
 */
final class VariantForm {

    static final String TITLE = "title";
    static final String OPTION = "option1";

    private static final String PLACEHOLDER = "Default Title";
    private static final String PRICE = Products.PRICE.last();

    private VariantForm() {}

    /** JSON null stands for a member that is cleared. */
    static ObjectNode written(ObjectNode members) {
        ObjectNode written = JsonNodeFactory.instance.objectNode();
        members.properties().forEach(member -> {
            String name = member.getKey();
            JsonNode value = member.getValue();
            if (name.equals(TITLE)) {
                written.put(OPTION, value.isNull() ? PLACEHOLDER : value.asText());
            } else if (name.equals(PRICE)) {
                written.put(name, amount(value));
            } else {
                written.set(name, value.isNull() && isText(name) ? TextNode.valueOf("") : value);
            }
        });
        return written;
    }

    static void dropPlaceholder(ObjectNode variant) {
        if (variant.path(TITLE).asText().equals(PLACEHOLDER)) {
            variant.remove(TITLE);
        }
    }

    /** Text with two decimals, {@code "199.00"}. */
    private static String amount(JsonNode value) {
        PropertySchema price = Products.SCHEMA.property(Products.PRICE).orElseThrow();
        try {
            String plain = NormalForm.of(value, ValueType.DECIMAL, price);
            return new BigDecimal(plain).setScale(price.scale()).toPlainString();
        } catch (Unconvertible | NumberFormatException e) {
            throw new RemoteFailure.Rejected(
                    "Shopify: a price must be a number (" + Products.PRICE.text() + ")", Optional.of(Products.PRICE));
        }
    }

    private static boolean isText(String name) {
        String path = Products.VARIANTS.text() + "." + name;
        return Optional.ofNullable(Products.SCHEMA.properties().get(path.toLowerCase(Locale.ROOT)))
                .filter(property -> property.type() == ValueType.STRING)
                .isPresent();
    }
}
