package dev.parley.playground.sim.dataset;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.playground.sim.Records;
import dev.parley.playground.sim.Simulator;
import java.util.AbstractList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/**
 * Invented books of PowerOffice Go: customers (seven companies in ten), contact persons, products and orders with
 * lines, as bodies to create them with. Same seed, same data. The lists make a body each time it is asked for and keep
 * none, so that size costs no memory. Immutable.
 */
public final class Ledger {

    /**
     * How much there is of everything.
     *
     * @param customers people and companies
     * @param contactPersons spread evenly over the companies
     * @param products goods and services
     * @param orders spread evenly over the customers
     * @param linesPerOrder lines of each order
     */
    public record Size(int customers, int contactPersons, int products, int orders, int linesPerOrder) {}

    private final long seed;
    private final Size size;

    Ledger(long seed, Size size) {
        this.seed = seed;
        this.size = size;
    }

    public List<ObjectNode> customers() {
        return made(size.customers(), 0, LedgerShapes::customer);
    }

    /** Contact persons below companies that exist; their ids. */
    public List<ObjectNode> contactPersons(List<Long> companies) {
        return made(
                companies.isEmpty() ? 0 : size.contactPersons(),
                size.customers(),
                (shapes, index) -> shapes.contactPerson(companies.get(index % companies.size())));
    }

    public List<ObjectNode> products() {
        return made(size.products(), size.customers() + size.contactPersons(), LedgerShapes::product);
    }

    /** Orders of customers that exist, for products that exist, referring to contact persons by customer. */
    public List<ObjectNode> orders(List<Long> customers, Map<Long, List<Long>> contactPersons, List<Long> products) {
        int before = size.customers() + size.contactPersons() + size.products();
        return made(size.orders(), before, (shapes, index) -> {
            long customer = customers.get(index % customers.size());
            ObjectNode order = shapes.order(index, customer, contactPersons.getOrDefault(customer, List.of()));
            for (int line = 0; line < size.linesPerOrder(); line++) {
                order.withArray("SalesOrderLines").add(shapes.line(products));
            }
            return order;
        });
    }

    /** Fills a simulated PowerOffice Go in which nothing is yet. */
    public void load(Simulator office) {
        Records customers = office.records("Customers");
        Records persons = office.records("Contactperson");
        Records products = office.records("Product");
        customers.load(customers());
        products.load(products());
        List<Long> companies = customers.all().stream()
                .filter(customer -> !customer.path("IsPerson").asBoolean())
                .map(Ledger::id)
                .toList();
        persons.load(contactPersons(companies));
        Map<Long, List<Long>> byCustomer = persons.all().stream()
                .collect(Collectors.groupingBy(
                        person -> person.path("ContactId").longValue(),
                        Collectors.mapping(Ledger::id, Collectors.toList())));
        office.records("Salesorders").load(orders(ids(customers), byCustomer, ids(products)));
    }

    private static List<Long> ids(Records records) {
        return records.all().stream().map(Ledger::id).toList();
    }

    private static long id(JsonNode entity) {
        return entity.path("Id").longValue();
    }

    private List<ObjectNode> made(int count, int before, BiFunction<LedgerShapes, Integer, ObjectNode> shape) {
        return new AbstractList<>() {
            @Override
            public ObjectNode get(int index) {
                // Neighbouring seeds of Random begin alike; those of SplittableRandom do not.
                long own = new SplittableRandom(seed * 1_000_003 + before + index).nextLong();
                Random random = new Random(own);
                return shape.apply(new LedgerShapes(new People(random, before + index)), index);
            }

            @Override
            public int size() {
                return count;
            }
        };
    }
}
