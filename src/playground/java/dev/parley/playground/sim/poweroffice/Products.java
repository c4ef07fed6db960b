package dev.parley.playground.sim.poweroffice;

import static dev.parley.playground.sim.poweroffice.ProductSchema.PRODUCT;
import static dev.parley.playground.sim.poweroffice.ProductSchema.STOCK;
import static dev.parley.playground.sim.poweroffice.ProductSchema.STOCK_STAMP;
import static dev.parley.playground.sim.poweroffice.ProductSchema.UNIT;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.Set;

/**
 * PowerOffice Go's products. A change of the stock moves the stock's stamp only. A price left out is inherited from
 * the product group and reads as null. Thread-safe.
 */
final class Products extends Store<Long> {

    private static final Set<String> STOCK_PROPERTIES = Set.of(STOCK, "StockAvailable", STOCK_STAMP);

    private long lastId = 3_400_000;

    Products(Books books) {
        super(books, PRODUCT, "Product", new Keys("product"));
    }

    /** The first product of a code, other than one given. The caller holds the books. */
    Optional<ObjectNode> withCode(String code, long butId) {
        return table.read(0, view -> view.byId().values().stream()
                .filter(product -> product.get("Code").asText("").equals(code) && id(product) != butId)
                .findFirst());
    }

    @Override
    Long key(ObjectNode product) {
        return id(product);
    }

    @Override
    Optional<Long> key(String id) {
        return number(id);
    }

    @Override
    void begin(ObjectNode product, String stamp) {
        product.put(Schema.ID, ++lastId);
        product.put(Schema.CREATED, stamp);
    }

    @Override
    void fill(ObjectNode before, ObjectNode product) {
        presetFalse(product, "IsArchived", "IsStockItem");
        if (product.get("ProductType").isNull()) {
            product.put("ProductType", "Product");
        }
        if (product.get(UNIT).isNull()) {
            product.put(UNIT, "EA");
        }
        product.set("StockAvailable", product.get(STOCK));
    }

    @Override
    void check(Checks checks, ObjectNode before, ObjectNode product, boolean addressPosted) {
        if (!books.switches().standardSalesAccount.isOn()) {
            checks.add("No standard sales account is configured.");
        }
        checks.require(product, "Name");
        String code = product.get("Code").asText("");
        if (books.switches().uniqueProductCodes.isOn() && !code.isBlank()) {
            withCode(code, product.get(Schema.ID).asLong())
                    .ifPresent(other -> checks.add(
                            "Code is already in use. '" + code + "' is used on (product) Id = " + id(other) + "."));
        }
    }

    @Override
    Set<String> unstamped() {
        return STOCK_PROPERTIES;
    }

    @Override
    void settle(ObjectNode before, ObjectNode product, String stamp) {
        if (before == null ? !product.get(STOCK).isNull() : !before.get(STOCK).equals(product.get(STOCK))) {
            product.put(
                    STOCK_STAMP,
                    stamp != null ? stamp : Stamps.text(books.stamps().next()));
        }
    }
}
