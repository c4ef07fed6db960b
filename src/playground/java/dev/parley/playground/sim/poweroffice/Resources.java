package dev.parley.playground.sim.poweroffice;

import dev.parley.playground.sim.Records;
import dev.parley.playground.sim.Route;
import dev.parley.playground.sim.poweroffice.ResourceApi.Terms;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The resources of one client, who uses whom, and what the v2 specification says of their paths and filters. */
final class Resources {

    private static final String CREATED_AFTER = "createdDateTimeOffsetGreaterThan";

    private static final Terms CUSTOMERS =
            new Terms("/Customers", "/Customers", "/Customers/{id}", "", 201, filter -> filter.after(
                            "customerCreatedDateTimeOffsetGreaterThan", "CustomerCreatedDateTimeOffset")
                    .equal("externalImportReference", Schema.REFERENCE)
                    .numbers("customerNos", "Number")
                    .numbers("externalNos", "ExternalNumber")
                    .numbers("contactGroupIds", "ContactGroupIds"));

    private static final Terms CONTACT_PERSONS = new Terms(
            "/ContactPersons",
            "/ContactPersons/{contactId}",
            "/ContactPersons/{contactId}/{id}",
            ContactPersonSchema.OWNER,
            201,
            filter -> filter.after(CREATED_AFTER, Schema.CREATED)
                    .numbers("contactIds", ContactPersonSchema.OWNER)
                    .oneOf("externalCodes", "ExternalCode"));

    private static final Terms PRODUCTS = new Terms(
            "/Products", "/Products", "/Products/{id}", "", 200, filter -> filter.after(CREATED_AFTER, Schema.CREATED)
                    .after("stockOnHandLastChangedDatetimeOffsetGreaterThan", ProductSchema.STOCK_STAMP)
                    .oneOf("codes", "Code")
                    .oneOf("names", "Name")
                    .oneOf("productGroupCodes", "ProductGroupCode")
                    .flag("isArchived", "IsArchived")
                    .word("type", "ProductType", ProductSchema.TYPES));

    private static final Terms SALES_ORDERS =
            new Terms("/SalesOrders", "/SalesOrders/Complete", "/SalesOrders/{id}", "", 201, filter -> filter.word(
                            "orderStatus", SalesOrderSchema.STATUS, SalesOrderSchema.STATUSES)
                    .onlyIf("onlyCreatedByCurrentIntegration", SalesOrderSchema.OWN)
                    .numbers("customerNos", "CustomerNo")
                    .oneOf("departmentCodes", "DepartmentCode")
                    .oneOf("projectCodes", "ProjectCode"));

    final PowerOfficeCustomers customers;
    final ContactPersons contactPersons;
    final Products products;
    final PowerOfficeOrders orders;

    private final PowerOfficeSwitches switches;

    Resources(PowerOfficeSwitches switches, Clock clock) {
        this.switches = switches;
        Books books = new Books(switches, clock);
        customers = new PowerOfficeCustomers(books);
        contactPersons = new ContactPersons(books, customers);
        products = new Products(books);
        orders = new PowerOfficeOrders(books, customers, contactPersons, products);
        customers.usedBy(contactPersons::below);
        customers.usedBy(orders::of);
        contactPersons.usedBy(orders::naming);
        products.usedBy(orders::selling);
    }

    List<Route> routes() {
        return Stream.of(
                        new ResourceApi<>(customers, CUSTOMERS, switches).routes(),
                        new ResourceApi<>(contactPersons, CONTACT_PERSONS, switches).routes(),
                        new ResourceApi<>(products, PRODUCTS, switches).routes(),
                        new SalesOrderApi(orders, switches).routes(),
                        new ResourceApi<>(orders, SALES_ORDERS, switches).routes())
                .flatMap(List::stream)
                .toList();
    }

    /** By the names of the control paths. */
    Map<String, Records> byPath() {
        return Map.of(
                "customers", customers, "contact-persons", contactPersons, "products", products, "orders", orders);
    }

    /** By the names definitions use. */
    Map<String, Records> byDatatype() {
        return Map.of(
                "Customers", customers,
                "Customers person", customers,
                "Customers company", customers,
                "Contactperson", contactPersons,
                "Product", products,
                "Salesorders", orders);
    }
}
