package dev.parley.playground.sim.dataset;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.playground.sim.Records;
import dev.parley.playground.sim.customcrm.CustomcrmSimulator;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Fills a Customcrm simulator with invented companies, people, products and orders. Same seed and sizes, same data.
 * Three in five companies, people and products are those of a {@link Ledger} of the same seed and sizes: by
 * organisation number, e-mail and code, written differently.
 */
public final class CustomcrmDataset {

    private final long seed;
    private final Sizes sizes;
    private final Companies companies;
    private final Goods goods;
    private final Staff staff;

    private CustomcrmDataset(long seed, Sizes sizes) {
        this.seed = seed;
        this.sizes = sizes;
        this.companies = new Companies(seed);
        this.goods = new Goods(seed);
        this.staff = new Staff(seed);
    }

    /** Loads the data as people have entered it over the past: stamped, without webhooks. The simulator is empty. */
    public static void fill(CustomcrmSimulator crm, long seed, Sizes sizes) {
        new CustomcrmDataset(seed, sizes).fill(crm);
    }

    private void fill(CustomcrmSimulator crm) {
        CustomcrmShapes shapes = new CustomcrmShapes(new Random(seed));
        List<String> customers =
                load(crm.records("Customer"), sizes.customers(), i -> shapes.customer(companies.at(i)));
        load(
                crm.records("Contact"),
                sizes.contacts(),
                i -> shapes.contact(staff.at(i), customers.get(i % customers.size())));
        List<String> products =
                load(crm.records("Product"), sizes.products(), i -> CustomcrmShapes.product(goods.at(i)));
        Purchases purchases = new Purchases(seed, sizes);
        load(
                crm.records("Order"),
                sizes.orders(),
                i -> CustomcrmShapes.order(purchases.at(i), customers::get, products::get, goods::at));
    }

    /** The ids of the records loaded, by index. */
    private static List<String> load(Records records, int size, IntFunction<ObjectNode> record) {
        records.load(IntStream.range(0, size).mapToObj(record).toList());
        return records.all().stream().map(row -> row.get("Id").textValue()).toList();
    }
}
