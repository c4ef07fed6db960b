package dev.parley.systems.powerofficego;

import static dev.parley.mapping.ValueType.BOOLEAN;
import static dev.parley.mapping.ValueType.DATE;
import static dev.parley.mapping.ValueType.DATETIME;
import static dev.parley.mapping.ValueType.FLOAT;
import static dev.parley.mapping.ValueType.INTEGER;
import static dev.parley.mapping.ValueType.LIST;
import static dev.parley.mapping.ValueType.STRING;

import com.fasterxml.jackson.databind.node.BooleanNode;
import dev.parley.mapping.Path;
import dev.parley.mapping.PropertySchema;
import dev.parley.mapping.PropertySchema.Need;
import dev.parley.mapping.RecordSchema;
import dev.parley.mapping.ValueType;
import dev.parley.sync.Traits;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * {@code /Customers}: one resource, two datatypes told apart by {@code IsPerson}, which is no list filter; definitions
 * filter by it.
 */
final class Customers {

    static final String EMAIL = "EmailAddress";
    static final String INVOICE_EMAIL = "InvoiceEmailAddress";
    static final String REFERENCE = "ExternalImportReference";
    private static final String ADDRESS = "MailAddress";
    private static final int REFERENCE_LENGTH = 50;

    private Customers() {}

    static Resource person(Duration readLag, Duration overlap) {
        return resource("Customers person", true, Set.of("FirstName", "LastName"), readLag, overlap);
    }

    static Resource company(Duration readLag, Duration overlap) {
        return resource("Customers company", false, Set.of("Name"), readLag, overlap);
    }

    private static Resource resource(
            String datatype, boolean person, Set<String> required, Duration readLag, Duration overlap) {
        Traits traits = new Traits(
                schema(required),
                List.of(
                        // The customer's own stamp does not move with the address; the address's does, and with nothing
                        // else. Seven decimals: no two edits share one.
                        new Traits.Clock(ADDRESS, Optional.of(Path.of(ADDRESS)), true, true),
                        new Traits.Clock(Traits.RECORD, Optional.empty(), false, true)),
                readLag,
                Traits.Absence.DELETED,
                Set.of(),
                true,
                true,
                overlap);
        return new Resource(
                datatype,
                "Customers",
                traits,
                Optional.of(REFERENCE),
                Optional.of("customerCreatedDateTimeOffsetGreaterThan"),
                Map.of("IsPerson", BooleanNode.valueOf(person)));
    }

    /**
     * Properties of a v2 customer that can be read back. {@code NationalIdNumber} is left out: it reads as
     * {@code 'hidden'}, which must never travel.
     */
    private static RecordSchema schema(Set<String> required) {
        List<PropertySchema> all = new ArrayList<>();
        add(all, STRING, "FirstName", "LastName", "Name", "LegalName", "PhoneNumber", "WebsiteUrl");
        add(all, STRING, "OrganizationNumber", "CurrencyCode", "InvoiceDeliveryType");
        add(all, STRING, "NoticeOfDebtCollectionDeliveryType", "ReminderDeliveryType");
        add(all, STRING, PropertySchema::foldingCase, EMAIL, INVOICE_EMAIL, "InvoiceEmailAddressCC");
        add(all, STRING, PropertySchema::foldingCase, "PaymentReminderEmailAddress");
        add(all, STRING, property -> property.maxLength(REFERENCE_LENGTH).asUnique(), REFERENCE);
        add(all, INTEGER, PropertySchema::asUnique, "Number", "ExternalNumber");
        add(all, INTEGER, "DeliveryTermId", "DepartmentId", "InvoiceBrandingThemeId", "PaymentTermId");
        add(all, INTEGER, "SalesPersonEmployeeId");
        add(all, BOOLEAN, "IsPerson", "IsArchived", "IsVatFree", "UseInvoiceFee", "SendPaymentReminders");
        add(all, BOOLEAN, "DoNotAddLatePaymentFees", "DoNotAddLatePaymentInterest");
        add(all, BOOLEAN, "DoNotAutomatePaymentNotifications", "TransferToDebtCollectionAgency");
        add(all, FLOAT, "Allowance", "BillableRate");
        add(all, DATE, "CustomerSince", "DateOfBirth");
        add(all, LIST, "ContactGroupIds");
        addAddress(all);
        // Some of these can be given to a create instead of the id beside them; updates refuse them.
        add(all, INTEGER, PropertySchema::readOnly, Resource.ID, "SubledgerAccountId", "PaymentTerm");
        add(all, INTEGER, PropertySchema::readOnly, "SalesPersonEmployeeNumber");
        add(all, STRING, PropertySchema::readOnly, "DeliveryTerm", "DepartmentCode", "InvoiceBrandingThemeCode");
        add(all, STRING, PropertySchema::readOnly, "CreatedFromImportJournalId");
        add(all, BOOLEAN, PropertySchema::readOnly, "IsActive");
        add(all, DATETIME, PropertySchema::readOnly, Resource.STAMP, "CustomerCreatedDateTimeOffset");
        add(all, DATETIME, PropertySchema::readOnly, "ContactCreatedDateTimeOffset");
        all.replaceAll(
                property -> required.contains(property.path().text()) ? property.required(Need.ALWAYS) : property);
        return RecordSchema.of(true, Map.of(), all);
    }

    /** City and ZipCode are required of any posted address; a country left out becomes "NO". */
    private static void addAddress(List<PropertySchema> all) {
        add(all, STRING, property -> property.maxLength(200), inAddress("AddressLine1"), inAddress("AddressLine2"));
        add(all, STRING, property -> property.maxLength(100).required(Need.WITH_PARENT), inAddress("City"));
        add(all, STRING, property -> property.maxLength(50).required(Need.WITH_PARENT), inAddress("ZipCode"));
        add(all, STRING, property -> property.foldingCase().assuming("NO"), inAddress("CountryCode"));
        add(all, STRING, property -> property.maxLength(50).asUnique(), inAddress("ExternalCode"));
        add(all, INTEGER, PropertySchema::readOnly, inAddress(Resource.ID));
        add(all, DATETIME, PropertySchema::readOnly, inAddress(Resource.STAMP));
    }

    private static String inAddress(String name) {
        return ADDRESS + "." + name;
    }

    private static void add(List<PropertySchema> all, ValueType type, String... paths) {
        add(all, type, UnaryOperator.identity(), paths);
    }

    private static void add(
            List<PropertySchema> all, ValueType type, UnaryOperator<PropertySchema> with, String... paths) {
        Stream.of(paths).map(path -> with.apply(PropertySchema.of(path, type))).forEach(all::add);
    }
}
