package dev.parley.systems.shopify;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.mapping.Path;
import dev.parley.sync.Change;
import dev.parley.sync.RemoteRecord;
import dev.parley.systems.http.Request;
import java.util.List;
import java.util.Optional;

/**
 * The part of a record that stands in an array of it and is updated at an address of its own. Whether a PUT of the
 * record with such an array adds to it, replaces it or removes from it is not known, so that one never carries any.
 * Stateless.
 */
sealed interface Part permits DefaultAddress, SoleVariant {

    boolean holds(Path property);

    /** The envelope a write of it is answered in. */
    String answer();

    /** Where a property stands in the record that an error of the part names so. */
    String place(String name);

    /** Brings a body that is to be created, without nulls, into Shopify's form, the part inside. */
    void prepare(ObjectNode body);

    /** The write for changes that are all of this part; none when there is nothing to write. */
    Optional<Request> write(ShopifyAccess access, RemoteRecord current, List<Change> changes);

    /** Takes the part as it was answered over into a record. */
    void merge(ObjectNode record, ObjectNode part);

    /** Takes out of a record that was read what stands for nothing. */
    void tidy(ObjectNode record);
}
