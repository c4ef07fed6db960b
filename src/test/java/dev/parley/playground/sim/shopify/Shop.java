package dev.parley.playground.sim.shopify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.playground.sim.Caller;
import dev.parley.playground.sim.Json;
import dev.parley.playground.sim.MovableClock;
import dev.parley.playground.sim.Reply;
import dev.parley.playground.sim.SimulatorOptions;
import java.io.IOException;
import java.util.Map;

/** A Shopify simulator with a standing clock and no rate limit, and a client that has the access token. */
final class Shop implements AutoCloseable {

    final MovableClock clock = new MovableClock();
    final MovableClock rateClock = new MovableClock();
    final ShopifySimulator sim =
            ShopifySimulator.start(SimulatorOptions.defaults().withClock(clock).withRateClock(rateClock));
    final Caller api;

    Shop() {
        sim.switches().rateLimit.set(false);
        api = new Caller(sim.url() + "/admin/api/2026-01", Map.of("X-Shopify-Access-Token", sim.accessToken()));
    }

    long create(Object... fields) {
        return sim.customers().create(Json.object(fields)).get("id").longValue();
    }

    Reply post(ObjectNode customer) throws IOException, InterruptedException {
        return api.post("/customers.json", Json.object("customer", customer));
    }

    Reply put(long id, ObjectNode customer) throws IOException, InterruptedException {
        return api.put("/customers/" + id + ".json", Json.object("customer", customer));
    }

    JsonNode read(long id) throws IOException, InterruptedException {
        return api.get("/customers/" + id + ".json").json().path("customer");
    }

    long createProduct(Object... fields) {
        return sim.products().create(Json.object(fields)).get("id").longValue();
    }

    Reply postProduct(ObjectNode product) throws IOException, InterruptedException {
        return api.post("/products.json", Json.object("product", product));
    }

    Reply putProduct(long id, ObjectNode product) throws IOException, InterruptedException {
        return api.put("/products/" + id + ".json", Json.object("product", product));
    }

    JsonNode readProduct(long id) throws IOException, InterruptedException {
        return api.get("/products/" + id + ".json").json().path("product");
    }

    /** The id of a product's variant, from 0. */
    long variant(long productId, int index) throws IOException, InterruptedException {
        return readProduct(productId).at("/variants/" + index + "/id").longValue();
    }

    static ObjectNode address(String city, String country) {
        return Json.object("address1", "Storgata 1", "city", city, "zip", "1430", "country", country);
    }

    @Override
    public void close() {
        sim.close();
    }
}
