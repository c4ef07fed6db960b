package dev.parley.playground.sim.poweroffice;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.playground.sim.Json;
import dev.parley.playground.sim.Query;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What every listing of PowerOffice Go takes: {@code PageNumber}, {@code PageSize}, {@code Fields}, {@code OrderBy}.
 *
 * @param page from 1
 * @param size rows per page
 * @param fields the properties wanted; empty = all
 * @param order the sort terms, each a name and a direction
 */
record ListQuery(int page, int size, List<String> fields, List<Term> order) {

    /** One sort term. */
    record Term(String property, boolean descending) {

        Comparator<ObjectNode> comparator() {
            Comparator<ObjectNode> ascending = Comparator.comparing(row -> row.get(property), ListQuery::compare);
            return descending ? ascending.reversed() : ascending;
        }
    }

    private static final int PRESET_SIZE = 5_000;
    private static final int MOST = 20_000;

    static ListQuery of(Query query, Schema schema) {
        query.names().stream().filter(name -> name.startsWith("$")).findFirst().ifPresent(name -> {
            throw Problems.badRequest("The query parameter '" + name + "' is not supported.");
        });
        List<String> fields = query.list("Fields").stream()
                .flatMap(name -> schema.find(name).map(Property::name).stream())
                .toList();
        List<Term> order =
                query.list("OrderBy").stream().map(term -> term(term, schema)).toList();
        int size = number(query, "PageSize", PRESET_SIZE, MOST);
        return new ListQuery(number(query, "PageNumber", 1, Integer.MAX_VALUE), size, fields, order);
    }

    private static int number(Query query, String name, int preset, int most) {
        Optional<String> given = query.get(name);
        if (given.isEmpty()) {
            return preset;
        }
        boolean fits = given.get().matches("\\d{1,9}");
        int number = fits ? Integer.parseInt(given.get()) : 0;
        if (number < 1 || number > most) {
            throw Problems.badRequest(name + " must be between 1 and " + most + ".");
        }
        return number;
    }

    private static Term term(String text, Schema schema) {
        String[] words = text.split("\\s+");
        boolean descending = words.length == 2 && words[1].equalsIgnoreCase("desc");
        Optional<String> name = schema.find(words[0]).map(Property::name);
        if (name.isEmpty()
                || words.length > 2
                || words.length == 2 && !descending && !words[1].equalsIgnoreCase("asc")) {
            throw Problems.badRequest("OrderBy '" + text + "' is not a property with asc or desc.");
        }
        return new Term(name.get(), descending);
    }

    private static int compare(JsonNode left, JsonNode right) {
        if (left.isNumber() && right.isNumber()) {
            return left.decimalValue().compareTo(right.decimalValue());
        }
        return left.asText("").compareTo(right.asText(""));
    }

    /** True when the only sort term is this property, ascending. */
    boolean isOrderedBy(String property) {
        return order.equals(List.of(new Term(property, false)));
    }

    /** The comparator of all terms, or nothing when the order is the listing's own. */
    Optional<Comparator<ObjectNode>> comparator() {
        return order.stream().map(Term::comparator).reduce(Comparator::thenComparing);
    }

    /** The rows of this page and, if there is one, the first of the next. */
    List<ObjectNode> cut(Stream<ObjectNode> rows) {
        return rows.skip((long) (page - 1) * size).limit(size + 1L).toList();
    }

    /** The row with the wanted properties only; the id is always among them. */
    ObjectNode project(ObjectNode row, String id) {
        if (fields.isEmpty()) {
            return row;
        }
        ObjectNode result = Json.object();
        result.set(id, row.get(id));
        fields.stream().filter(row::has).forEach(name -> result.set(name, row.get(name)));
        return result;
    }
}
