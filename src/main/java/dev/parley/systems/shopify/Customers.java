package dev.parley.systems.shopify;

import static dev.parley.mapping.ValueType.BOOLEAN;
import static dev.parley.mapping.ValueType.DATETIME;
import static dev.parley.mapping.ValueType.DECIMAL;
import static dev.parley.mapping.ValueType.INTEGER;
import static dev.parley.mapping.ValueType.STRING;

import dev.parley.mapping.Path;
import dev.parley.mapping.PropertySchema;
import dev.parley.mapping.RecordSchema;
import dev.parley.mapping.ValueType;
import dev.parley.sync.Traits;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The customer. Its default address can be named in two ways, {@code addresses.*} and {@code default_address.*}: Shopify
 * repeats it under both, and dataflow documents use both.
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

    static Traits traits(ShopifyOptions options) {
        return new Traits(
                SCHEMA,
                // Whole seconds: two edits may share a stamp.
                List.of(new Traits.Clock(Traits.RECORD, Optional.empty(), false, false)),
                options.readLag(),
                Traits.Absence.DELETED,
                Set.of(EMAIL, PHONE),
                false,
                true,
                options.overlap());
    }

    private static RecordSchema schema() {
        List<PropertySchema> all = new ArrayList<>();
        add(all, STRING, property -> property.foldingCase().asUnique(), EMAIL.text());
        add(all, STRING, PropertySchema::asUnique, PHONE.text());
        add(all, STRING, "first_name", "last_name", "note", "tags");
        add(all, BOOLEAN, "verified_email", "tax_exempt");
        add(all, INTEGER, PropertySchema::readOnly, "id", "orders_count");
        add(all, DECIMAL, PropertySchema::readOnly, "total_spent");
        add(all, STRING, PropertySchema::readOnly, "state", "currency", "admin_graphql_api_id");
        add(all, DATETIME, PropertySchema::readOnly, "created_at", "updated_at");
        addAddress(all, ADDRESSES + ".");
        addAddress(all, DEFAULT_ADDRESS + ".");
        return RecordSchema.of(false, Map.of(Path.of(ADDRESSES), DEFAULT), all);
    }

    /** A country is written by code or name and reads back as a name; its code stands beside it. */
    private static void addAddress(List<PropertySchema> all, String prefix) {
        for (String name : List.of("address1", "address2", "city", "zip", "company", "phone")) {
            add(all, STRING, prefix + name);
        }
        add(all, STRING, prefix + "first_name", prefix + "last_name", prefix + "province", prefix + "province_code");
        add(all, STRING, property -> property.readThrough(prefix + "country_code"), prefix + "country");
        add(all, STRING, prefix + "country_code");
        add(all, STRING, PropertySchema::readOnly, prefix + "name", prefix + "country_name");
        add(all, INTEGER, PropertySchema::readOnly, prefix + "id");
    }

    private static void add(List<PropertySchema> all, ValueType type, String... paths) {
        add(all, type, UnaryOperator.identity(), paths);
    }

    private static void add(
            List<PropertySchema> all, ValueType type, UnaryOperator<PropertySchema> with, String... paths) {
        Stream.of(paths).map(path -> with.apply(PropertySchema.of(path, type))).forEach(all::add);
    }
}
