package dev.parley.playground.desk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.playground.sim.poweroffice.PowerOfficeSimulator;
import dev.parley.playground.sim.shopify.ShopifySimulator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The desks of the simulated systems; both show customers who are people. */
public final class Systems {

    private Systems() {}

    /** PowerOffice Go: its customers with {@code IsPerson}; a person without e-mail gets paper invoices. */
    public static Desk powerOffice(PowerOfficeSimulator system) {
        var fields = List.of(
                new Field("firstName", "FirstName"),
                new Field("lastName", "LastName"),
                new Field("email", "EmailAddress"),
                new Field("phone", "PhoneNumber"),
                new Field("address1", "MailAddress.AddressLine1"),
                new Field("address2", "MailAddress.AddressLine2"),
                new Field("zip", "MailAddress.ZipCode"),
                new Field("city", "MailAddress.City"),
                new Field("country", "MailAddress.CountryCode"));
        return new SimulatedDesk(
                "PowerOffice Go",
                fields,
                system,
                record -> Optional.of(record.path("Id").asText())
                        .filter(id -> record.path("IsPerson").asBoolean()),
                Systems::newPerson,
                refusal -> refusal.path("detail").asText(refusal.path("title").asText()));
    }

    /** Shopify: its customers with their default address. */
    public static Desk shopify(ShopifySimulator system) {
        var fields = List.of(
                new Field("firstName", "first_name"),
                new Field("lastName", "last_name"),
                new Field("email", "email"),
                new Field("phone", "phone"),
                new Field("address1", "default_address.address1"),
                new Field("address2", "default_address.address2"),
                new Field("zip", "default_address.zip"),
                new Field("city", "default_address.city"),
                new Field("country", "default_address.country"));
        return new SimulatedDesk(
                "Shopify",
                fields,
                system,
                record -> Optional.of(record.path("id").asText()),
                Systems::newCustomer,
                Systems::shopifyWords);
    }

    private static ObjectNode newPerson(ObjectNode entered) {
        var person = entered.deepCopy().put("IsPerson", true);
        if (!entered.hasNonNull("EmailAddress")) {
            person.put("InvoiceDeliveryType", "Print");
        }
        return person;
    }

    private static ObjectNode newCustomer(ObjectNode entered) {
        var customer = entered.deepCopy();
        var address = customer.remove("default_address");
        if (address != null) {
            customer.putArray("addresses").add(address);
        }
        return customer;
    }

    /** From {@code {"errors":{"email":["has already been taken"]}}} or {@code {"errors":"Not Found"}}. */
    private static String shopifyWords(JsonNode refusal) {
        var errors = refusal.path("errors");
        if (!errors.isObject()) {
            return errors.asText("Refused");
        }
        var sentences = new ArrayList<String>();
        errors.forEachEntry((field, found) -> found.forEach(each -> sentences.add(field + " " + each.asText())));
        return String.join("; ", sentences);
    }
}
