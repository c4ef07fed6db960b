package dev.parley.systems.shopify;

import dev.parley.mapping.RecordSchema;
import dev.parley.sync.Traits;
import dev.parley.systems.http.Address;

/**
 * One kind of the shop's records.
 *
 * @param datatype the name definitions use
 * @param one the envelope of one record
 * @param many the envelope of a list; also the path
 * @param traits what is known of it
 * @param part what of a record is written at an address of its own
 */
record Resource(String datatype, String one, String many, Traits traits, Part part) {

    RecordSchema schema() {
        return traits.schema();
    }

    Address all(ShopifyAccess access) {
        return access.address(many + ".json");
    }

    /** {@link #all} as messages and counts name it. */
    String allTemplate() {
        return "/" + many + ".json";
    }

    Address one(ShopifyAccess access, String id) {
        return access.address(many, id + ".json");
    }

    /** {@link #one} as messages and counts name it. */
    String oneTemplate() {
        return "/" + many + "/{id}.json";
    }
}
