package dev.parley.systems.rest;

import dev.parley.systems.http.Address;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Parameters of an address from templates; names may have places too. */
final class Queries {

    private Queries() {}

    static Address add(Address address, Map<String, Template> query, UnaryOperator<String> values) {
        Address longer = address;
        for (Map.Entry<String, Template> parameter : query.entrySet()) {
            String name = new Template(parameter.getKey()).fill(values);
            longer = longer.with(name, parameter.getValue().fill(values));
        }
        return longer;
    }

    /** Parameters without places. */
    static Address add(Address address, Map<String, Template> query) {
        return add(address, query, place -> place);
    }
}
