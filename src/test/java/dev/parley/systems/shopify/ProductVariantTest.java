package dev.parley.systems.shopify;

import static dev.parley.systems.shopify.Goods.PRODUCT;
import static dev.parley.systems.shopify.Goods.change;
import static dev.parley.systems.shopify.Goods.cleared;
import static dev.parley.systems.shopify.Goods.price;
import static dev.parley.systems.shopify.Goods.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.mapping.Path;
import dev.parley.playground.sim.CallCounts;
import dev.parley.playground.sim.Json;
import dev.parley.sync.Change;
import dev.parley.sync.RemoteFailure;
import dev.parley.sync.RemoteRecord;
import dev.parley.sync.Traits;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ProductVariantTest {

    private static final String PUT_PRODUCT = "PUT /products/{id}.json";
    private static final String PUT_VARIANT = "PUT /variants/{id}.json";

    private final Goods goods = new Goods();

    @AfterEach
    void close() {
        goods.close();
    }

    private CallCounts calls() {
        return goods.world.simulator().calls();
    }

    private RemoteFailure.Rejected refused(RemoteRecord product, Change... changes) {
        return catchThrowableOfType(RemoteFailure.Rejected.class, () -> goods.update(product, changes));
    }

    @Test
    void productAndVariantAreTwoWritesAndTheStampIsTheLastOnes() {
        RemoteRecord before = goods.create(1);
        goods.world.advance(Duration.ofSeconds(5));

        RemoteRecord after = goods.update(before, change("title", "Krus"), price("249"));

        RemoteRecord read = goods.read(before);
        assertThat(calls().of(PUT_PRODUCT)).isEqualTo(1);
        assertThat(calls().of(PUT_VARIANT)).isEqualTo(1);
        assertThat(after.body()).isEqualTo(read.body());
        assertThat(after.stamps()).isEqualTo(read.stamps());
    }

    @Test
    void aVariantAloneIsOneWriteAndLeavesTheStampOut() {
        RemoteRecord before = goods.create(1);
        ObjectNode unchanged = before.body().deepCopy();

        RemoteRecord after = goods.update(before, price("249"), change("variants.sku", "K-2"));

        assertThat(calls().of(PUT_VARIANT)).isEqualTo(1);
        assertThat(calls().writes()).isEqualTo(2);
        assertThat(after.stamp(Traits.RECORD)).isEmpty();
        assertThat(text(after, "variants.price")).isEqualTo("249.00");
        assertThat(text(after, "variants.sku")).isEqualTo("K-2");
        assertThat(text(after, "title")).isEqualTo("Kopp 1");
        assertThat(before.body()).isEqualTo(unchanged);
    }

    @Test
    void aProductAloneIsOneWriteThatCarriesNoVariants() {
        RemoteRecord before = goods.create(1);
        goods.addVariant(before);

        goods.update(before, change("title", "Krus"));

        assertThat(calls().writes()).isEqualTo(2);
        assertThat(goods.read(before).body().path("variants")).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"199, 199.00", "199.5, 199.50", "0, 0.00", "12.345, 12.35", "1E+2, 100.00"})
    void aPriceIsSentAsTextWithTwoDecimals(String given, String sent) {
        RemoteRecord created = goods.created(Json.object("title", "Kopp", "variants", Json.object("price", given)));

        goods.update(created, price(given));

        assertThat(created.body().at("/variants/0/price").toString()).isEqualTo('"' + sent + '"');
        assertThat(goods.read(created).body().at("/variants/0/price").toString())
                .isEqualTo('"' + sent + '"');
    }

    @Test
    void aPriceIsNotClearedForThatWouldGiveTheProductAway() {
        RemoteRecord before = goods.create(1);

        RemoteFailure.Rejected rejected = refused(before, change("title", "Krus"), cleared("variants.price"));

        assertThat(rejected.property()).contains(Products.PRICE);
        assertThat(calls().writes()).isEqualTo(1);
        assertThat(text(goods.read(before), "variants.price")).isEqualTo("199.00");
    }

    @Test
    void aCreateMayHaveItsVariantInAnArray() {
        ObjectNode body = Json.object("title", "Kopp");
        ArrayNode variants = body.putArray("variants");
        variants.addObject().put("price", 10).put("title", "Stor").putNull("sku");

        RemoteRecord created = goods.created(body);

        assertThat(created.body().path("variants")).hasSize(1);
        assertThat(text(created, "variants.title")).isEqualTo("Stor");
        assertThat(text(created, "variants.sku")).isEmpty();
    }

    @Test
    void aPlaceholderReadsAsNoTitle() {
        RemoteRecord created = goods.created(Json.object("title", "Kopp"));

        RemoteRecord renamed = goods.update(created, change("variants.title", "Stor"));
        RemoteRecord cleared = goods.update(renamed, cleared("variants.title"));

        assertThat(text(created, "variants.title")).isEmpty();
        assertThat(text(renamed, "variants.title")).isEqualTo("Stor");
        assertThat(text(cleared, "variants.title")).isEmpty();
        assertThat(goods.records.get(created.id()).at("/variants/0/title").asText())
                .isEqualTo("Default Title");
        assertThat(goods.system
                        .keys(PRODUCT, Set.of(Products.VARIANT_TITLE), Optional.empty())
                        .rows()
                        .get(0)
                        .body()
                        .at("/variants/0/title")
                        .isMissingNode())
                .isTrue();
    }

    @Test
    void aClearedSkuIsEmpty() {
        RemoteRecord before = goods.create(1);

        RemoteRecord after = goods.update(before, cleared("variants.sku"), cleared("body_html"));

        assertThat(text(after, "variants.sku") + text(after, "body_html")).isEmpty();
    }

    @Test
    void ofSeveralVariantsNoneIsWritten() {
        RemoteRecord before = goods.create(1);
        goods.addVariant(before);

        RemoteFailure.Rejected rejected = refused(goods.read(before), change("title", "Krus"), price("1"));

        assertThat(rejected.property()).contains(Products.VARIANTS);
        assertThat(rejected.getMessage()).contains("2 variants");
        assertThat(calls().writes()).isEqualTo(1);
    }

    @Test
    void aTitleMadeOfSeveralOptionsIsNotWritten() {
        long id = goods.records
                .create(Json.object(
                        "title",
                        "Genser",
                        "options",
                        List.of(Json.object("name", "Størrelse"), Json.object("name", "Farge")),
                        "variants",
                        List.of(Json.object("option1", "M", "option2", "Blå"))))
                .get("id")
                .longValue();
        RemoteRecord product = goods.system.read(PRODUCT, Long.toString(id)).orElseThrow();

        RemoteFailure.Rejected rejected = refused(product, change("variants.title", "Stor"));

        assertThat(text(product, "variants.title")).isEqualTo("M / Blå");
        assertThat(rejected.property()).contains(Products.VARIANT_TITLE);
    }

    @Test
    void aRefusalNamesThePropertyAndNotTheValue() {
        RemoteRecord before = goods.create(1);

        RemoteFailure.Rejected ofVariant = refused(before, price("-7777"));
        RemoteFailure.Rejected ofProduct = refused(before, cleared("title"));
        RemoteFailure.Rejected ofCreate = catchThrowableOfType(
                RemoteFailure.Rejected.class,
                () -> goods.created(Json.object("title", "Kopp", "variants", Json.object("price", -7777))));

        assertThat(ofVariant.property()).contains(Products.PRICE);
        assertThat(ofProduct.property()).contains(Path.of("title"));
        assertThat(ofCreate.property()).contains(Products.PRICE);
        assertThat(ofVariant.getMessage() + ofCreate.getMessage()).doesNotContain("7777");
    }

    @Test
    void aLostAnswerToAVariantMayHaveHadAnEffectAndEndsTheUpdate() {
        RemoteRecord before = goods.create(1);
        goods.world.loseAnswers(1);

        RemoteFailure.Unavailable failure = catchThrowableOfType(
                RemoteFailure.Unavailable.class, () -> goods.update(before, change("title", "Krus"), price("249")));

        RemoteRecord read = goods.read(before);
        assertThat(failure.effectPossible()).isTrue();
        assertThat(text(read, "variants.price")).isEqualTo("249.00");
        assertThat(text(read, "title")).isEqualTo("Kopp 1");
    }

    @Test
    void whereTheSecondOfTwoWritesFailsTheFirstIsNotForgotten() {
        RemoteRecord before = goods.create(1);
        goods.world.patience().webhook(goods.world.now().plusSeconds(3));
        goods.world.simulator().switches().failNext(1, 429, "PUT", "/products/" + before.id() + ".json");

        RemoteFailure.Unavailable failure = catchThrowableOfType(
                RemoteFailure.Unavailable.class, () -> goods.update(before, change("title", "Krus"), price("249")));

        assertThat(failure.effectPossible()).isTrue();
        assertThat(failure.retryAfter()).isPresent();
    }

    @Test
    void aVariantThatIsGoneIsLookedAtAgainLater() {
        RemoteRecord before = goods.create(1);
        goods.records.delete(before.id());

        RemoteFailure.Unavailable failure =
                catchThrowableOfType(RemoteFailure.Unavailable.class, () -> goods.update(before, price("249")));

        assertThat(failure.effectPossible()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theAnswerIsTheSameWhetherAVariantMovesTheProductsStampOrNot(boolean moves) {
        goods.world.simulator().switches().variantBumpsProduct.set(moves);
        RemoteRecord before = goods.create(1);
        goods.world.advance(Duration.ofSeconds(5));

        RemoteRecord after = goods.update(before, price("249"));

        assertThat(after.stamps()).isEmpty();
        assertThat(after.body().path("variants"))
                .isEqualTo(goods.read(before).body().path("variants"));
    }

    @Test
    void theStockIsNoOnesToWrite() {
        assertThat(Products.SCHEMA.property(Path.of("variants.inventory_quantity")))
                .hasValueSatisfying(stock -> assertThat(stock.writable()).isFalse());
        assertThat(Products.SCHEMA.property(Products.PRICE))
                .hasValueSatisfying(price -> assertThat(price.price()).isTrue());
        assertThat(Products.SCHEMA.singles()).containsExactly(Products.VARIANTS);
    }
}
