package dev.parley.systems.shopify;

import static dev.parley.mapping.ValueType.BOOLEAN;
import static dev.parley.mapping.ValueType.DATETIME;
import static dev.parley.mapping.ValueType.DECIMAL;
import static dev.parley.mapping.ValueType.INTEGER;
import static dev.parley.mapping.ValueType.STRING;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.parley.mapping.Path;
import dev.parley.mapping.PropertySchema;
import dev.parley.mapping.RecordSchema;
import dev.parley.sync.Lifetime;
import dev.parley.sync.Traits;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The product. Price, SKU and stock are of its variants and can be addressed while it has only one. Nothing of it is
 * unique but its handle, which the shop makes so; a SKU cannot be searched for.
 */
final class Products {

    /** Shopify's page of products names it for the value of an option, which a variant's title is made of. */
    private static final int OPTION_LENGTH = 255;

    static final String DATATYPE = "Product";
    private static final String STATUS = "status";
    static final Path VARIANTS = Path.of("variants");
    static final Path PRICE = Path.of("variants.price");
    static final Path VARIANT_TITLE = Path.of("variants.title");
    static final RecordSchema SCHEMA = schema();

    private Products() {}

    static Resource resource(ShopifyOptions options) {
        return new Resource(DATATYPE, "product", "products", traits(options), new SoleVariant());
    }

    private static Traits traits(ShopifyOptions options) {
        return new Traits(
                        SCHEMA,
                        // Whole seconds; that an edit of a variant moves it is assumed, a reconcile does without.
                        List.of(new Traits.Clock(Traits.RECORD, Optional.empty(), false, false)),
                        options.readLag(),
                        Traits.Absence.DELETED,
                        Set.of(),
                        false,
                        true,
                        options.overlap())
                .living(Lifetime.UNKNOWN
                        .begunAt(Path.of("created_at"))
                        .endedByDelete()
                        .endedByArchive(Path.of(STATUS), TextNode.valueOf("archived")));
    }

    private static RecordSchema schema() {
        Properties all = new Properties();
        all.add(STRING, property -> property.required(PropertySchema.Need.ALWAYS), "title");
        all.add(STRING, "body_html", "vendor", "product_type", "handle", STATUS, "tags");
        all.add(INTEGER, PropertySchema::readOnly, "id");
        all.add(STRING, PropertySchema::readOnly, "admin_graphql_api_id");
        all.add(DATETIME, PropertySchema::readOnly, "created_at", "updated_at", "published_at");
        all.add(STRING, property -> property.maxLength(OPTION_LENGTH), VARIANT_TITLE.text());
        all.add(DECIMAL, property -> property.scale(2).asPrice(), PRICE.text());
        all.add(STRING, "variants.sku", "variants.barcode");
        all.add(BOOLEAN, "variants.taxable");
        all.add(DECIMAL, "variants.weight");
        all.add(STRING, "variants.weight_unit");
        all.add(INTEGER, PropertySchema::readOnly, "variants.id", "variants.inventory_item_id");
        // An app can no longer set it (Shopify's page of product variants).
        all.add(INTEGER, PropertySchema::readOnly, "variants.inventory_quantity");
        return RecordSchema.of(false, Map.of(), all.all()).withSingles(Set.of(VARIANTS));
    }
}
