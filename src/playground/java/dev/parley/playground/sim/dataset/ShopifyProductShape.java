package dev.parley.playground.sim.dataset;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.playground.sim.Json;
import java.util.List;
import java.util.Random;

/** How a shopkeeper has entered a thing for sale in Shopify. */
final class ShopifyProductShape {

    private static final List<String> VENDORS = List.of("Åsen Ull", "Fjell & Fjord", "Nordlys Design", "Smia på Moen");
    private static final List<String> SIZES = List.of("S", "M", "L", "XL");

    private final Random random;

    /** The random numbers decide what a catalogue does not say. */
    ShopifyProductShape(Random random) {
        this.random = random;
    }

    ObjectNode of(Good good) {
        ObjectNode product = Json.object(
                "title", good.name(), "vendor", VENDORS.get(random.nextInt(VENDORS.size())), "status", "active");
        if (!chance(20)) {
            product.put("body_html", "<p>" + good.name() + " fra egen produksjon, laget for å vare.</p>");
        }
        ArrayNode variants = product.putArray("variants");
        if (chance(16)) {
            product.set("options", Json.node(List.of(Json.object("name", "Størrelse"))));
            SIZES.subList(0, 2 + random.nextInt(3))
                    .forEach(size ->
                            variants.add(variant(good, good.code() + "-" + size).put("option1", size)));
        } else {
            ObjectNode variant = variant(good, good.code());
            variants.add(chance(30) ? variant : variant.put("barcode", good.gtin()));
        }
        return product;
    }

    private ObjectNode variant(Good good, String sku) {
        return Json.object("price", good.price().toPlainString(), "sku", sku, "inventory_quantity", random.nextInt(60));
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }
}
