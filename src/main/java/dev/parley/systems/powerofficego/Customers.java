package dev.parley.systems.powerofficego;

import static dev.parley.mapping.ValueType.BOOLEAN;
import static dev.parley.mapping.ValueType.DATE;
import static dev.parley.mapping.ValueType.DATETIME;
import static dev.parley.mapping.ValueType.FLOAT;
import static dev.parley.mapping.ValueType.INTEGER;
import static dev.parley.mapping.ValueType.LIST;
import static dev.parley.mapping.ValueType.STRING;
import static dev.parley.systems.powerofficego.Properties.ADDRESS;
import static dev.parley.systems.powerofficego.Properties.inAddress;

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
 * {@code /Customers}: one resource, three datatypes: all, and persons and companies told apart by {@code IsPerson},
 * which is no list filter; definitions filter by it.
 */
final class Customers {

    static final String EMAIL = "EmailAddress";
    static final String INVOICE_EMAIL = "InvoiceEmailAddress";
    static final String REFERENCE = "ExternalImportReference";
    private static final String PATH = "Customers";
    private static final String IS_PERSON = "IsPerson";
    private static final int REFERENCE_LENGTH = 50;
    private static final String ARCHIVED = "IsArchived";

    private static final Lifetime LIFETIME = Lifetime.UNKNOWN
            .begunAt(Path.of("CustomerCreatedDateTimeOffset"))
            .endedByDelete()
            .endedByArchive(Path.of(ARCHIVED), BooleanNode.TRUE);

    private static final Resource.Hint BOOKED = new Resource.Hint(
            Pattern.compile("(?i)^conflict\\b|balance"),
            "a customer with transactions, or one that is supplier or employee too, cannot be deleted; one with"
                    + " balances cannot be archived");

    private Customers() {}

    /** All of them; what is required depends on {@code IsPerson}, so only the system can tell. */
    static Resource all(Duration readLag, Duration overlap) {
        return resource("Customers", Set.of(), readLag, overlap);
    }

    static Resource person(Duration readLag, Duration overlap) {
        return resource("Customers person", Set.of("FirstName", "LastName"), readLag, overlap)
                .presetting(IS_PERSON, BooleanNode.TRUE);
    }

    static Resource company(Duration readLag, Duration overlap) {
        return resource("Customers company", Set.of("Name"), readLag, overlap).presetting(IS_PERSON, BooleanNode.FALSE);
    }

    private static Resource resource(String datatype, Set<String> required, Duration readLag, Duration overlap) {
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
        return Resource.of(datatype, Place.of(PATH), traits.ofResource(PATH).living(LIFETIME))
                .withStamps(Map.of(Traits.RECORD, Path.of(Resource.STAMP), ADDRESS, Path.of(inAddress(Resource.STAMP))))
                .markedBy(new Resource.Mark(REFERENCE, Optional.of("externalImportReference")))
                .listingCreatedBy("customerCreatedDateTimeOffsetGreaterThan")
                .hinting(BOOKED);
    }

    /**
     * Properties of a v2 customer that can be read back. {@code NationalIdNumber} is left out: it reads as
     * {@code 'hidden'}, which must never travel.
     */
    private static RecordSchema schema(Set<String> required) {
        Properties all = new Properties()
                .add(STRING, "FirstName", "LastName", "Name", "LegalName", "PhoneNumber", "WebsiteUrl")
                .add(STRING, "OrganizationNumber", "CurrencyCode", "InvoiceDeliveryType")
                .add(STRING, "NoticeOfDebtCollectionDeliveryType", "ReminderDeliveryType")
                .add(STRING, PropertySchema::foldingCase, EMAIL, INVOICE_EMAIL, "InvoiceEmailAddressCC")
                .add(STRING, PropertySchema::foldingCase, "PaymentReminderEmailAddress")
                .add(STRING, property -> property.maxLength(REFERENCE_LENGTH).asUnique(), REFERENCE)
                .add(INTEGER, PropertySchema::asUnique, "Number", "ExternalNumber")
                .add(INTEGER, "DeliveryTermId", "DepartmentId", "InvoiceBrandingThemeId", "PaymentTermId")
                .add(INTEGER, "SalesPersonEmployeeId")
                .add(BOOLEAN, IS_PERSON, ARCHIVED, "IsVatFree", "UseInvoiceFee", "SendPaymentReminders")
                .add(BOOLEAN, "DoNotAddLatePaymentFees", "DoNotAddLatePaymentInterest")
                .add(BOOLEAN, "DoNotAutomatePaymentNotifications", "TransferToDebtCollectionAgency")
                .add(FLOAT, "Allowance", "BillableRate")
                .add(DATE, "CustomerSince", "DateOfBirth")
                .add(LIST, "ContactGroupIds")
                .addAddress()
                .add(STRING, property -> property.maxLength(50).asUnique(), inAddress("ExternalCode"))
                .readOnly(INTEGER, inAddress(Resource.ID))
                .readOnly(DATETIME, inAddress(Resource.STAMP));
        return withReadOnly(all).require(required).schema();
    }

    /** Some of these can be given to a create instead of the id beside them; updates refuse them. */
    private static Properties withReadOnly(Properties all) {
        return all.readOnly(INTEGER, Resource.ID, "SubledgerAccountId", "PaymentTerm", "SalesPersonEmployeeNumber")
                .readOnly(STRING, "DeliveryTerm", "DepartmentCode", "InvoiceBrandingThemeCode")
                .readOnly(STRING, "CreatedFromImportJournalId")
                .readOnly(BOOLEAN, "IsActive")
                .readOnly(DATETIME, Resource.STAMP, "CustomerCreatedDateTimeOffset", "ContactCreatedDateTimeOffset");
    }
}
