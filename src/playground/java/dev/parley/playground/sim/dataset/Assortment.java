package dev.parley.playground.sim.dataset;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Invented products of a shop, as bodies to create them with: {@code shop.products().load(goods.shopify())}. Same seed,
 * same products. About every sixth has several variants; some share a title, none an article number.
 *
 * @param shopify products of Shopify
 */
public record Assortment(List<ObjectNode> shopify) {

    public static Assortment of(long seed, int size) {
        Articles articles = new Articles(new Random(seed));
        List<ObjectNode> shopify = Stream.generate(articles::next)
                .limit(size)
                .map(ShopifyProductShape::of)
                .toList();
        return new Assortment(shopify);
    }
}
