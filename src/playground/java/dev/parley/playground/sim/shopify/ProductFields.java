package dev.parley.playground.sim.shopify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.playground.sim.Json;
import java.util.List;
import java.util.stream.Stream;

/** Sets the fields of one product, variants and handle aside; what is not given stays, an empty text clears. */
final class ProductFields {

    static final List<String> PLAIN = List.of("body_html", "vendor", "product_type");
    static final List<String> OWN = List.of("title", "body_html", "vendor", "product_type", "tags");

    private static final List<String> STATUSES = List.of("active", "archived", "draft");
    private static final String STATUS = "status";

    private ProductFields() {}

    /** A product without content. */
    static ObjectNode blank(long id, String now) {
        ObjectNode product = Json.object("id", id, "title", null, "body_html", null, "vendor", null);
        product.putNull("product_type").put("created_at", now).putNull("handle").put("updated_at", now);
        product.put("published_at", now).put(STATUS, "active").put("tags", "");
        product.put("admin_graphql_api_id", "gid://shopify/Product/" + id);
        product.putArray("variants");
        product.putArray("options");
        product.putArray("images");
        return product;
    }

    static void apply(ObjectNode product, JsonNode given, ShopifyErrors errors) {
        Stream.concat(Stream.of("title"), PLAIN.stream())
                .filter(given::has)
                .forEach(name -> product.set(name, CustomerFields.text(given.get(name))));
        if (product.get("title").asText("").isBlank() || product.get("title").isNull()) {
            errors.add("title", "can't be blank");
        }
        if (given.has("tags")) {
            product.put("tags", given.get("tags").asText(""));
        }
        if (given.has(STATUS)) {
            if (!STATUSES.contains(given.get(STATUS).asText())) {
                errors.add(STATUS, "is not included in the list");
            }
            product.set(STATUS, given.get(STATUS));
        }
    }
}
