package dev.parley.playground.sim.poweroffice;

import static dev.parley.playground.sim.poweroffice.SalesOrderSchema.LINE;
import static dev.parley.playground.sim.poweroffice.SalesOrderSchema.LINES;
import static dev.parley.playground.sim.poweroffice.SalesOrderSchema.PRODUCT_ID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.playground.sim.Json;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** The lines inside an order's node. Guarded by the lock of the books. */
final class OrderLines {

    private final Products products;
    private final PowerOfficeSwitches switches;
    private final Supplier<String> newId;

    OrderLines(Products products, PowerOfficeSwitches switches, Supplier<String> newId) {
        this.products = products;
        this.switches = switches;
        this.newId = newId;
    }

    static List<ObjectNode> of(ObjectNode order) {
        List<ObjectNode> lines = new ArrayList<>();
        order.path(LINES).forEach(line -> lines.add((ObjectNode) line));
        return lines;
    }

    static Optional<ObjectNode> find(ObjectNode order, String lineId) {
        return of(order).stream()
                .filter(line -> line.get(Schema.ID).asText().equalsIgnoreCase(lineId))
                .findFirst();
    }

    static ObjectNode existing(ObjectNode order, String lineId) {
        return find(order, lineId)
                .orElseThrow(() -> Problems.notFound("SalesOrderLine with Id " + lineId + " was not found."));
    }

    static void set(ObjectNode order, List<ObjectNode> lines) {
        ArrayNode sorted = JsonNodeFactory.instance.arrayNode(lines.size());
        lines.stream()
                .sorted(Comparator.comparingLong(line -> line.get("SortOrder").asLong(Long.MAX_VALUE)))
                .forEach(sorted::add);
        order.set(LINES, sorted);
    }

    /** What a person's screen sends: a known {@code Id} stays that line, none is a new one, a missing one is gone. */
    static List<ObjectNode> edited(ObjectNode order, JsonNode given, boolean whole) {
        List<ObjectNode> lines = new ArrayList<>();
        for (JsonNode each : given) {
            Optional<String> id = Json.text(each, Schema.ID);
            ObjectNode line = id.isPresent() ? existing(order, id.get()) : LINE.whole(each);
            if (id.isPresent() && whole) {
                LINE.replace(line, each);
            } else if (id.isPresent()) {
                LINE.merge(line, each);
            }
            lines.add(line);
        }
        return lines;
    }

    /** Gives new lines their ids and places, every line its product's code and its amounts, the order its sums. */
    void fill(ObjectNode order) {
        List<ObjectNode> lines = of(order);
        long place = lines.stream()
                .mapToLong(line -> line.get("SortOrder").asLong(-1))
                .max()
                .orElse(-1);
        for (ObjectNode line : lines) {
            if (line.get("SortOrder").isNull()) {
                line.put("SortOrder", ++place);
            }
            fillLine(line);
        }
        set(order, lines);
        Amounts.sum(order, lines);
    }

    private void fillLine(ObjectNode line) {
        if (line.get(Schema.ID).isNull()) {
            Json.text(line, "ProductCode")
                    .filter(code -> line.get(PRODUCT_ID).isNull())
                    .flatMap(code -> products.withCode(code, 0))
                    .ifPresent(product -> line.set(PRODUCT_ID, product.get(Schema.ID)));
            line.put(Schema.ID, newId.get());
        } else if (line.get(PRODUCT_ID).isNull()) {
            line.putNull("ProductCode");
        }
        if (line.get("LineType").isNull()) {
            line.put("LineType", "Normal");
        }
        Optional<ObjectNode> product = product(line);
        product.ifPresent(found -> line.set("ProductCode", found.get("Code")));
        if (switches.linesTakeProductValues.isOn()) {
            product.ifPresent(found -> takeValues(line, found));
        }
        if (line.get(ProductSchema.UNIT).isNull()) {
            line.put(ProductSchema.UNIT, "EA");
        }
        Amounts.compute(line, product);
    }

    private Optional<ObjectNode> product(ObjectNode line) {
        return products.key(line.get(PRODUCT_ID).asText()).flatMap(products.table::newest);
    }

    private static void takeValues(ObjectNode line, ObjectNode product) {
        take(line, "Description", product.get("Name"));
        take(line, "ProductUnitPrice", product.get("UnitPrice"));
        take(line, ProductSchema.UNIT, product.get(ProductSchema.UNIT));
    }

    private static void take(ObjectNode line, String name, JsonNode value) {
        if (line.get(name).isNull()) {
            line.set(name, value);
        }
    }

    void check(Checks checks, ObjectNode order) {
        Set<String> references = new HashSet<>();
        for (ObjectNode line : of(order)) {
            Optional<String> reference = Json.text(line, Schema.REFERENCE);
            if (reference.isPresent() && !references.add(reference.get())) {
                checks.add("ExternalImportReference is already in use. '" + reference.get()
                        + "' is used on another line of the sales order.");
            }
            boolean named = line.get(PRODUCT_ID).isNumber()
                    || Json.text(line, "ProductCode").isPresent();
            if (named && product(line).isEmpty()) {
                checks.add("The product of a line does not exist.");
            }
        }
    }
}
