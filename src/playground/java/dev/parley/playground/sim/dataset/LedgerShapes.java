package dev.parley.playground.sim.dataset;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.playground.sim.Json;
import java.util.List;

/** How an accountant has typed companies, their people, products and orders into PowerOffice Go. */
final class LedgerShapes {

    private static final List<String> TITLES =
            List.of("Daglig leder", "Innkjøper", "Regnskapsfører", "Lagersjef", "Prosjektleder", "Sekretær");

    private final People people;
    private final PowerOfficeShapes customers;

    /** The random numbers of the people decide how untidy a record is. */
    LedgerShapes(People people) {
        this.people = people;
        this.customers = new PowerOfficeShapes(people);
    }

    ObjectNode company(Company company) {
        return customers.company(company);
    }

    ObjectNode contactPerson(Person person, long company) {
        ObjectNode contact = Json.object(
                "ContactId", company,
                "FirstName", person.firstName(),
                "LastName", person.lastName(),
                "PhoneNumber", customers.phone(person.phone()));
        person.email().ifPresent(email -> contact.put("EmailAddress", email));
        if (people.chance(40)) {
            contact.put("Title", people.any(TITLES));
        }
        person.home()
                .filter(home -> people.chance(30))
                .ifPresent(home -> contact.set("MailAddress", customers.address(home)));
        return contact;
    }

    /** One in ten is a service, one in ten takes its price from its group, some bear no code or GTIN. */
    ObjectNode product(Good good, int position) {
        boolean service = position % 10 == 9;
        ObjectNode product = Json.object(
                "Name", good.name(),
                "ProductType", service ? "Service" : "Product",
                "UnitOfMeasureCode", service ? "HUR" : "EA");
        if (!people.chance(5)) {
            product.put("Code", good.code());
        }
        if (position % 10 != 4) {
            product.put("UnitPrice", good.price()).put("UnitCost", good.cost());
        }
        if (!service) {
            product.put("IsStockItem", true).put("StockOnHand", (double) people.number(400));
        }
        if (!service && !people.chance(20)) {
            product.put("Gtin", good.gtin());
        }
        return product;
    }

    /** One in eight is confirmed. */
    ObjectNode order(Purchase purchase, int position, long customer, List<Long> contactPersons) {
        ObjectNode order = Json.object(
                "CustomerId",
                customer,
                "SalesOrderStatus",
                position % 8 == 7 ? "Confirmed" : "Draft",
                "SalesOrderDate",
                purchase.date().toString(),
                "PurchaseOrderReference",
                purchase.reference(),
                "CurrencyCode",
                "NOK");
        if (people.chance(60)) {
            order.put(
                    "DeliveryDate",
                    purchase.date().plusDays(1L + people.number(20)).toString());
        }
        if (!contactPersons.isEmpty() && people.chance(70)) {
            order.put("CustomerReferenceContactPersonId", people.any(contactPersons));
        }
        return order;
    }

    ObjectNode line(Purchase.Line line, long product, Good good) {
        ObjectNode body = Json.object("ProductId", product, "Quantity", line.quantity(), "Description", good.name());
        if (people.chance(80)) {
            body.put("ProductUnitPrice", good.price());
        }
        if (line.discount() > 0) {
            body.put("Allowance", line.discount());
        }
        return body;
    }
}
