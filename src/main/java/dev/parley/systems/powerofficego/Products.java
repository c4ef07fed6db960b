package dev.parley.systems.powerofficego;

import static dev.parley.mapping.ValueType.BOOLEAN;
import static dev.parley.mapping.ValueType.DATETIME;
import static dev.parley.mapping.ValueType.FLOAT;
import static dev.parley.mapping.ValueType.INTEGER;
import static dev.parley.mapping.ValueType.STRING;

import com.fasterxml.jackson.databind.node.BooleanNode;
import dev.parley.mapping.Path;
import dev.parley.mapping.PropertySchema;
import dev.parley.mapping.RecordSchema;
import dev.parley.sync.Lifetime;
import dev.parley.sync.Traits;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * {@code /Products}: they have no place for a reference of ours and no property that is known to be unique. The list
 * filter {@code codes} is not used to look up by: its specification speaks of codes of groups.
 */
final class Products {

    private static final String PATH = "Products";
    private static final String ARCHIVED = "IsArchived";
    private static final String STOCK = "StockOnHand";
    private static final String STOCK_STAMP = "StockOnHandLastChangedDatetimeOffset";

    private static final Resource.Hint NO_SALES_ACCOUNT = new Resource.Hint(
            Pattern.compile("(?i)sales ?account"),
            "a product needs a standard sales account; choose one in PowerOffice Go for new products or their group");

    private static final Lifetime LIFETIME = Lifetime.UNKNOWN
            .begunAt(Path.of("CreatedDateTimeOffset"))
            .endedByDelete()
            .endedByArchive(Path.of(ARCHIVED), BooleanNode.TRUE);

    private Products() {}

    static Resource product(Duration readLag, Duration overlap) {
        Traits traits = new Traits(
                schema(),
                List.of(
                        // The product's own stamp does not move with its stock, which has one of its own.
                        new Traits.Clock(STOCK, Optional.of(Path.of(STOCK)), true, true),
                        new Traits.Clock(Traits.RECORD, Optional.empty(), false, true)),
                readLag,
                Traits.Absence.DELETED,
                Set.of(),
                false,
                true,
                overlap);
        return Resource.of("Product", Place.of(PATH), traits.ofResource(PATH).living(LIFETIME))
                .withStamps(Map.of(Traits.RECORD, Path.of(Resource.STAMP), STOCK, Path.of(STOCK_STAMP)))
                .listingCreatedBy("createdDateTimeOffsetGreaterThan")
                .hinting(NO_SALES_ACCOUNT);
    }

    private static RecordSchema schema() {
        return new Properties()
                .add(STRING, property -> property.maxLength(100), "Code")
                .add(STRING, property -> property.maxLength(400), "Name")
                .add(STRING, "Description", "Gtin", "ProductType", "UnitOfMeasureCode")
                .add(FLOAT, PropertySchema::inheriting, "UnitPrice")
                .add(FLOAT, "UnitCost", STOCK)
                .add(BOOLEAN, ARCHIVED, "IsStockItem")
                .add(INTEGER, "ProductGroupId", "StandardSalesAccountId", "OptionalSalesAccountId")
                .readOnly(INTEGER, Resource.ID, "StandardSalesAccount", "OptionalSalesAccount")
                .readOnly(STRING, "ProductGroupCode", "CreatedFromImportJournalId")
                .readOnly(STRING, "StandardSalesAccountAgricultureDepartment")
                .readOnly(STRING, "OptionalSalesAccountAgricultureDepartment")
                .readOnly(FLOAT, "StockAvailable")
                .readOnly(DATETIME, Resource.STAMP, STOCK_STAMP, "CreatedDateTimeOffset")
                .require(Set.of("Name"))
                .schema();
    }
}
