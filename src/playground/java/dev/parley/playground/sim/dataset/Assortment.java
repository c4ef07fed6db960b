package dev.parley.playground.sim.dataset;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Invented products of a shop, as bodies to create them with: {@code shop.products().load(goods.shopify())}. Same seed
 * and size, same products; three in five are those of a {@link Ledger} of the same seed and as many products, by
 * article number. About every sixth has several variants; some share a title, none an article number.
 *
 * @param shopify products of Shopify
 */
public record Assortment(List<ObjectNode> shopify) {

    public static Assortment of(long seed, int size) {
        Goods goods = new Goods(seed);
        return new Assortment(IntStream.range(0, size)
                .map(position -> Shares.SHOP.index(position, size))
                .mapToObj(index -> new ShopifyProductShape(Seeds.random(seed, "shop", index)).of(goods.at(index)))
                .toList());
    }
}
