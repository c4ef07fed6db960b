package dev.parley.playground.sim.dataset;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.playground.sim.Json;
import java.util.Locale;

/** How people have entered themselves in a Shopify shop. */
final class ShopifyShapes {

    private final People people;

    ShopifyShapes(People people) {
        this.people = people;
    }

    ObjectNode person(Person person) {
        String blank = people.chance(8) ? " " : "";
        ObjectNode customer = Json.object("first_name", person.firstName(), "last_name", person.lastName() + blank);
        person.email()
                .ifPresent(email -> customer.put("email", people.chance(5) ? email.toUpperCase(Locale.ROOT) : email));
        if (person.email().isEmpty() || !people.chance(15)) {
            customer.put("phone", spaced(person.phone()));
        }
        ArrayNode addresses = customer.putArray("addresses");
        person.home().ifPresent(home -> addresses.add(address(person, home)));
        if (person.home().isPresent() && people.chance(10)) {
            addresses.add(address(person, people.home(person.home().get().place())));
        }
        return customer;
    }

    private static ObjectNode address(Person person, Person.Home home) {
        ObjectNode address = Json.object(
                "first_name", person.firstName(),
                "last_name", person.lastName(),
                "address1", home.street(),
                "city", home.place().city(),
                "zip", home.place().zip(),
                "country", home.place().country());
        if (!home.extra().isEmpty()) {
            address.put("address2", home.extra());
        }
        if (!home.place().province().isEmpty()) {
            address.put("province", home.place().province());
        }
        return address;
    }

    private static String spaced(String e164) {
        return e164.substring(0, 3) + " " + e164.substring(3).replaceAll("(\\d{2})(?=\\d)", "$1 ");
    }
}
