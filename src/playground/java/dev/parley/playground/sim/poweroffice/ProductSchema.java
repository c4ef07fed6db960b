package dev.parley.playground.sim.poweroffice;

import static dev.parley.playground.sim.poweroffice.Property.add;
import static dev.parley.playground.sim.poweroffice.Property.onCreate;
import static dev.parley.playground.sim.poweroffice.Property.readOnly;
import static dev.parley.playground.sim.poweroffice.Property.text;
import static dev.parley.playground.sim.poweroffice.Property.word;

import dev.parley.playground.sim.poweroffice.Property.Type;
import java.util.ArrayList;
import java.util.List;

/**
 * Product as the published v2 specification lists it: no external reference, no VAT code. Left out are the accounts
 * given by number and the agriculture departments.
 */
final class ProductSchema {

    static final String STOCK = "StockOnHand";
    static final String STOCK_STAMP = "StockOnHandLastChangedDatetimeOffset";
    static final String UNIT = "UnitOfMeasureCode";
    static final List<String> TYPES = List.of("Product", "Service");

    /** A unit is one of many short codes (EA, KGM, HUR, …); the facts do not list them all. */
    static final Property UNIT_OF_MEASURE = text(UNIT, 3);

    static final Schema PRODUCT = new Schema(product());

    private ProductSchema() {}

    private static List<Property> product() {
        List<Property> all = new ArrayList<>(List.of(
                readOnly(Schema.ID, Type.WHOLE),
                text("Code", 100),
                text("Name", 400),
                word("ProductType", TYPES.toArray(String[]::new)),
                UNIT_OF_MEASURE,
                onCreate("ProductGroupCode", Type.TEXT),
                readOnly("StockAvailable", Type.NUMBER),
                readOnly(STOCK_STAMP, Type.STAMP),
                readOnly("CreatedFromImportJournalId", Type.TEXT),
                readOnly(Schema.STAMP, Type.STAMP)));
        all.add(readOnly(Schema.CREATED, Type.STAMP));
        add(all, Type.TEXT, "Description", "Gtin");
        add(all, Type.NUMBER, "UnitPrice", "UnitCost", STOCK);
        add(all, Type.BOOLEAN, "IsArchived", "IsStockItem");
        add(all, Type.WHOLE, "ProductGroupId", "StandardSalesAccountId", "OptionalSalesAccountId");
        return all;
    }
}
