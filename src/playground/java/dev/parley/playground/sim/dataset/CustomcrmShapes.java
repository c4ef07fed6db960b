package dev.parley.playground.sim.dataset;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.playground.sim.Json;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.IntFunction;

/** How salespeople have typed companies, people, products and orders into Customcrm. */
final class CustomcrmShapes {

    private static final List<String> TITLES = List.of("Daglig leder", "Innkjøper", "Regnskap", "Prosjektleder");

    private final Random random;

    /** The random numbers decide how untidy a record is. */
    CustomcrmShapes(Random random) {
        this.random = random;
    }

    ObjectNode customer(Company company) {
        ObjectNode customer = Json.object("Name", company.name());
        if (!chance(5)) {
            customer.put("OrganisationNumber", company.organisationNumber());
        }
        if (!chance(5)) {
            customer.put("Email", chance(5) ? company.email().toUpperCase(Locale.ROOT) : company.email());
        }
        if (!chance(10)) {
            customer.put("Phone", phone(company.phone()));
        }
        company.home().ifPresent(home -> address(customer, home));
        return customer;
    }

    ObjectNode contact(Person person, String customerId) {
        ObjectNode contact = Json.object(
                "CustomerId",
                customerId,
                "FirstName",
                person.firstName(),
                "LastName",
                person.lastName() + (chance(5) ? " " : ""),
                "Phone",
                phone(person.phone()));
        person.email().ifPresent(email -> contact.put("Email", email));
        if (chance(60)) {
            contact.put("Title", TITLES.get(random.nextInt(TITLES.size())));
        }
        person.home().filter(home -> chance(30)).ifPresent(home -> address(contact, home));
        return contact;
    }

    static ObjectNode product(Good good) {
        return Json.object(
                "Code", good.code(),
                "Name", good.name(),
                "Price", good.price(),
                "Cost", good.cost(),
                "Gtin", good.gtin());
    }

    static ObjectNode order(
            Purchase purchase, IntFunction<String> customerId, IntFunction<String> productId, IntFunction<Good> good) {
        List<ObjectNode> lines = purchase.lines().stream()
                .map(line -> Json.object(
                        "ProductId", productId.apply(line.good()),
                        "Description", good.apply(line.good()).name(),
                        "Quantity", line.quantity(),
                        "UnitPrice", good.apply(line.good()).price(),
                        "Discount", line.discount()))
                .toList();
        return Json.object(
                "CustomerId",
                customerId.apply(purchase.customer()),
                "OrderDate",
                purchase.date().toString(),
                "Currency",
                "NOK",
                "Reference",
                purchase.reference(),
                "Status",
                "Open",
                "Lines",
                lines);
    }

    private void address(ObjectNode record, Person.Home home) {
        String city = home.place().city();
        record.put("StreetAddress1", home.street())
                .put("City", chance(10) ? city.toUpperCase(Locale.ROOT) : city)
                .put("ZipCode", home.place().zip());
        if (!home.extra().isEmpty()) {
            record.put("StreetAddress2", home.extra());
        }
        String code = home.place().country();
        switch (random.nextInt(3)) {
            case 0 -> record.put("Country", code);
            case 1 -> record.put("Country", name(code));
            default -> record.putNull("Country");
        }
    }

    private static String name(String code) {
        return new Locale.Builder().setRegion(code).build().getDisplayCountry(Locale.ENGLISH);
    }

    private String phone(String e164) {
        return chance(50) || !e164.startsWith("+47") ? e164 : e164.substring(3).replaceAll("(\\d{2})(?=\\d)", "$1 ");
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }
}
