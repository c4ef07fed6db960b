package dev.parley.playground.sim.shopify;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.playground.sim.Json;
import dev.parley.playground.sim.Reply;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VariantTest {

    private final Shop shop = new Shop();

    @AfterEach
    void close() {
        shop.close();
    }

    private long jumper() {
        return shop.createProduct(
                "title",
                "Genser",
                "options",
                List.of(Json.object("name", "Størrelse"), Json.object("name", "Farge")),
                "variants",
                List.of(
                        Json.object("option1", "S", "option2", "Blå", "price", "399", "sku", "G-S"),
                        Json.object("option1", "M", "option2", "Blå", "price", "399", "sku", "G-M")));
    }

    private static List<String> titles(JsonNode product) {
        List<String> titles = new ArrayList<>();
        product.path("variants")
                .forEach(variant -> titles.add(variant.path("title").asText()));
        return titles;
    }

    private Reply put(long variant, Object... fields) throws Exception {
        return shop.api.put("/variants/" + variant + ".json", Json.object("variant", Json.object(fields)));
    }

    private Reply add(long product, Object... fields) throws Exception {
        return shop.api.post("/products/" + product + "/variants.json", Json.object("variant", Json.object(fields)));
    }

    @Test
    void isTitledByItsOptions() throws Exception {
        JsonNode product = shop.readProduct(jumper());

        assertThat(titles(product)).containsExactly("S / Blå", "M / Blå");
        assertThat(product.at("/options/0/name").asText()).isEqualTo("Størrelse");
        assertThat(product.at("/options/0/values").toString()).isEqualTo("[\"S\",\"M\"]");
        assertThat(product.at("/variants/1/position").asInt()).isEqualTo(2);
    }

    @Test
    void cannotBeTitledOrCountedByAClient() throws Exception {
        long variant = shop.variant(shop.createProduct("title", "Kopp"), 0);

        Reply reply = put(variant, "title", "Stor", "inventory_quantity", 5);

        assertThat(reply.json().at("/variant/title").asText()).isEqualTo("Default Title");
        assertThat(reply.json().at("/variant/inventory_quantity").asInt()).isZero();
        assertThat(put(variant, "option1", "Stor").json().at("/variant/title").asText())
                .isEqualTo("Stor");
    }

    @Test
    void changesAloneAndMovesTheProductsStamp() throws Exception {
        long id = jumper();
        shop.clock.move(Duration.ofSeconds(3));

        Reply reply = put(shop.variant(id, 1), "price", "449", "barcode", "7000000000017");

        JsonNode product = shop.readProduct(id);
        assertThat(reply.json().path("variant")).isEqualTo(product.at("/variants/1"));
        assertThat(product.at("/variants/1/price").asText()).isEqualTo("449.00");
        assertThat(product.at("/variants/1/sku").asText()).isEqualTo("G-M");
        assertThat(product.at("/variants/0/price").asText()).isEqualTo("399.00");
        assertThat(product.path("updated_at").asText()).isEqualTo("2030-01-01T13:00:03+01:00");
    }

    @Test
    void leavesTheProductsStampAloneIfSwitchedOff() throws Exception {
        shop.sim.switches().variantBumpsProduct.set(false);
        long id = jumper();
        shop.clock.move(Duration.ofSeconds(3));

        put(shop.variant(id, 0), "price", "449");

        JsonNode product = shop.readProduct(id);
        assertThat(product.at("/variants/0/price").asText()).isEqualTo("449.00");
        assertThat(product.at("/variants/0/updated_at").asText()).isEqualTo("2030-01-01T13:00:03+01:00");
        assertThat(product.path("updated_at").asText()).isEqualTo("2030-01-01T13:00:00+01:00");
    }

    @Test
    void isAddedAndDeletedBelowItsProduct() throws Exception {
        long id = jumper();

        Reply added = add(id, "option1", "L", "option2", "Blå");
        Reply deleted = shop.api.delete("/products/" + id + "/variants/" + shop.variant(id, 0) + ".json");

        assertThat(added.status()).isEqualTo(201);
        assertThat(deleted.status()).isEqualTo(200);
        JsonNode listed = shop.api.get("/products/" + id + "/variants.json").json();
        assertThat(titles(listed)).containsExactly("M / Blå", "L / Blå");
        assertThat(shop.api
                        .get("/variants/" + added.json().at("/variant/id").asText() + ".json")
                        .json()
                        .at("/variant/title")
                        .asText())
                .isEqualTo("L / Blå");
    }

    @Test
    void staysWhenItIsTheLastOne() throws Exception {
        long id = shop.createProduct("title", "Kopp");

        Reply reply = shop.api.delete("/products/" + id + "/variants/" + shop.variant(id, 0) + ".json");

        assertThat(reply.status()).isEqualTo(422);
        assertThat(shop.readProduct(id).path("variants")).hasSize(1);
    }

    @Test
    void differsFromItsSiblings() throws Exception {
        long id = shop.createProduct("title", "Kopp");

        assertThat(add(id, "price", "10").status()).isEqualTo(422);
        assertThat(add(id, "option1", "Stor").status()).isEqualTo(201);
        assertThat(put(shop.variant(id, 0), "option1", "Stor").status()).isEqualTo(422);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void ofAProductsPutIsChangedAddedOrRemoved(boolean removing) throws Exception {
        shop.sim.switches().productPutRemovesVariants.set(removing);
        long id = jumper();
        ObjectNode kept = Json.object("id", shop.variant(id, 1), "price", "449");
        ObjectNode fresh = Json.object("option1", "L", "option2", "Blå");

        shop.putProduct(id, Json.object("variants", List.of(kept, fresh)));

        JsonNode product = shop.readProduct(id);
        assertThat(titles(product).contains("S / Blå")).isNotEqualTo(removing);
        assertThat(titles(product)).contains("M / Blå", "L / Blå");
        assertThat(product.path("variants").findValuesAsText("price")).contains("449.00");
    }

    @Test
    void thatIsNotThereSpoilsTheWholePut() throws Exception {
        long id = jumper();

        Reply strange = shop.putProduct(id, Json.object("variants", List.of(Json.object("id", 1, "price", "1"))));
        Reply none = shop.putProduct(id, Json.object("title", "Ny", "variants", List.of()));

        assertThat(strange.status()).isEqualTo(422);
        assertThat(none.status()).isEqualTo(422);
        assertThat(titles(shop.readProduct(id))).hasSize(2);
        assertThat(shop.readProduct(id).path("title").asText()).isEqualTo("Genser");
    }

    @Test
    void canBeAddedByAPersonInTheSameWayAsAnyEdit() throws Exception {
        long id = shop.createProduct("title", "Kopp");

        shop.sim.products().patch(id, Json.object("variants", List.of(Json.object("title", "Stor", "price", 99))));

        assertThat(titles(shop.readProduct(id))).containsExactly("Default Title", "Stor");
    }
}
