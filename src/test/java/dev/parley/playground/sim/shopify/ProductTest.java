package dev.parley.playground.sim.shopify;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.playground.sim.Json;
import dev.parley.playground.sim.Reply;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProductTest {

    private final Shop shop = new Shop();

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void hasAVariantWithAPlaceholderForATitleEvenIfNoneWasGiven() throws Exception {
        Reply reply = shop.postProduct(Json.object("title", "Blå genser"));

        JsonNode product = reply.json().path("product");
        assertThat(reply.status()).isEqualTo(201);
        assertThat(product.path("variants")).hasSize(1);
        assertThat(product.at("/variants/0/title").asText()).isEqualTo("Default Title");
        assertThat(product.at("/variants/0/price").toString()).isEqualTo("\"0.00\"");
        assertThat(product.at("/variants/0/product_id")).isEqualTo(product.path("id"));
        assertThat(product.at("/options/0/values/0").asText()).isEqualTo("Default Title");
    }

    @Test
    void bearsPriceSkuAndStockOnItsVariantsOnly() throws Exception {
        Reply reply = shop.postProduct(Json.object("title", "Kopp", "price", "10.00", "sku", "K-1"));

        JsonNode product = reply.json().path("product");
        assertThat(product.has("price") || product.has("sku") || product.has("inventory_quantity"))
                .isFalse();
        assertThat(product.at("/variants/0/sku").isNull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"199, 199.00", "199.5, 199.50", "0.005, 0.01", "1e2, 100.00"})
    void answersAPriceAsTextWithTwoDecimals(String given, String kept) throws Exception {
        Reply reply = shop.postProduct(Json.object("title", "Kopp", "variants", List.of(Json.object("price", given))));

        assertThat(reply.json().at("/product/variants/0/price").toString()).isEqualTo('"' + kept + '"');
    }

    @ParameterizedTest
    @CsvSource({"abc, is not a number", "-1, must be greater than or equal to 0"})
    void refusesAPriceThatIsNone(String price, String message) throws Exception {
        long id = shop.createProduct("title", "Kopp");

        Reply reply = shop.api.put(
                "/variants/" + shop.variant(id, 0) + ".json", Json.object("variant", Json.object("price", price)));

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.json().at("/errors/price/0").asText()).isEqualTo(message);
    }

    @Test
    void refusesAProductWithoutTitle() throws Exception {
        Reply missing = shop.postProduct(Json.object("vendor", "Åsen"));
        Reply cleared = shop.putProduct(shop.createProduct("title", "Kopp"), Json.object("title", ""));

        assertThat(missing.status()).isEqualTo(422);
        assertThat(missing.json().toString()).isEqualTo("{\"errors\":{\"title\":[\"can't be blank\"]}}");
        assertThat(cleared.status()).isEqualTo(422);
        assertThat(shop.sim.products().size()).isEqualTo(1);
    }

    @Test
    void refusesAStatusThatIsNone() throws Exception {
        assertThat(shop.postProduct(Json.object("title", "Kopp", "status", "sold"))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void mayShareTitleAndSkuWithAnother() throws Exception {
        for (int i = 0; i < 2; i++) {
            Reply reply =
                    shop.postProduct(Json.object("title", "Kopp", "variants", List.of(Json.object("sku", "K-1"))));
            assertThat(reply.status()).isEqualTo(201);
        }
    }

    @Test
    void hasAHandleOfItsOwnWhichStaysWhenItIsRenamed() throws Exception {
        long first = shop.createProduct("title", "Blå genser, ull");
        long second = shop.createProduct("title", "Blå genser, ull");

        shop.putProduct(second, Json.object("title", "Rød genser"));

        assertThat(shop.readProduct(first).path("handle").asText()).isEqualTo("bla-genser-ull");
        assertThat(shop.readProduct(second).path("handle").asText()).isEqualTo("bla-genser-ull-1");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void numbersOrRefusesAHandleThatIsTaken(boolean refused) throws Exception {
        shop.sim.switches().takenHandleRefused.set(refused);
        shop.createProduct("title", "Kopp");

        Reply reply = shop.postProduct(Json.object("title", "Glass", "handle", "kopp"));

        assertThat(reply.status()).isEqualTo(refused ? 422 : 201);
        assertThat(reply.json().at("/product/handle").asText()).isEqualTo(refused ? "" : "kopp-1");
    }

    @Test
    void keepsWhatAPutDoesNotName() throws Exception {
        long id = shop.createProduct("title", "Kopp", "vendor", "Åsen", "tags", "ny, blå");
        long variant = shop.variant(id, 0);
        shop.clock.move(Duration.ofSeconds(3));

        Reply reply = shop.putProduct(id, Json.object("title", "Krus"));

        JsonNode product = reply.json().path("product");
        assertThat(product).isEqualTo(shop.readProduct(id));
        assertThat(product.path("title").asText()).isEqualTo("Krus");
        assertThat(product.path("vendor").asText()).isEqualTo("Åsen");
        assertThat(product.path("tags").asText()).isEqualTo("ny, blå");
        assertThat(product.at("/variants/0/id").longValue()).isEqualTo(variant);
        assertThat(product.path("updated_at").asText()).isEqualTo("2030-01-01T13:00:03+01:00");
    }

    @Test
    void doesNotFindADeletedProductNorItsVariant() throws Exception {
        long id = shop.createProduct("title", "Kopp");
        long variant = shop.variant(id, 0);

        assertThat(shop.api.delete("/products/" + id + ".json").status()).isEqualTo(200);

        assertThat(shop.api.get("/products/" + id + ".json").status()).isEqualTo(404);
        assertThat(shop.api.get("/variants/" + variant + ".json").status()).isEqualTo(404);
    }

    @Test
    void isListedByPagesAndFoundByItsProperties() throws Exception {
        shop.createProduct("title", "Kopp", "vendor", "Åsen", "status", "draft");
        shop.createProduct("title", "Krus", "vendor", "Moen");
        shop.createProduct("title", "Kopp", "vendor", "Moen");

        Reply page = shop.api.get("/products.json?limit=2&fields=id,title");

        assertThat(page.json().path("products")).hasSize(2).allMatch(row -> row.size() == 2);
        assertThat(page.header("Link").orElseThrow()).contains("page_info=").contains("rel=\"next\"");
        assertThat(count("title=Kopp")).isEqualTo(2);
        assertThat(count("title=Kopp&vendor=Moen")).isEqualTo(1);
        assertThat(count("handle=krus")).isEqualTo(1);
        assertThat(count("status=draft")).isEqualTo(1);
        assertThat(count("created_at_min=2031-01-01")).isZero();
        assertThat(shop.api
                        .get("/products/count.json?vendor=Moen")
                        .json()
                        .path("count")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void aPersonsEditsReachTheFirstVariantByName() throws Exception {
        long id = shop.createProduct("title", "Kopp");

        shop.sim.records("Product").set(Long.toString(id), "variants.price", "49.9");
        shop.sim.records("Product").set(Long.toString(id), "variants.title", "Stor");
        shop.sim.records("Product").set(Long.toString(id), "variants.inventory_quantity", 7);

        JsonNode variant = shop.readProduct(id).at("/variants/0");
        assertThat(variant.path("price").asText()).isEqualTo("49.90");
        assertThat(variant.path("title").asText()).isEqualTo("Stor");
        assertThat(variant.path("inventory_quantity").asInt()).isEqualTo(7);
    }

    @Test
    void aPersonsPutClearsWhatItDoesNotNameAndKeepsTheVariants() throws Exception {
        long id = shop.createProduct("title", "Kopp", "vendor", "Åsen", "tags", "ny");
        long variant = shop.variant(id, 0);

        shop.sim.products().put(id, Json.object("title", "Krus"));

        JsonNode product = shop.readProduct(id);
        assertThat(product.path("vendor").isNull()).isTrue();
        assertThat(product.path("tags").asText()).isEmpty();
        assertThat(product.at("/variants/0/id").longValue()).isEqualTo(variant);
    }

    private int count(String query) throws Exception {
        return shop.api.get("/products.json?" + query).json().path("products").size();
    }
}
