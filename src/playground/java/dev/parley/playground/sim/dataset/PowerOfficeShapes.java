package dev.parley.playground.sim.dataset;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.playground.sim.Json;
import java.util.Locale;

/** How an accountant has typed people and companies into PowerOffice Go. */
final class PowerOfficeShapes {

    private final People people;

    PowerOfficeShapes(People people) {
        this.people = people;
    }

    ObjectNode person(Person person) {
        ObjectNode customer =
                Json.object("IsPerson", true, "FirstName", person.firstName(), "LastName", person.lastName());
        if (!people.chance(10)) {
            customer.put("PhoneNumber", phone(person.phone()));
        }
        person.email()
                .ifPresentOrElse(
                        email -> customer.put("EmailAddress", email),
                        () -> customer.put("InvoiceDeliveryType", "Print"));
        person.home().ifPresent(home -> customer.set("MailAddress", address(home)));
        return customer;
    }

    ObjectNode company(Company company) {
        ObjectNode customer = Json.object("IsPerson", false, "Name", company.name());
        if (!people.chance(5)) {
            customer.put("OrganizationNumber", company.organisationNumber());
        }
        if (!people.chance(5)) {
            customer.put("PhoneNumber", phone(company.phone()));
        }
        // By e-mail invoices are sent: few are without.
        customer.put("EmailAddress", company.email());
        company.home().ifPresent(home -> customer.set("MailAddress", address(home)));
        return customer;
    }

    ObjectNode address(Person.Home home) {
        String city = home.place().city();
        ObjectNode address = Json.object(
                "AddressLine1", home.street(),
                "City", people.chance(10) ? city.toUpperCase(Locale.ROOT) : city,
                "ZipCode", home.place().zip());
        if (!home.extra().isEmpty()) {
            address.put("AddressLine2", home.extra());
        }
        // At home the country is often left out: the system makes it "NO".
        if (!home.place().country().equals("NO") || people.chance(50)) {
            address.put("CountryCode", home.place().country());
        }
        return address;
    }

    String phone(String e164) {
        if (!e164.startsWith("+47")) {
            return people.chance(50) ? e164 : e164.replaceFirst("\\+", "00");
        }
        String digits = e164.substring(3);
        return people.chance(60) ? digits : digits.replaceAll("(\\d{2})(?=\\d)", "$1 ");
    }
}
