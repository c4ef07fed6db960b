package dev.parley.dataflow;

import static dev.parley.mapping.ValueType.BOOLEAN;
import static dev.parley.mapping.ValueType.DATE;
import static dev.parley.mapping.ValueType.DECIMAL;
import static dev.parley.mapping.ValueType.INTEGER;
import static dev.parley.mapping.ValueType.LIST;
import static dev.parley.mapping.ValueType.STRING;

import dev.parley.dataflow.Deletes.OnDelete;
import dev.parley.mapping.Path;
import dev.parley.mapping.PropertySchema;
import dev.parley.mapping.PropertySchema.Need;
import dev.parley.mapping.RecordSchema;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Two systems that declare what the connectors do, as far as definitions are concerned, and one that tells nothing. */
final class TestCatalog implements Catalog {

    private static final Map<String, Set<String>> DATATYPES = Map.of(
            "powerofficego", Set.of("Customers person", "Customers company", "Salesorders"),
            "shopify", Set.of("Customer", "Order"),
            "customcrm", Set.of("Contact"));

    private static final RecordSchema PERSON = RecordSchema.of(
            true,
            Map.of(),
            List.of(
                    PropertySchema.of("Id", INTEGER).readOnly(),
                    PropertySchema.of("Number", INTEGER),
                    PropertySchema.of("IsPerson", BOOLEAN),
                    PropertySchema.of("FirstName", STRING).required(Need.ALWAYS),
                    PropertySchema.of("LastName", STRING).required(Need.ALWAYS),
                    PropertySchema.of("EmailAddress", STRING).foldingCase(),
                    PropertySchema.of("PhoneNumber", STRING),
                    PropertySchema.of("DateOfBirth", DATE),
                    PropertySchema.of("ContactGroupIds", LIST),
                    PropertySchema.of("NetAmount", DECIMAL).readOnly(),
                    PropertySchema.of("MailAddress.AddressLine1", STRING).maxLength(200),
                    PropertySchema.of("MailAddress.AddressLine2", STRING).maxLength(200),
                    PropertySchema.of("MailAddress.City", STRING).required(Need.WITH_PARENT),
                    PropertySchema.of("MailAddress.ZipCode", STRING).required(Need.WITH_PARENT),
                    PropertySchema.of("MailAddress.CountryCode", STRING).assuming("NO")));

    private static final RecordSchema CUSTOMER = RecordSchema.of(
            false,
            Map.of(Path.of("addresses"), "default"),
            List.of(
                    PropertySchema.of("id", INTEGER).readOnly(),
                    PropertySchema.of("email", STRING).foldingCase().asUnique(),
                    PropertySchema.of("phone", STRING).asUnique(),
                    PropertySchema.of("first_name", STRING),
                    PropertySchema.of("last_name", STRING),
                    PropertySchema.of("note", STRING),
                    PropertySchema.of("tags", STRING),
                    PropertySchema.of("tax_exempt", BOOLEAN),
                    PropertySchema.of("orders_count", INTEGER).readOnly(),
                    PropertySchema.of("addresses.address1", STRING),
                    PropertySchema.of("addresses.address2", STRING),
                    PropertySchema.of("addresses.city", STRING),
                    PropertySchema.of("addresses.zip", STRING),
                    PropertySchema.of("addresses.country", STRING).readThrough("addresses.country_code")));

    @Override
    public Set<String> systems() {
        return DATATYPES.keySet();
    }

    @Override
    public Set<String> datatypes(String system) {
        return DATATYPES.get(system);
    }

    @Override
    public Optional<RecordSchema> schema(String system, String datatype) {
        return switch (datatype) {
            case "Customers person" -> Optional.of(PERSON);
            case "Customer" -> Optional.of(CUSTOMER);
            default -> Optional.empty();
        };
    }

    @Override
    public boolean absenceUnknown(String system, String datatype) {
        return datatype.equals("Salesorders");
    }

    @Override
    public boolean tellsCreation(String system, String datatype) {
        return !datatype.equals("Order");
    }

    /** Of shops only products can be archived; of orders nothing is taken away. */
    @Override
    public Set<OnDelete> removals(String system, String datatype) {
        if (datatype.equals("Order")) {
            return Set.of();
        }
        return datatype.equals("Customer") ? Set.of(OnDelete.DELETE) : Set.of(OnDelete.DELETE, OnDelete.ARCHIVE);
    }
}
