package dev.parley.systems.powerofficego;

import static dev.parley.mapping.ValueType.BOOLEAN;
import static dev.parley.mapping.ValueType.DATE;
import static dev.parley.mapping.ValueType.DATETIME;
import static dev.parley.mapping.ValueType.FLOAT;
import static dev.parley.mapping.ValueType.INTEGER;
import static dev.parley.mapping.ValueType.STRING;

import dev.parley.dataflow.Condition;
import dev.parley.mapping.ListSchema;
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
import java.util.stream.Stream;

/**
 * {@code /SalesOrders}: listed as headers, created and read with their lines at {@code /Complete}. An order leaves when
 * it is invoiced, and takes no edits once it is confirmed.
 */
final class SalesOrders {

    static final Path LINES = Path.of("SalesOrderLines");
    private static final String PATH = "SalesOrders";
    private static final String REFERENCE = "ExternalImportReference";
    private static final String STATUS = "SalesOrderStatus";

    private static final Resource.Hint CONFIRMED = new Resource.Hint(
            Pattern.compile("(?i)confirmed"),
            "a confirmed order takes no edits; set it back to draft in PowerOffice Go, or leave it");

    private SalesOrders() {}

    static Resource order(Duration readLag, Duration overlap) {
        Traits traits = new Traits(
                        schema(),
                        // Whether an edit of a line moves this stamp is not known, so an equal one proves nothing.
                        List.of(new Traits.Clock(Traits.RECORD, Optional.empty(), false, false)),
                        readLag,
                        Traits.Absence.UNKNOWN,
                        Set.of(),
                        true,
                        false,
                        overlap)
                .ofResource(PATH)
                .withDigests(Map.of(
                        LINES,
                        Stream.of(Resource.STAMP, "LineCount", "NetAmount", "TotalAmount")
                                .map(Path::of)
                                .toList()))
                .lockedWhen(new Condition.Equal(Path.of(STATUS), "Confirmed"), "confirmed in PowerOffice Go")
                .living(Lifetime.UNKNOWN
                        .begunAt(Path.of("CreatedDateTimeOffset"))
                        .endedByDelete());
        return Resource.of("Salesorders", Place.of(PATH).wholeAt("Complete"), traits)
                .markedBy(new Resource.Mark(REFERENCE, Optional.empty()))
                .withElements(new Resource.Elements(LINES, "Lines"))
                .hinting(CONFIRMED);
    }

    private static RecordSchema schema() {
        return new Properties()
                .add(STRING, STATUS, "ContractNo", "CurrencyCode", "CustomMatchingReference")
                .add(STRING, "CustomerReference", "PurchaseOrderReference")
                .add(STRING, PropertySchema::asUnique, REFERENCE)
                .add(INTEGER, "CustomerId", "ContactDeliveryAddressId", "BrandingThemeId", "DeliveryTermId")
                .add(INTEGER, property -> property.below("CustomerId"), "CustomerReferenceContactPersonId")
                .add(INTEGER, "PaymentTermId", "SalesPersonEmployeeId", "ImportedOrderNo", "RelatedInvoiceNo")
                .add(INTEGER, "DepartmentId", "ProjectId", "LocationId", "Dim1Id", "Dim2Id", "Dim3Id")
                .add(FLOAT, "CurrencyExchangeRate")
                .add(DATE, "SalesOrderDate", "DeliveryDate")
                .readOnly(STRING, Resource.ID, "BrandingThemeCode", "DeliveryTerm", "DepartmentCode")
                .readOnly(STRING, "ProjectCode", "LocationCode", "Dim1Code", "Dim2Code", "Dim3Code")
                .readOnly(INTEGER, "CustomerNo", "SalesPersonEmployeeNumber", "PaymentTerm")
                .readOnly(INTEGER, "LineCount", "SalesOrderNo")
                .readOnly(FLOAT, "NetAmount", "TotalAmount")
                .readOnly(BOOLEAN, "IsCreatedByCurrentIntegration")
                .readOnly(DATETIME, Resource.STAMP, "CreatedDateTimeOffset")
                .schema()
                .withLists(Map.of(LINES, new ListSchema(line(), Optional.of(Path.of(Resource.ID)))));
    }

    /** A line; its reference is unique within the order. {@code Accrual} and the like are objects and left out. */
    private static RecordSchema line() {
        return new Properties()
                .add(STRING, "LineType", "Description", "UnitOfMeasureCode")
                .add(STRING, PropertySchema::asUnique, REFERENCE)
                .add(FLOAT, "Quantity", "Allowance", "ProductUnitPrice", "ProductUnitCost")
                .add(INTEGER, "SortOrder", "ProductId", "SellersReferenceEmployeeId")
                .add(INTEGER, "DepartmentId", "ProjectId", "LocationId", "Dim1Id", "Dim2Id", "Dim3Id")
                .add(BOOLEAN, "UseStandardSalesAccount")
                .readOnly(STRING, Resource.ID, "SalesOrderId", "VatCode", "ProductCode", "DepartmentCode")
                .readOnly(STRING, "ProjectCode", "LocationCode", "Dim1Code", "Dim2Code", "Dim3Code")
                .readOnly(INTEGER, "VatId", "SellersReferenceEmployeeNo")
                .readOnly(FLOAT, "NetAmount", "TotalAmount", "VatAmount", "VatRate")
                .schema();
    }
}
