package dev.parley.systems.powerofficego;

import dev.parley.systems.http.Address;
import java.net.URI;

/**
 * An address, and the same with ids left out for messages and counts. Immutable.
 *
 * @param template below the base ({@code /SalesOrders/{id}/Lines})
 */
record Spot(Address address, String template) {

    static Spot at(URI base) {
        return new Spot(Address.of(base), "");
    }

    /** Appends a segment that is the same for every record. */
    Spot then(String segment) {
        return new Spot(address.path(segment), template + "/" + segment);
    }

    /** Appends an id. */
    Spot id(String id) {
        return new Spot(address.path(id), template + "/{id}");
    }

    Spot with(String parameter, String value) {
        return new Spot(address.with(parameter, value), template);
    }

    URI uri() {
        return address.uri();
    }
}
