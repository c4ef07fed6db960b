package dev.parley.playground.kill;

import dev.parley.dataflow.Side;
import dev.parley.playground.desk.Row;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The records of the two shipped dataflows, small but whole. */
final class Sorts {

    private static final Set<Side> BOTH = Set.of(Side.LEFT, Side.RIGHT);
    private static final LocalDate DAY = LocalDate.parse("2026-03-01");
    private static final int FIRST_ORGANISATION = 910_000_000;
    private static final int FIRST_PHONE = 90_000_000;

    private Sorts() {}

    /** In an order in which what is referred to comes first. */
    static List<Sort> of(String dataflow) {
        return dataflow.equals("powerofficego-shopify")
                ? List.of(person(), shopProduct())
                : List.of(company(), contact(), product(), order());
    }

    private static Sort company() {
        return new Sort(
                "customer",
                "OrganisationNumber",
                List.of(
                        Property.of("name", number -> "Rør og Bad " + number + " AS"),
                        Property.of("city", number -> "Sted " + number),
                        Property.of("Website", number -> "https://www.example.com/" + number)),
                BOTH,
                true,
                Set.of(),
                (number, rows) -> Optional.of(and(
                        address(number),
                        "name",
                        "Bodø Bygg " + number + " AS",
                        "OrganisationNumber",
                        Integer.toString(FIRST_ORGANISATION + number),
                        "email",
                        "post." + number + "@example.no",
                        "phone",
                        phone(number),
                        "Website",
                        "https://www.example.com/start/" + number)));
    }

    private static Sort contact() {
        return new Sort(
                "contact",
                "email",
                List.of(
                        Property.of("lastName", number -> "Nordmann-" + number),
                        Property.of("Title", number -> "Innkjøper " + number)),
                BOTH,
                false,
                Set.of(),
                (number, rows) -> any(rows.apply("customer"), number)
                        .map(customer -> and(
                                Map.of("CustomerId", customer.id()),
                                "firstName",
                                "Kari",
                                "lastName",
                                "Ås " + number,
                                "email",
                                "kari." + number + "@example.no",
                                "phone",
                                phone(number),
                                "Title",
                                "Daglig leder " + number)));
    }

    private static Sort product() {
        return new Sort(
                "product",
                "Code",
                List.of(
                        Property.of("name", number -> "Øks, stor, " + number),
                        Property.of("Price", number -> number + ".5"),
                        Property.of("Description", number -> "God " + number)),
                BOTH,
                true,
                Set.of(),
                (number, rows) -> Optional.of(and(
                        Map.of("Code", "P-" + number),
                        "name",
                        "Lampe, blå, " + number,
                        "Description",
                        "Til stuen " + number,
                        "Price",
                        number + ".25",
                        "Cost",
                        "5")));
    }

    private static Sort order() {
        return new Sort(
                "order",
                "Reference",
                List.of(
                        Property.of(
                                "DeliveryDate", number -> DAY.plusDays(number).toString()),
                        Property.ofFirstElement("Lines", "Quantity", Side.LEFT, number -> number + ".5")),
                Set.of(Side.LEFT),
                false,
                Set.of(),
                Sorts::order);
    }

    private static Optional<Map<String, String>> order(int number, Function<String, List<Row>> rows) {
        var first = any(rows.apply("product"), number);
        var second = any(rows.apply("product"), number + 1);
        return any(rows.apply("contact"), number)
                .filter(contact -> second.isPresent())
                .map(contact -> and(
                        Map.of("CustomerId", contact.value("CustomerId")),
                        "ContactId",
                        contact.id(),
                        "OrderDate",
                        DAY.toString(),
                        "DeliveryDate",
                        DAY.plusDays(number).toString(),
                        "Currency",
                        "NOK",
                        "Reference",
                        "PO " + number,
                        "Lines",
                        "[" + line(first.orElseThrow(), number) + "," + line(second.orElseThrow(), 1) + "]"));
    }

    private static String line(Row product, int quantity) {
        return """
                {"ProductId":"%s","Description":"etter avtale","Quantity":"%d","UnitPrice":"90","Discount":"10"}"""
                .formatted(product.id(), quantity);
    }

    private static Sort person() {
        return new Sort(
                "customer",
                "email",
                List.of(
                        Property.of("firstName", number -> "Åse " + number),
                        Property.of("lastName", number -> "Bø " + number),
                        Property.of("city", number -> "Sted " + number)),
                BOTH,
                true,
                Set.of("country"),
                (number, rows) -> Optional.of(and(
                        address(number),
                        "firstName",
                        "Kari",
                        "lastName",
                        "Ås " + number,
                        "email",
                        "kari." + number + "@example.no",
                        "phone",
                        phone(number))));
    }

    private static Sort shopProduct() {
        return new Sort(
                "product",
                "Code",
                List.of(
                        Property.of("name", number -> "Kopp, rød, " + number),
                        Property.of("UnitPrice", number -> number + ".5")),
                BOTH,
                true,
                Set.of(),
                (number, rows) -> Optional.of(and(
                        Map.of("Code", "P-" + number),
                        "name",
                        "Genser, grønn, " + number,
                        "Description",
                        "Ull " + number,
                        "UnitPrice",
                        number + ".25")));
    }

    private static Map<String, String> address(int number) {
        return Map.of("address1", "Storgata " + number, "city", "Bodø", "zip", "8006", "country", "NO");
    }

    private static String phone(int number) {
        return "+47" + (FIRST_PHONE + number);
    }

    private static Optional<Row> any(List<Row> rows, int number) {
        return rows.isEmpty() ? Optional.empty() : Optional.of(rows.get(number % rows.size()));
    }

    private static Map<String, String> and(Map<String, String> values, String... more) {
        var all = new HashMap<>(values);
        for (int i = 0; i < more.length; i += 2) {
            all.put(more[i], more[i + 1]);
        }
        return all;
    }
}
