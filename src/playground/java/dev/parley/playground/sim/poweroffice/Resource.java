package dev.parley.playground.sim.poweroffice;

import static dev.parley.playground.sim.poweroffice.Schema.ID;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.playground.sim.Json;
import dev.parley.playground.sim.Rejected;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What sets one resource apart from the others: its schema and keys, its defaults, its checks and particulars. All of
 * it is called by its {@link Store}, which holds the books meanwhile.
 */
abstract class Resource<K extends Comparable<K>> {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

    final Books books;
    final Schema schema;
    final String noun;
    final Keys keys;

    /** The noun names the entity in the titles of refusals. */
    Resource(Books books, Schema schema, String noun, Keys keys) {
        this.books = books;
        this.schema = schema;
        this.noun = noun;
        this.keys = keys;
    }

    /** The key of an entity. */
    abstract K key(ObjectNode entity);

    /** The key an id, as {@link Records} take it, stands for; nothing when no entity can have it. */
    abstract Optional<K> key(String id);

    /** A new entity gets what only the system gives: ids, numbers, stamps of creation. */
    abstract void begin(ObjectNode entity, String stamp);

    /** Fills in what the system itself sets when a client leaves it out; before is null on creation. */
    abstract void fill(ObjectNode before, ObjectNode after);

    /** Finds what is wrong; before is null on creation. */
    abstract void check(Checks checks, ObjectNode before, ObjectNode after, boolean addressPosted);

    /** Takes from an object that is to become an entity what stands in the path or is hidden from clients. */
    void place(ObjectNode entity, ObjectNode given) {}

    /** Gives the parts of an entity their ids and stamps; before and stamp are null unless it is created. */
    void settle(ObjectNode before, ObjectNode after, String stamp) {}

    /** The properties whose change does not move the entity's own stamp. */
    Set<String> unstamped() {
        return Set.of();
    }

    /** Refuses an entity every edit and its removal. */
    void guard(ObjectNode entity) {}

    /** A person's edit in detail; the whole entity, or only what is named. */
    void edit(ObjectNode entity, ObjectNode given, boolean whole) {
        if (whole) {
            schema.replace(entity, given);
        } else {
            schema.merge(entity, given);
        }
    }

    final Rejected notFound(String id) {
        return Problems.notFound(noun + " with Id " + id + " was not found.");
    }

    /** A false where a client said nothing. */
    static void presetFalse(ObjectNode entity, String... names) {
        for (String name : names) {
            if (entity.get(name).isNull()) {
                entity.put(name, false);
            }
        }
    }

    /** An address without a country is Norwegian. */
    static void presetCountry(ObjectNode entity) {
        if (entity.get(Schema.ADDRESS) instanceof ObjectNode address
                && Json.text(address, "CountryCode").isEmpty()) {
            address.put("CountryCode", "NO");
        }
    }

    /** The id as a key of a resource with numbers. */
    static Optional<Long> number(String id) {
        return NUMBER.matcher(id).matches() ? Optional.of(Long.parseLong(id)) : Optional.empty();
    }

    static long id(ObjectNode entity) {
        return entity.get(ID).longValue();
    }
}
