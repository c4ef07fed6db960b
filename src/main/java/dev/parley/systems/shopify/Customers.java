package dev.parley.systems.shopify;

import static dev.parley.mapping.ValueType.BOOLEAN;
import static dev.parley.mapping.ValueType.DATETIME;
import static dev.parley.mapping.ValueType.DECIMAL;
import static dev.parley.mapping.ValueType.INTEGER;
import static dev.parley.mapping.ValueType.STRING;

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
 * The customer. Its default address can be named in two ways, {@code addresses.*} and {@code default_address.*}:
 * Shopify repeats it under both, and dataflow documents use both.
 */
final class Customers {

    static final String DATATYPE = "Customer";
    static final String ADDRESSES = "addresses";
    static final String DEFAULT_ADDRESS = "default_address";
    static final String DEFAULT = "default";
    static final Path EMAIL = Path.of("email");
    static final Path PHONE = Path.of("phone");
    static final RecordSchema SCHEMA = schema();

    private Customers() {}

    static Resource resource(ShopifyOptions options) {
        return new Resource(DATATYPE, "customer", "customers", traits(options), new DefaultAddress());
    }

    private static Traits traits(ShopifyOptions options) {
        return new Traits(
                        SCHEMA,
                        // Whole seconds: two edits may share a stamp.
                        List.of(new Traits.Clock(Traits.RECORD, Optional.empty(), false, false)),
                        options.readLag(),
                        Traits.Absence.DELETED,
                        Set.of(EMAIL, PHONE),
                        false,
                        true,
                        options.overlap())
                .living(Lifetime.UNKNOWN.begunAt(Path.of("created_at")).endedByDelete());
    }

    private static RecordSchema schema() {
        Properties all = new Properties();
        all.add(STRING, property -> property.foldingCase().asUnique(), EMAIL.text());
        all.add(STRING, PropertySchema::asUnique, PHONE.text());
        all.add(STRING, "first_name", "last_name", "note", "tags");
        all.add(BOOLEAN, "verified_email", "tax_exempt");
        all.add(INTEGER, PropertySchema::readOnly, "id", "orders_count");
        all.add(DECIMAL, PropertySchema::readOnly, "total_spent");
        all.add(STRING, PropertySchema::readOnly, "state", "currency", "admin_graphql_api_id");
        all.add(DATETIME, PropertySchema::readOnly, "created_at", "updated_at");
        addAddress(all, ADDRESSES + ".");
        addAddress(all, DEFAULT_ADDRESS + ".");
        return RecordSchema.of(false, Map.of(Path.of(ADDRESSES), DEFAULT), all.all());
    }

    /** A country is written by code or name and reads back as a name; its code stands beside it. */
    private static void addAddress(Properties all, String prefix) {
        for (String name : List.of("address1", "address2", "city", "zip", "company", "phone")) {
            all.add(STRING, prefix + name);
        }
        all.add(STRING, prefix + "first_name", prefix + "last_name", prefix + "province", prefix + "province_code");
        all.add(STRING, property -> property.readThrough(prefix + "country_code"), prefix + "country");
        all.add(STRING, prefix + "country_code");
        all.add(STRING, PropertySchema::readOnly, prefix + "name", prefix + "country_name");
        all.add(INTEGER, PropertySchema::readOnly, prefix + "id");
    }
}
