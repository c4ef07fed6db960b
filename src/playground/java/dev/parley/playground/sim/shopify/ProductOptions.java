package dev.parley.playground.sim.shopify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.playground.sim.Json;
import java.util.List;
import java.util.Objects;

/** What a product's variants differ in, e.g. size and colour: at most three names, their values from the variants. */
final class ProductOptions {

    private static final String NAME = "name";

    private ProductOptions() {}

    /** Takes the names given; a product without any has the one named {@code Title}. */
    static void name(ObjectNode product, JsonNode given) {
        ArrayNode options = product.putArray("options");
        for (int i = 0; i < Math.min(given.size(), VariantFields.OPTIONS.size()); i++) {
            options.add(Json.object(NAME, given.get(i).path(NAME).asText("Title")));
        }
        if (options.isEmpty()) {
            options.add(Json.object(NAME, "Title"));
        }
    }

    static void settle(ObjectNode product) {
        List<ObjectNode> variants = VariantBook.of(product);
        int position = 0;
        for (JsonNode option : product.get("options")) {
            String column = VariantFields.OPTIONS.get(position++);
            List<String> values = variants.stream()
                    .map(variant -> variant.get(column).textValue())
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList();
            ((ObjectNode) option)
                    .put("product_id", product.get("id").longValue())
                    .put("position", position)
                    .set("values", Json.node(values));
        }
    }
}
