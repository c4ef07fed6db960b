package dev.parley.dataflow;

import static dev.parley.mapping.ValueType.BOOLEAN;
import static dev.parley.mapping.ValueType.DATE;
import static dev.parley.mapping.ValueType.DECIMAL;
import static dev.parley.mapping.ValueType.FLOAT;
import static dev.parley.mapping.ValueType.INTEGER;
import static dev.parley.mapping.ValueType.STRING;

import dev.parley.dataflow.Deletes.OnDelete;
import dev.parley.mapping.ListSchema;
import dev.parley.mapping.Path;
import dev.parley.mapping.PropertySchema;
import dev.parley.mapping.PropertySchema.Need;
import dev.parley.mapping.RecordSchema;
import dev.parley.mapping.ValueType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Customers, contacts, products and orders as their systems know them, so far as definitions use them. */
final class ConnectorsCatalog implements Catalog {

    private static final Map<String, Map<String, RecordSchema>> SYSTEMS = Map.of(
            "customcrm",
            customcrm(),
            "powerofficego",
            powerOfficeGo(),
            "shopify",
            shopify(),
            "silent",
            silent(),
            "other",
            other());

    @Override
    public Set<String> systems() {
        return SYSTEMS.keySet();
    }

    @Override
    public Set<String> datatypes(String system) {
        return SYSTEMS.get(system).keySet();
    }

    @Override
    public Optional<RecordSchema> schema(String system, String datatype) {
        return Optional.of(SYSTEMS.get(system).get(datatype))
                .filter(schema -> !schema.properties().isEmpty());
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

    private static Map<String, RecordSchema> customcrm() {
        List<PropertySchema> address =
                all(STRING, "StreetAddress1", "StreetAddress2", "City", "ZipCode", "Country", "Email", "Phone");
        RecordSchema customer = schema(
                false,
                address,
                all(STRING, "Website", "Description", "OrganisationNumber", "MainContactId"),
                // In no contract: many a CRM has it.
                all(STRING, "Mobile"),
                List.of(needed("Name")));
        RecordSchema contact =
                schema(false, address, all(STRING, "CustomerId", "FirstName", "Title"), List.of(needed("LastName")));
        RecordSchema product = schema(
                false,
                all(STRING, "Code", "Description", "Gtin"),
                all(DECIMAL, "Price", "Cost"),
                List.of(needed("Name")));
        return Map.of("Customer", customer, "Contact", contact, "Product", product, "Order", order());
    }

    private static RecordSchema order() {
        RecordSchema line = schema(
                false,
                all(STRING, "ProductId", "Description"),
                all(DECIMAL, "Quantity", "UnitPrice", "Discount"),
                List.of(PropertySchema.of("Id", STRING).readOnly()));
        return schema(
                        false,
                        all(STRING, "ContactId", "Currency", "Reference", "Status"),
                        all(DATE, "OrderDate", "DeliveryDate"),
                        List.of(
                                needed("CustomerId"),
                                PropertySchema.of("Number", STRING).readOnly()))
                .withLists(Map.of(Path.of("Lines"), new ListSchema(line, Optional.of(Path.of("Id")))));
    }

    private static Map<String, RecordSchema> powerOfficeGo() {
        List<PropertySchema> address = Stream.of(
                        all(STRING, "MailAddress.AddressLine1", "MailAddress.AddressLine2", "MailAddress.City"),
                        all(STRING, "MailAddress.ZipCode", "EmailAddress", "PhoneNumber"),
                        List.of(PropertySchema.of("MailAddress.CountryCode", STRING)
                                .assuming("NO")))
                .flatMap(List::stream)
                .toList();
        RecordSchema customer = schema(
                true,
                address,
                all(STRING, "Name", "FirstName", "LastName", "WebsiteUrl", "OrganizationNumber"),
                all(BOOLEAN, "IsPerson"));
        RecordSchema contact = schema(
                true,
                address,
                all(STRING, "Title"),
                List.of(PropertySchema.of("ContactId", INTEGER).required(Need.ALWAYS)),
                List.of(needed("FirstName"), needed("LastName")));
        RecordSchema product = schema(
                true,
                all(STRING, "Code", "Description", "Gtin"),
                all(FLOAT, "UnitCost"),
                List.of(needed("Name"), PropertySchema.of("UnitPrice", FLOAT).inheriting()));
        return Map.of(
                "Customers", customer,
                "Customers person", customer,
                "Contactperson", contact,
                "Product", product,
                "Salesorders", salesOrder());
    }

    private static RecordSchema salesOrder() {
        RecordSchema line = schema(
                true,
                all(STRING, "Description", "ExternalImportReference"),
                all(FLOAT, "Quantity", "Allowance", "ProductUnitPrice"),
                all(INTEGER, "ProductId", "SortOrder"),
                List.of(PropertySchema.of("Id", STRING).readOnly()),
                List.of(PropertySchema.of("VatRate", FLOAT).readOnly()));
        return schema(
                        true,
                        all(STRING, "SalesOrderStatus", "CurrencyCode", "CustomerReference", "PurchaseOrderReference"),
                        all(DATE, "SalesOrderDate", "DeliveryDate"),
                        all(INTEGER, "CustomerId"),
                        List.of(PropertySchema.of("CustomerReferenceContactPersonId", INTEGER)
                                .below("CustomerId")),
                        List.of(PropertySchema.of("NetAmount", FLOAT).readOnly()))
                .withLists(Map.of(Path.of("SalesOrderLines"), new ListSchema(line, Optional.of(Path.of("Id")))));
    }

    private static Map<String, RecordSchema> shopify() {
        return Map.of(
                "Customer",
                schema(
                        false,
                        all(STRING, "email", "phone", "first_name", "last_name", "addresses.address1"),
                        all(STRING, "addresses.address2", "addresses.city", "addresses.zip", "addresses.country")),
                "Product",
                schema(
                        false,
                        all(STRING, "body_html", "variants.sku", "variants.title"),
                        List.of(
                                needed("title"),
                                PropertySchema.of("variants.price", DECIMAL).asPrice(),
                                PropertySchema.of("variants.compare_at_price", DECIMAL)
                                        .asPrice())));
    }

    /** A system that tells nothing about its datatypes. */
    private static Map<String, RecordSchema> silent() {
        return Map.of("Order", schema(false), "Note", schema(false));
    }

    /** What none of the systems has: addresses told apart by their type, elements that need something. */
    private static Map<String, RecordSchema> other() {
        RecordSchema row = schema(false, all(STRING, "key", "amount"), List.of(needed("text")));
        return Map.of(
                "Party", schema(false, all(STRING, "name", "addresses.type", "addresses.city")),
                "Bill",
                        schema(false, all(STRING, "no"))
                                .withLists(Map.of(Path.of("rows"), new ListSchema(row, Optional.empty()))));
    }

    private static PropertySchema needed(String path) {
        return PropertySchema.of(path, STRING).required(Need.ALWAYS);
    }

    private static List<PropertySchema> all(ValueType type, String... paths) {
        return Arrays.stream(paths).map(path -> PropertySchema.of(path, type)).toList();
    }

    @SafeVarargs
    private static RecordSchema schema(boolean namesFoldCase, List<PropertySchema>... properties) {
        List<PropertySchema> all = new ArrayList<>();
        for (List<PropertySchema> some : properties) {
            all.addAll(some);
        }
        return RecordSchema.of(namesFoldCase, Map.of(), all);
    }
}
