package dev.parley.playground.sim.shopify;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.playground.sim.Answer;
import dev.parley.playground.sim.Json;
import dev.parley.playground.sim.Request;
import dev.parley.playground.sim.Route;
import java.util.List;

/** {@code variants/{id}.json} and {@code products/{id}/variants.json}. */
final class VariantApi {

    private final ShopifyProducts products;

    VariantApi(ShopifyProducts products) {
        this.products = products;
    }

    List<Route> routes() {
        return List.of(
                Route.api("GET", "/variants/{id}.json", this::get),
                Route.api("PUT", "/variants/{id}.json", this::change),
                Route.api("GET", "/products/{id}/variants.json", this::list),
                Route.api("POST", "/products/{id}/variants.json", this::add),
                Route.api("DELETE", "/products/{id}/variants/{variant}.json", this::delete));
    }

    private Answer get(Request request) {
        return one(200, products.visibleVariant(request.id(0)).orElseThrow(ShopifyErrors::notFound));
    }

    private Answer change(Request request) {
        long id = request.id(0);
        ObjectNode product = products.changeVariant(id, body(request));
        return one(200, VariantBook.find(product, id).orElseThrow(ShopifyErrors::notFound));
    }

    private Answer list(Request request) {
        ObjectNode product = products.visible(request.id(0)).orElseThrow(ShopifyErrors::notFound);
        return Answer.json(200, Json.object("variants", VariantBook.of(product)));
    }

    private Answer add(Request request) {
        List<ObjectNode> variants = VariantBook.of(products.addVariant(request.id(0), body(request)));
        return one(201, variants.get(variants.size() - 1));
    }

    private Answer delete(Request request) {
        products.deleteVariant(request.id(0), request.id(1));
        return Answer.json(200, Json.object());
    }

    private static ObjectNode body(Request request) {
        ObjectNode fields = Envelope.open(request, "variant");
        VariantFields.dropWhatNoClientSets(fields);
        return fields;
    }

    private static Answer one(int status, ObjectNode variant) {
        return Answer.json(status, Json.object("variant", variant));
    }
}
