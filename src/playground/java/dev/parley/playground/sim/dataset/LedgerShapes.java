package dev.parley.playground.sim.dataset;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.playground.sim.Json;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** How an accountant has typed companies, their people, products and orders into PowerOffice Go. */
final class LedgerShapes {

    private static final List<String> TITLES =
            List.of("Daglig leder", "Innkjøper", "Regnskapsfører", "Lagersjef", "Prosjektleder", "Sekretær");
    private static final List<String> GOODS = List.of(
            "Kaffe", "Skrivebord", "Arbeidslampe", "Vernesko", "Regnjakke", "Fiskegarn", "Trelim", "Skruer", "Tau");
    private static final List<String> KINDS =
            List.of("liten", "stor", "ekstra sterk", "svart", "grå", "økologisk", "2 stk.", "for utendørs bruk");
    private static final List<String> SERVICES = List.of("Montering", "Rådgivning", "Frakt", "Opplæring", "Service");
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 5);
    private static final int DAYS = 300;

    private final People people;

    LedgerShapes(People people) {
        this.people = people;
    }

    ObjectNode customer(int index) {
        PowerOfficeShapes shapes = new PowerOfficeShapes(people);
        Person person = people.next();
        if (index % 10 >= 7) {
            return shapes.person(person);
        }
        ObjectNode company = shapes.company(person);
        String[] name = company.get("Name").asText().split(" ", 2);
        // Synthetic organisation numbers begin with 31: no company has one.
        return company.put("Name", name[0] + " " + person.lastName() + " " + name[1])
                .put("OrganizationNumber", String.format(Locale.ROOT, "31%07d", index));
    }

    ObjectNode contactPerson(long company) {
        Person person = people.next();
        ObjectNode contact = Json.object(
                "ContactId", company,
                "FirstName", person.firstName(),
                "LastName", person.lastName(),
                "PhoneNumber", person.phone(),
                "Title", people.any(TITLES));
        person.email().ifPresent(email -> contact.put("EmailAddress", email));
        if (people.chance(40)) {
            person.home().ifPresent(home -> contact.set("MailAddress", new PowerOfficeShapes(people).address(home)));
        }
        return contact;
    }

    /** One in ten is a service, one in ten takes its price from its group, some bear no code or GTIN. */
    ObjectNode product(int index) {
        boolean service = index % 10 == 9;
        ObjectNode product = Json.object(
                "Name", service ? people.any(SERVICES) : people.any(GOODS) + ", " + people.any(KINDS),
                "ProductType", service ? "Service" : "Product",
                "UnitOfMeasureCode", service ? "HUR" : people.any(List.of("EA", "EA", "KGM")));
        if (!people.chance(5)) {
            product.put("Code", String.format(Locale.ROOT, "%s-%05d", service ? "T" : "V", index + 1));
        }
        if (index % 10 != 4) {
            product.put("UnitPrice", price()).put("UnitCost", price() / 2);
        }
        if (!service) {
            product.put("IsStockItem", true).put("StockOnHand", (double) people.number(400));
        }
        if (!service && !people.chance(20)) {
            product.put("Gtin", gtin(index));
        }
        return product;
    }

    private double price() {
        return (990 + people.number(200_000)) / 100.0;
    }

    /** A GTIN-13 of the range shops number themselves: no product in trade has one. */
    private static String gtin(int index) {
        String digits = String.format(Locale.ROOT, "20%010d", index);
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            sum += (digits.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
        }
        return digits + (10 - sum % 10) % 10;
    }

    /** One in eight is confirmed. */
    ObjectNode order(int index, long customer, List<Long> contactPersons) {
        LocalDate day = FIRST_DAY.plusDays(people.number(DAYS));
        ObjectNode order = Json.object(
                "CustomerId",
                customer,
                "SalesOrderStatus",
                index % 8 == 7 ? "Confirmed" : "Draft",
                "SalesOrderDate",
                day.toString(),
                "CurrencyCode",
                "NOK");
        if (people.chance(60)) {
            order.put("DeliveryDate", day.plusDays(1L + people.number(20)).toString());
        }
        if (people.chance(50)) {
            order.put("PurchaseOrderReference", "PO-" + (10_000 + index));
        }
        if (!contactPersons.isEmpty() && people.chance(70)) {
            order.put("CustomerReferenceContactPersonId", people.any(contactPersons));
        }
        return order;
    }

    ObjectNode line(List<Long> products) {
        ObjectNode line = Json.object("ProductId", people.any(products), "Quantity", (double) (1 + people.number(12)));
        if (people.chance(80)) {
            line.put("ProductUnitPrice", price());
        }
        if (people.chance(25)) {
            line.put("Allowance", people.any(List.of(5.0, 10.0, 12.5)));
        }
        if (people.chance(30)) {
            line.put("Description", people.any(GOODS) + " etter avtale");
        }
        return line;
    }
}
