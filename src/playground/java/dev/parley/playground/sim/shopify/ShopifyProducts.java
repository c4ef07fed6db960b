package dev.parley.playground.sim.shopify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.playground.sim.Json;
import dev.parley.playground.sim.UniqueKeys;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.LongSupplier;

/**
 * Shopify's products with their variants; an accepted change is announced to the webhooks. A person may give a variant
 * a title and count its stock, which a client cannot. Thread-safe.
 */
public final class ShopifyProducts extends ShopifyRecords {

    private static final String VARIANTS = "variants";
    private static final String HANDLE = "handle";

    private final UniqueKeys<String> handles = new UniqueKeys<>();
    private final Map<Long, Long> productOfVariant = new HashMap<>();
    private long lastVariantId = 41_000_000_000_000L;
    private final LongSupplier newVariantId = () -> ++lastVariantId;

    ShopifyProducts(ShopifySwitches switches, Clock clock, BiConsumer<String, ObjectNode> announce) {
        super(Resource.PRODUCTS, 8_100_000_000_000L, switches, clock, announce);
    }

    /** Variants stay unless they are given. */
    @Override
    public ObjectNode put(String id, ObjectNode fields) {
        ObjectNode complete = fields.deepCopy();
        ProductFields.OWN.stream().filter(name -> !complete.has(name)).forEach(complete::putNull);
        return edit(Long.parseLong(id), (product, book) -> write(product, complete, book, true));
    }

    /**
     * {@code variants} may be an object with what changes of the first one, or an array: those without id are added.
     */
    @Override
    public ObjectNode patch(String id, ObjectNode changes) {
        return edit(Long.parseLong(id), (product, book) -> {
            write(product, changes, book, false);
            if (changes.path(VARIANTS) instanceof ObjectNode first) {
                book.change(VariantBook.of(product).get(0).get("id").longValue(), first, "");
            }
        });
    }

    /** A person adds a variant; answers the product. */
    public ObjectNode addVariant(long id, ObjectNode fields) {
        return edit(id, (product, book) -> book.add(fields, ""));
    }

    /** A person changes one variant; answers the product. */
    public ObjectNode changeVariant(long variantId, ObjectNode fields) {
        return edit(productOf(variantId), (product, book) -> book.change(variantId, fields, ""));
    }

    /** A person deletes a variant that is not the last one; answers the product. */
    public ObjectNode deleteVariant(long id, long variantId) {
        return edit(id, (product, book) -> book.delete(variantId));
    }

    Optional<ObjectNode> visibleVariant(long variantId) {
        return visible(productOf(variantId)).flatMap(product -> VariantBook.find(product, variantId));
    }

    @Override
    ObjectNode post(ObjectNode given) {
        return create(ofClient(given));
    }

    @Override
    ObjectNode update(long id, ObjectNode given) {
        boolean replacing = switches.productPutRemovesVariants.isOn();
        return edit(id, (product, book) -> write(product, ofClient(given), book, replacing));
    }

    @Override
    ObjectNode made(long id, String now, JsonNode given, ShopifyErrors errors) {
        ObjectNode product = ProductFields.blank(id, now);
        ProductOptions.name(product, given.path("options"));
        VariantBook book = new VariantBook(product, newVariantId, now, errors);
        write(product, given, book, false);
        if (VariantBook.of(product).isEmpty()) {
            book.add(Json.object(), "");
        }
        return product;
    }

    @Override
    void checkUnique(ObjectNode product, ShopifyErrors errors) {
        String handle = product.get(HANDLE).textValue();
        handles.otherHolder(handle, product.get("id").longValue())
                .ifPresent(other -> errors.add(HANDLE, "has already been taken"));
    }

    @Override
    void settle(ObjectNode product) {
        VariantBook.settle(product);
        ProductOptions.settle(product);
    }

    @Override
    boolean isStamped(ObjectNode before, ObjectNode after) {
        return switches.variantBumpsProduct.isOn() || !ownFields(after).equals(ownFields(before));
    }

    @Override
    void follow(ObjectNode before, ObjectNode after, long id) {
        handles.move(handle(before), handle(after), id);
        if (before != null) {
            VariantBook.of(before)
                    .forEach(
                            variant -> productOfVariant.remove(variant.get("id").longValue()));
        }
        if (after != null) {
            VariantBook.of(after)
                    .forEach(variant -> productOfVariant.put(variant.get("id").longValue(), id));
        }
    }

    private ObjectNode edit(long id, BiConsumer<ObjectNode, VariantBook> edit) {
        return change(id, (product, errors) -> {
            VariantBook book = new VariantBook(product, newVariantId, Times.text(clock.instant()), errors);
            edit.accept(product, book);
            book.checkDistinct();
        });
    }

    private synchronized long productOf(long variantId) {
        return Optional.ofNullable(productOfVariant.get(variantId)).orElseThrow(ShopifyErrors::notFound);
    }

    private void write(ObjectNode product, JsonNode given, VariantBook book, boolean replacing) {
        ProductFields.apply(product, given, book.errors());
        setHandle(product, given);
        if (given.path(VARIANTS).isArray()) {
            book.write(given.get(VARIANTS), replacing);
        }
    }

    /** Made of the title once; a handle that is taken gets a number. Whether one that was given does is not known. */
    private void setHandle(ObjectNode product, JsonNode given) {
        Optional<String> wanted = Json.text(given, HANDLE).map(Handles::of);
        if (wanted.isPresent() && switches.takenHandleRefused.isOn()) {
            product.put(HANDLE, wanted.get());
        } else if (wanted.isPresent() || product.get(HANDLE).isNull()) {
            String handle =
                    wanted.orElseGet(() -> Handles.of(product.get("title").asText("")));
            product.put(HANDLE, free(handle, product.get("id").longValue()));
        }
    }

    private String free(String handle, long id) {
        String candidate = handle;
        for (int number = 1; handles.otherHolder(candidate, id).isPresent(); number++) {
            candidate = handle + "-" + number;
        }
        return candidate;
    }

    private static ObjectNode ofClient(ObjectNode given) {
        ObjectNode fields = given.deepCopy();
        for (JsonNode variant : fields.path(VARIANTS)) {
            if (variant instanceof ObjectNode object) {
                VariantFields.dropWhatNoClientSets(object);
            }
        }
        return fields;
    }

    private static ObjectNode ownFields(ObjectNode product) {
        ObjectNode own = Json.object();
        own.setAll(product);
        return own.remove(List.of(VARIANTS, "options"));
    }

    private static String handle(ObjectNode product) {
        return product == null ? null : product.get(HANDLE).textValue();
    }
}
