package dev.parley.playground.sim.dataset;

import java.util.Optional;

/**
 * An invented person.
 *
 * @param firstName as written at home
 * @param lastName as written at home
 * @param email unique among all persons of a data set; empty for some
 * @param phone E.164
 * @param home where the person lives; empty for some
 */
record Person(String firstName, String lastName, Optional<String> email, String phone, Optional<Home> home) {

    /**
     * A postal address.
     *
     * @param street with house number
     * @param extra a second line; empty for most
     */
    record Home(String street, String extra, Place place) {}

    Person withEmail(Optional<String> other) {
        return new Person(firstName, lastName, other, phone, home);
    }

    Person withHome(Optional<Home> other) {
        return new Person(firstName, lastName, email, phone, other);
    }
}
