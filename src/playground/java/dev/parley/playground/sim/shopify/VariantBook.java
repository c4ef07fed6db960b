package dev.parley.playground.sim.shopify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.stream.StreamSupport;

/** The variants of one product that is being edited: each with an id of its own, never none, no two alike. */
final class VariantBook {

    private static final String VARIANTS = "variants";

    private final ObjectNode product;
    private final LongSupplier newId;
    private final String now;
    private final ShopifyErrors errors;

    VariantBook(ObjectNode product, LongSupplier newId, String now, ShopifyErrors errors) {
        this.product = product;
        this.newId = newId;
        this.now = now;
        this.errors = errors;
    }

    /** Where everything wrong with this edit is noted. */
    ShopifyErrors errors() {
        return errors;
    }

    static List<ObjectNode> of(ObjectNode product) {
        return StreamSupport.stream(product.withArrayProperty(VARIANTS).spliterator(), false)
                .map(ObjectNode.class::cast)
                .toList();
    }

    static Optional<ObjectNode> find(ObjectNode product, long variantId) {
        return of(product).stream()
                .filter(variant -> variant.get("id").longValue() == variantId)
                .findFirst();
    }

    ObjectNode add(JsonNode given, String errorPrefix) {
        ObjectNode variant =
                VariantFields.blank(newId.getAsLong(), product.get("id").longValue(), now);
        VariantFields.apply(variant, given, errors, errorPrefix);
        product.withArrayProperty(VARIANTS).add(variant);
        return variant;
    }

    ObjectNode change(long variantId, JsonNode given, String errorPrefix) {
        ObjectNode variant = find(product, variantId).orElseThrow(ShopifyErrors::notFound);
        ObjectNode before = variant.deepCopy();
        VariantFields.apply(variant, given, errors, errorPrefix);
        if (!variant.equals(before)) {
            variant.put("updated_at", now);
        }
        return variant;
    }

    /** What is answered for the last variant is not known; that a product has at least one is. */
    void delete(long variantId) {
        ObjectNode variant = find(product, variantId).orElseThrow(ShopifyErrors::notFound);
        if (of(product).size() == 1) {
            errors.add("base", "Could not delete the last variant of a product");
        }
        keep(of(product).stream().filter(each -> each != variant).toList());
    }

    /**
     * What a product PUT does with its list: with an id changed, without one added; or, replacing, the rest removed.
     */
    void write(JsonNode list, boolean replacing) {
        if (list.isEmpty()) {
            errors.add(VARIANTS, "could not update variants to []");
            return;
        }
        List<ObjectNode> written = StreamSupport.stream(list.spliterator(), false)
                .flatMap(given -> write(given).stream())
                .toList();
        if (replacing) {
            keep(written);
        }
    }

    private Optional<ObjectNode> write(JsonNode given) {
        if (!given.hasNonNull("id")) {
            return Optional.of(add(given, ""));
        }
        long id = given.get("id").asLong();
        if (find(product, id).isEmpty()) {
            errors.add(VARIANTS, "The following IDs do not exist or do not belong to the product: [" + id + "]");
            return Optional.empty();
        }
        return Optional.of(change(id, given, ""));
    }

    /** Two variants of one product differ in their options. */
    void checkDistinct() {
        Set<String> titles = new HashSet<>();
        for (ObjectNode variant : of(product)) {
            String title = variant.get("title").textValue();
            if (!titles.add(title)) {
                errors.add("base", "The variant '" + title + "' already exists.");
            }
        }
    }

    private void keep(List<ObjectNode> variants) {
        ArrayNode list = product.putArray(VARIANTS);
        variants.forEach(list::add);
    }

    static void settle(ObjectNode product) {
        int position = 0;
        for (ObjectNode variant : of(product)) {
            variant.put("position", ++position);
        }
    }
}
