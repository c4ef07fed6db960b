package dev.parley.playground.sim.poweroffice;

import static dev.parley.playground.sim.poweroffice.Property.add;
import static dev.parley.playground.sim.poweroffice.Property.entities;
import static dev.parley.playground.sim.poweroffice.Property.of;
import static dev.parley.playground.sim.poweroffice.Property.onCreate;
import static dev.parley.playground.sim.poweroffice.Property.readOnly;
import static dev.parley.playground.sim.poweroffice.Property.word;

import dev.parley.playground.sim.poweroffice.Property.Type;
import java.util.ArrayList;
import java.util.List;

/**
 * SalesOrder and SalesOrderLine as the published v2 specification lists them. Of the POST-only alternatives only
 * {@code CustomerNo} and {@code ProductCode} are resolved; the codes of departments and projects are kept as given;
 * the others, accruals and VAT returns are left out.
 */
final class SalesOrderSchema {

    static final String LINES = "SalesOrderLines";
    static final String STATUS = "SalesOrderStatus";
    static final String CUSTOMER_ID = "CustomerId";
    static final String PERSON_ID = "CustomerReferenceContactPersonId";
    static final String PRODUCT_ID = "ProductId";
    static final String OWN = "IsCreatedByCurrentIntegration";
    static final List<String> STATUSES = List.of("Draft", "Confirmed");

    static final Schema LINE = new Schema(line());
    static final Schema SALES_ORDER = new Schema(order());

    private SalesOrderSchema() {}

    private static List<Property> order() {
        List<Property> all = new ArrayList<>(List.of(
                readOnly(Schema.ID, Type.TEXT),
                readOnly("SalesOrderNo", Type.WHOLE),
                word(STATUS, STATUSES.toArray(String[]::new)),
                of(Schema.REFERENCE, Type.TEXT),
                entities(LINES, LINE),
                onCreate("CustomerNo", Type.WHOLE),
                onCreate("DepartmentCode", Type.TEXT),
                onCreate("ProjectCode", Type.TEXT),
                readOnly(Schema.STAMP, Type.STAMP),
                readOnly(Schema.CREATED, Type.STAMP)));
        add(all, Type.WHOLE, CUSTOMER_ID, PERSON_ID, "ContactDeliveryAddressId", "DeliveryTermId", "PaymentTermId");
        add(all, Type.WHOLE, "BrandingThemeId", "DepartmentId", "LocationId", "ProjectId", "SalesPersonEmployeeId");
        add(all, Type.WHOLE, "Dim1Id", "Dim2Id", "Dim3Id", "ImportedOrderNo", "RelatedInvoiceNo");
        add(all, Type.TEXT, "ContractNo", "CurrencyCode", "CustomMatchingReference", "CustomerReference");
        add(all, Type.TEXT, "PurchaseOrderReference");
        add(all, Type.DATE, "DeliveryDate", "SalesOrderDate");
        add(all, Type.NUMBER, "CurrencyExchangeRate");
        all.add(readOnly("NetAmount", Type.NUMBER));
        all.add(readOnly("TotalAmount", Type.NUMBER));
        all.add(readOnly("LineCount", Type.WHOLE));
        all.add(readOnly(OWN, Type.BOOLEAN));
        return all;
    }

    private static List<Property> line() {
        List<Property> all = new ArrayList<>(List.of(
                readOnly(Schema.ID, Type.TEXT),
                readOnly("SalesOrderId", Type.TEXT),
                word("LineType", "Normal", "Text", "Summary", "InvoiceFee", "TotalHours"),
                of(Schema.REFERENCE, Type.TEXT),
                ProductSchema.UNIT_OF_MEASURE,
                onCreate("ProductCode", Type.TEXT),
                readOnly("NetAmount", Type.NUMBER),
                readOnly("TotalAmount", Type.NUMBER),
                readOnly("VatAmount", Type.NUMBER),
                readOnly("VatRate", Type.NUMBER)));
        all.add(readOnly("VatCode", Type.TEXT));
        all.add(readOnly("VatId", Type.WHOLE));
        add(all, Type.NUMBER, "Quantity", "Allowance", "ProductUnitPrice", "ProductUnitCost");
        add(all, Type.WHOLE, PRODUCT_ID, "SortOrder", "DepartmentId", "LocationId", "ProjectId");
        add(all, Type.WHOLE, "SellersReferenceEmployeeId", "Dim1Id", "Dim2Id", "Dim3Id");
        add(all, Type.TEXT, "Description");
        add(all, Type.BOOLEAN, "UseStandardSalesAccount");
        return all;
    }
}
