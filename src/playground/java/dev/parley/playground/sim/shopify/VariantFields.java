package dev.parley.playground.sim.shopify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.playground.sim.Json;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Sets the fields of one variant; what is not given stays, an empty text clears. Its title is made of its options
 * (Shopify's page of product variants).
 */
final class VariantFields {

    static final String PLACEHOLDER = "Default Title";
    static final List<String> OPTIONS = List.of("option1", "option2", "option3");

    private VariantFields() {}

    /** A variant without content; a price it always has. */
    static ObjectNode blank(long id, long productId, String now) {
        ObjectNode variant = Json.object("id", id, "product_id", productId, "title", PLACEHOLDER, "price", "0.00");
        variant.put("position", 0).put("inventory_policy", "deny").putNull("compare_at_price");
        variant.put("option1", PLACEHOLDER).putNull("option2").putNull("option3");
        variant.put("created_at", now).put("updated_at", now).put("taxable", true);
        variant.putNull("barcode").putNull("sku").put("weight", 0.0).put("weight_unit", "kg");
        variant.put("inventory_item_id", id + 1_000_000_000_000L).put("inventory_quantity", 0);
        return variant.put("admin_graphql_api_id", "gid://shopify/ProductVariant/" + id);
    }

    /** As a person sets them: a title is the one option's value. Notes what is wrong under the prefix given. */
    static void apply(ObjectNode variant, JsonNode given, ShopifyErrors errors, String prefix) {
        List.of("sku", "barcode").stream()
                .filter(given::has)
                .forEach(name -> variant.set(name, CustomerFields.text(given.get(name))));
        if (given.has("title")) {
            variant.set("option1", CustomerFields.text(given.get("title")));
        }
        OPTIONS.stream().filter(given::has).forEach(name -> variant.set(name, CustomerFields.text(given.get(name))));
        if (variant.get("option1").isNull()) {
            variant.put("option1", PLACEHOLDER);
        }
        variant.put("title", title(variant));
        if (given.path("taxable").isBoolean()) {
            variant.set("taxable", given.get("taxable"));
        }
        if (given.has("weight")) {
            variant.put("weight", given.get("weight").asDouble());
        }
        if (given.path("inventory_quantity").isIntegralNumber()) {
            variant.set("inventory_quantity", given.get("inventory_quantity"));
        }
        Json.text(given, "weight_unit").ifPresent(unit -> variant.put("weight_unit", unit));
        if (given.has("price")) {
            setPrice(variant, given.get("price"), errors, prefix);
        }
    }

    /** The title follows the options and the stock is counted elsewhere: what a client says of them has no effect. */
    static void dropWhatNoClientSets(ObjectNode given) {
        given.remove(List.of("title", "inventory_quantity"));
    }

    private static void setPrice(ObjectNode variant, JsonNode given, ShopifyErrors errors, String prefix) {
        Optional<BigDecimal> price = price(given);
        if (price.isEmpty()) {
            errors.add(prefix + "price", "is not a number");
        } else if (price.get().signum() < 0) {
            errors.add(prefix + "price", "must be greater than or equal to 0");
        } else {
            variant.put("price", price.get().setScale(2, RoundingMode.HALF_UP).toPlainString());
        }
    }

    private static Optional<BigDecimal> price(JsonNode given) {
        try {
            return Optional.of(new BigDecimal(given.isNull() || given.asText().isEmpty() ? "0" : given.asText()));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static String title(ObjectNode variant) {
        return OPTIONS.stream()
                .flatMap(name -> Json.text(variant, name).stream())
                .collect(Collectors.joining(" / "));
    }
}
