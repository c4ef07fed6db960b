package dev.parley.playground.sim.dataset;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.playground.sim.Json;
import java.util.List;

/** How a shopkeeper has entered a thing for sale in Shopify. */
final class ShopifyProductShape {

    private ShopifyProductShape() {}

    static ObjectNode of(Article article) {
        ObjectNode product = Json.object(
                "title",
                article.name(),
                "vendor",
                article.vendor(),
                "product_type",
                article.kind(),
                "status",
                "active");
        if (!article.description().isEmpty()) {
            product.put("body_html", "<p>" + article.description() + "</p>");
        }
        ArrayNode variants = product.putArray("variants");
        if (article.sizes().isEmpty()) {
            variants.add(variant(article, article.number()));
        } else {
            product.set("options", Json.node(List.of(Json.object("name", "Størrelse"))));
            article.sizes()
                    .forEach(size -> variants.add(
                            variant(article, article.number() + "-" + size).put("option1", size)));
        }
        return product;
    }

    private static ObjectNode variant(Article article, String sku) {
        ObjectNode variant = Json.object(
                "price", article.price().toPlainString(), "sku", sku, "inventory_quantity", article.stock());
        if (!article.gtin().isEmpty() && article.sizes().isEmpty()) {
            variant.put("barcode", article.gtin());
        }
        return variant;
    }
}
