package dev.parley.systems.shopify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.mapping.Path;
import dev.parley.sync.Change;
import dev.parley.sync.RemoteFailure;
import dev.parley.sync.RemoteRecord;
import dev.parley.systems.http.Request;
import java.util.List;
import java.util.Optional;

/**
 * The one variant of a product that has just one. Which of several is meant cannot be known: then nothing of them is
 * written.
 */
final class SoleVariant implements Part {

    @Override
    public boolean holds(Path property) {
        return property.within(Products.VARIANTS);
    }

    @Override
    public String answer() {
        return "variant";
    }

    @Override
    public String place(String name) {
        return Products.VARIANTS.text() + "." + (name.equals(VariantForm.OPTION) ? VariantForm.TITLE : name);
    }

    @Override
    public void prepare(ObjectNode body) {
        JsonNode given = body.path(Products.VARIANTS.text());
        List<ObjectNode> variants = given instanceof ObjectNode one ? List.of(one) : Elements.of(given);
        body.remove(Products.VARIANTS.text());
        variants.forEach(
                variant -> body.withArrayProperty(Products.VARIANTS.text()).add(VariantForm.written(variant)));
    }

    @Override
    public Optional<Request> write(ShopifyAccess access, RemoteRecord current, List<Change> changes) {
        ObjectNode members = JsonNodeFactory.instance.objectNode();
        for (Change change : changes) {
            check(current, change);
            members.set(change.path().last(), change.value());
        }
        String id = sole(current).path("id").asText();
        return Optional.of(access.write(
                "PUT",
                access.address("variants", id + ".json"),
                "/variants/{id}.json",
                Writes.envelope("variant", VariantForm.written(members))));
    }

    @Override
    public void merge(ObjectNode product, ObjectNode variant) {
        Elements.merge(product.withArrayProperty(Products.VARIANTS.text()), variant);
    }

    @Override
    public void tidy(ObjectNode product) {
        Elements.of(product.path(Products.VARIANTS.text())).forEach(VariantForm::dropPlaceholder);
    }

    private static ObjectNode sole(RemoteRecord product) {
        List<ObjectNode> variants = Elements.of(product.body().path(Products.VARIANTS.text()));
        if (variants.size() != 1) {
            throw refused("has " + variants.size() + " variants, and which is meant is not known", Products.VARIANTS);
        }
        return variants.get(0);
    }

    private static void check(RemoteRecord product, Change change) {
        if (change.path().equals(Products.PRICE) && change.value().isNull()) {
            throw refused("cannot be without a price: set it to 0 to give it away", Products.PRICE);
        }
        if (change.path().equals(Products.VARIANT_TITLE)
                && product.body().path("options").size() > 1) {
            throw refused("has several options, and they are its variant's title", Products.VARIANT_TITLE);
        }
    }

    private static RemoteFailure.Rejected refused(String why, Path property) {
        return new RemoteFailure.Rejected(
                "Shopify: a product " + why + " (" + property.text() + ")", Optional.of(property));
    }
}
