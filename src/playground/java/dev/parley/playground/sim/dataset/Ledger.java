package dev.parley.playground.sim.dataset;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.playground.sim.Records;
import dev.parley.playground.sim.Simulator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Fills a PowerOffice Go simulator with invented books: companies, their contact persons, products, and orders with
 * lines. Same seed and sizes, same data. Three in five companies, people and products are those of a
 * {@link CustomcrmDataset} of the same seed and sizes; orders are never shared.
 */
public final class Ledger {

    /** Behind every order of another system. */
    private static final int OWN_ORDERS = 500_000;

    private final long seed;
    private final Sizes sizes;
    private final LedgerShapes shapes;
    private final Companies companies;
    private final Staff staff;
    private final Goods goods;

    private Ledger(long seed, Sizes sizes) {
        this.seed = seed;
        this.sizes = sizes;
        this.shapes = new LedgerShapes(new People(new Random(seed)));
        this.companies = new Companies(seed);
        this.staff = new Staff(seed);
        this.goods = new Goods(seed);
    }

    /** Loads the books as kept over the past: stamped. No company and no product is there yet; people may be. */
    public static void fill(Simulator office, long seed, Sizes sizes) {
        new Ledger(seed, sizes).fill(office);
    }

    private void fill(Simulator office) {
        Records customers = office.records("Customers company");
        load(customers, sizes.customers(), this::company);
        List<Long> companyIds = ids(customers);
        Records persons = office.records("Contactperson");
        load(persons, sizes.contacts(), i -> contactPerson(i, companyIds));
        Records products = office.records("Product");
        load(products, sizes.products(), i -> shapes.product(good(i), i));
        List<Long> productIds = ids(products);
        Purchases purchases = new Purchases(seed, sizes);
        Map<Long, List<Long>> byCompany = byCompany(persons);
        load(office.records("Salesorders"), sizes.orders(), i -> {
            Purchase purchase = purchases.at(OWN_ORDERS + i);
            long company = companyIds.get(purchase.customer());
            return order(purchase, i, company, byCompany.getOrDefault(company, List.of()), productIds);
        });
    }

    private static Map<Long, List<Long>> byCompany(Records persons) {
        return persons.all().stream()
                .collect(Collectors.groupingBy(
                        person -> person.path("ContactId").longValue(),
                        Collectors.mapping(Ledger::id, Collectors.toList())));
    }

    private ObjectNode order(Purchase purchase, int position, long company, List<Long> persons, List<Long> products) {
        ObjectNode order = shapes.order(purchase, position, company, persons);
        purchase.lines().forEach(line -> order.withArray("SalesOrderLines")
                .add(shapes.line(line, products.get(line.good()), good(line.good()))));
        return order;
    }

    private ObjectNode company(int position) {
        return shapes.company(companies.at(Shares.LEDGER.index(position, sizes.customers())));
    }

    /** At the same company as in the CRM, if that company is in the CRM. */
    private ObjectNode contactPerson(int position, List<Long> companyIds) {
        int employer = position % companyIds.size();
        boolean common = Shares.isCommon(employer, companyIds.size());
        return shapes.contactPerson(
                staff.at(common ? position : position + sizes.contacts()), companyIds.get(employer));
    }

    private Good good(int position) {
        return goods.at(Shares.LEDGER.index(position, sizes.products()));
    }

    private static void load(Records records, int size, IntFunction<ObjectNode> record) {
        records.load(IntStream.range(0, size).mapToObj(record).toList());
    }

    private static List<Long> ids(Records records) {
        return records.all().stream()
                .filter(record -> !record.path("IsPerson").asBoolean())
                .map(Ledger::id)
                .toList();
    }

    private static long id(JsonNode entity) {
        return entity.path("Id").longValue();
    }
}
