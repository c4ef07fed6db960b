package dev.parley.playground.sim.poweroffice;

import static dev.parley.playground.sim.poweroffice.Property.add;
import static dev.parley.playground.sim.poweroffice.Property.object;
import static dev.parley.playground.sim.poweroffice.Property.of;
import static dev.parley.playground.sim.poweroffice.Property.readOnly;
import static dev.parley.playground.sim.poweroffice.Property.text;
import static dev.parley.playground.sim.poweroffice.Property.word;
import static dev.parley.playground.sim.poweroffice.Schema.ADDRESS;
import static dev.parley.playground.sim.poweroffice.Schema.ID;
import static dev.parley.playground.sim.poweroffice.Schema.REFERENCE;
import static dev.parley.playground.sim.poweroffice.Schema.STAMP;

import dev.parley.playground.sim.poweroffice.Property.Type;
import java.util.ArrayList;
import java.util.List;

/**
 * Customer and its MailAddress as the published v2 specification lists them (POST-only alternatives of ids left
 * out).
 */
final class CustomerSchema {

    static final String DELIVERY = "InvoiceDeliveryType";

    static final Schema ADDRESS_SCHEMA = new Schema(List.of(
            readOnly(ID, Type.WHOLE),
            text("AddressLine1", 200),
            text("AddressLine2", 200),
            text("City", 100),
            text("ZipCode", 50),
            of("CountryCode", Type.TEXT),
            text("ExternalCode", 50),
            readOnly(STAMP, Type.STAMP)));

    static final Schema CUSTOMER = new Schema(customer());

    private CustomerSchema() {}

    private static List<Property> customer() {
        List<Property> all = new ArrayList<>(List.of(
                readOnly(ID, Type.WHOLE),
                object(ADDRESS, ADDRESS_SCHEMA),
                text(REFERENCE, 50),
                word(DELIVERY, "PdfByEmail", "Print", "EHF", "AvtaleGiro", "External", "Efaktura", "Factoring"),
                word("NoticeOfDebtCollectionDeliveryType", "PdfByEmail", "Print"),
                word("ReminderDeliveryType", "PdfByEmail", "Print"),
                of("ContactGroupIds", Type.WHOLES)));
        add(all, Type.TEXT, "FirstName", "LastName", "Name", "LegalName", "NationalIdNumber", "OrganizationNumber");
        add(all, Type.TEXT, "EmailAddress", "PhoneNumber", "WebsiteUrl", "CurrencyCode", "PaymentReminderEmailAddress");
        add(all, Type.TEXT, "InvoiceEmailAddress", "InvoiceEmailAddressCC");
        add(all, Type.BOOLEAN, "IsPerson", "IsArchived", "IsVatFree", "SendPaymentReminders", "UseInvoiceFee");
        add(all, Type.BOOLEAN, "DoNotAddLatePaymentFees", "DoNotAddLatePaymentInterest");
        add(all, Type.BOOLEAN, "DoNotAutomatePaymentNotifications", "TransferToDebtCollectionAgency");
        add(all, Type.WHOLE, "Number", "ExternalNumber", "DeliveryTermId", "DepartmentId", "InvoiceBrandingThemeId");
        add(all, Type.WHOLE, "PaymentTermId", "SalesPersonEmployeeId");
        add(all, Type.NUMBER, "Allowance", "BillableRate");
        add(all, Type.DATE, "CustomerSince", "DateOfBirth");
        all.add(readOnly("IsActive", Type.BOOLEAN));
        all.add(readOnly("SubledgerAccountId", Type.WHOLE));
        all.add(readOnly("CreatedFromImportJournalId", Type.TEXT));
        all.add(readOnly(STAMP, Type.STAMP));
        all.add(readOnly("CustomerCreatedDateTimeOffset", Type.STAMP));
        all.add(readOnly("ContactCreatedDateTimeOffset", Type.STAMP));
        return all;
    }
}
