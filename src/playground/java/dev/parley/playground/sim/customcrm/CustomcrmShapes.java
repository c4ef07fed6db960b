package dev.parley.playground.sim.customcrm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.parley.playground.sim.resource.Field;
import dev.parley.playground.sim.resource.Field.Kind;
import dev.parley.playground.sim.resource.Ids;
import dev.parley.playground.sim.resource.Shape;
import dev.parley.playground.sim.resource.Stamping;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;

/** The four resources of Customcrm. Its stamps are UTC with milliseconds and {@code Z}. */
final class CustomcrmShapes {

    static final String CUSTOMERS = "customers";
    static final String CONTACTS = "contacts";
    static final String PRODUCTS = "products";
    static final String ORDERS = "orders";
    static final Ids LINE_IDS = Ids.text("line-");

    private static final DateTimeFormatter MILLIS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);
    private static final Stamping STAMPING = new Stamping(
            "Id", "CreatedAt", "ModifiedAt", CustomcrmShapes::stamp, node -> Instant.parse(node.textValue()));
    private static final Field REFERENCE =
            Field.text("ExternalReference").upTo(50).unique();
    private static final Field EMAIL = Field.of("Email", Kind.EMAIL).found();
    private static final List<Field> PLACE = texts("StreetAddress1", "StreetAddress2", "City", "ZipCode", "Country")
            .toList();

    private CustomcrmShapes() {}

    static List<Shape> all() {
        return List.of(customers(), contacts(), products(), orders());
    }

    /** A time as Customcrm writes it. */
    static String text(Instant at) {
        return MILLIS.format(at);
    }

    private static JsonNode stamp(Instant at) {
        return TextNode.valueOf(text(at));
    }

    private static Shape customers() {
        List<Field> fields = Stream.of(
                        Stream.of(Field.text("Name").mandatory(), EMAIL),
                        texts("Phone", "Fax", "Website", "Description"),
                        PLACE.stream(),
                        Stream.of(Field.text("OrganisationNumber").found(), Field.reference("MainContactId", CONTACTS)),
                        Stream.of(REFERENCE))
                .flatMap(each -> each)
                .toList();
        return new Shape(CUSTOMERS, Ids.text("cus-"), STAMPING, fields);
    }

    private static Shape contacts() {
        List<Field> fields = Stream.of(
                        Stream.of(Field.reference("CustomerId", CUSTOMERS), Field.text("FirstName")),
                        Stream.of(Field.text("LastName").mandatory(), EMAIL),
                        texts("Phone", "Title"),
                        PLACE.stream(),
                        Stream.of(REFERENCE))
                .flatMap(each -> each)
                .toList();
        return new Shape(CONTACTS, Ids.text("con-"), STAMPING, fields);
    }

    private static Shape products() {
        return new Shape(
                PRODUCTS,
                Ids.text("pro-"),
                STAMPING,
                List.of(
                        Field.text("Code").found(),
                        Field.text("Name").mandatory(),
                        Field.text("Description"),
                        Field.of("Price", Kind.DECIMAL),
                        Field.of("Cost", Kind.DECIMAL),
                        Field.text("Gtin"),
                        REFERENCE));
    }

    private static Shape orders() {
        List<Field> line = List.of(
                Field.reference("ProductId", PRODUCTS),
                Field.text("Description"),
                Field.of("Quantity", Kind.DECIMAL),
                Field.of("UnitPrice", Kind.DECIMAL),
                Field.of("Discount", Kind.DECIMAL));
        return new Shape(
                ORDERS,
                Ids.text("ord-"),
                STAMPING,
                List.of(
                        Field.text("Number").given().found(),
                        Field.reference("CustomerId", CUSTOMERS).mandatory(),
                        Field.reference("ContactId", CONTACTS),
                        Field.of("OrderDate", Kind.DATE),
                        Field.of("DeliveryDate", Kind.DATE),
                        Field.text("Currency"),
                        Field.text("Reference"),
                        Field.text("Status"),
                        Field.list("Lines", line),
                        REFERENCE),
                CustomcrmShapes::number);
    }

    /** An order's number is the digits of its id, behind those a grown system has given out before. */
    private static void number(ObjectNode order) {
        String digits = order.get("Id").textValue().replaceAll("\\D", "");
        order.put("Number", Long.toString(10_000 + Long.parseLong(digits)));
    }

    private static Stream<Field> texts(String... names) {
        return Stream.of(names).map(Field::text);
    }
}
