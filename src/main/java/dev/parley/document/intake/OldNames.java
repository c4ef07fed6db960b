package dev.parley.document.intake;

import java.util.Map;
import java.util.Optional;

/**
 * Names of PowerOffice Go's API v1, which the documents use for contact persons and products only, with those of v2. By
 * matching names and meaning; names that differ in letter case alone need no entry, because v2 reads any.
 */
final class OldNames {

    private static final String SYSTEM = "powerofficego";

    private static final Map<String, Map<String, String>> LATER = Map.of(
            "Contactperson",
            Map.of(
                    "address1", "MailAddress.AddressLine1",
                    "address2", "MailAddress.AddressLine2",
                    "city", "MailAddress.City",
                    "zipCode", "MailAddress.ZipCode",
                    "residenceCountryCode", "MailAddress.CountryCode",
                    "partyId", "ContactId",
                    "lastChanged", "LastChangedDateTimeOffset"),
            "Product",
            Map.of(
                    "salesPrice", "UnitPrice",
                    "costPrice", "UnitCost",
                    "availableStock", "StockAvailable",
                    "type", "ProductType",
                    "lastChanged", "LastChangedDateTimeOffset"));

    private static final Map<String, Map<String, String>> REMARKS = Map.of(
            "Contactperson",
            Map.of(
                    "partyCustomerCode", "v2 has it on the customer alone: Number, reached by ContactId",
                    "dateOfBirth", "v2 has none",
                    "socialSecurityNumber", "v2 has none"),
            "Product",
            Map.of(
                    "availableStock", "StockAvailable is read-only; what can be written is StockOnHand",
                    "type", "v1 had numbers, v2 has words: the row may need \"values\"",
                    "unitOfMeasureCode", "v1 had numbers, v2 has words: the row may need \"values\"",
                    "isActive", "v2 has the opposite, IsArchived",
                    "vatCode", "v2 has none of that name",
                    "unit", "v2 has none of that name",
                    "salesAccount", "v2 has none of that name"));

    private OldNames() {}

    /** What a property is named today; empty where its name never changed. */
    static Optional<String> today(String system, String datatype, String property) {
        return find(LATER, system, datatype, property);
    }

    /** What else is known about the change; empty where nothing is. */
    static Optional<String> remark(String system, String datatype, String property) {
        return find(REMARKS, system, datatype, property);
    }

    private static Optional<String> find(
            Map<String, Map<String, String>> table, String system, String datatype, String property) {
        return Optional.of(table.getOrDefault(datatype, Map.of()))
                .filter(names -> system.equals(SYSTEM))
                .map(names -> names.get(property));
    }
}
