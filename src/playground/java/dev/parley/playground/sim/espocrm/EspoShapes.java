package dev.parley.playground.sim.espocrm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.parley.playground.sim.Json;
import dev.parley.playground.sim.resource.Field;
import dev.parley.playground.sim.resource.Field.Kind;
import dev.parley.playground.sim.resource.Ids;
import dev.parley.playground.sim.resource.Shape;
import dev.parley.playground.sim.resource.Stamping;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * EspoCRM's entities with flattened addresses. The attributes of products and orders, which need the Sales Pack, and
 * {@code cOrganisationNumber} and {@code cExternalReference}, which stand for fields an administrator has added, are
 * INFERENCE.
 */
final class EspoShapes {

    static final String ACCOUNT = "Account";
    static final String CONTACT = "Contact";
    static final String PRODUCT = "Product";
    static final String SALES_ORDER = "SalesOrder";
    static final String ITEMS = "itemList";
    static final Ids ITEM_IDS = ids(0x7000_0000L);

    private static final DateTimeFormatter SECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);
    private static final Stamping STAMPING =
            new Stamping("id", "createdAt", "modifiedAt", EspoShapes::stamp, EspoShapes::instant);
    private static final Field EMAIL = Field.of("emailAddress", Kind.EMAIL).found();
    private static final Field NAME = Field.text("name").mandatory().found();
    private static final Field REFERENCE = Field.text("cExternalReference").found();

    private EspoShapes() {}

    static List<Shape> all() {
        return List.of(account(), contact(), product(), salesOrder());
    }

    /** Seventeen hexadecimal digits, the first eight of them counting. */
    static Ids ids(long behind) {
        return new Ids(
                number -> TextNode.valueOf(
                        "%08x%09x".formatted(behind + number, number * 0x9E37_79B9_7F4BL & 0xF_FFFF_FFFFL)),
                id -> Long.parseLong(id.substring(0, Math.min(8, id.length())), 16) - behind);
    }

    private static JsonNode stamp(Instant at) {
        return TextNode.valueOf(SECONDS.format(at));
    }

    private static Instant instant(JsonNode stamp) {
        return LocalDateTime.parse(stamp.textValue(), SECONDS).toInstant(ZoneOffset.UTC);
    }

    private static Shape account() {
        List<Field> fields = Stream.of(
                        Stream.of(
                                NAME,
                                EMAIL,
                                REFERENCE,
                                Field.text("cOrganisationNumber").found()),
                        Stream.of("website", "phoneNumber", "type", "description")
                                .map(Field::text),
                        address("billingAddress"),
                        address("shippingAddress"))
                .flatMap(each -> each)
                .toList();
        return new Shape(ACCOUNT, ids(0x6400_0000L), STAMPING, fields);
    }

    private static Shape contact() {
        List<Field> fields = Stream.of(
                        Stream.of(
                                Field.text("firstName"), Field.text("lastName").mandatory()),
                        Stream.of(Field.text("name").given().found(), EMAIL, REFERENCE),
                        Stream.of("phoneNumber", "title", "description").map(Field::text),
                        address("address"),
                        Stream.of(Field.reference("accountId", ACCOUNT)))
                .flatMap(each -> each)
                .toList();
        return new Shape(CONTACT, ids(0x6500_0000L), STAMPING, fields, EspoShapes::fullName);
    }

    private static void fullName(ObjectNode contact) {
        contact.put(
                "name",
                Stream.of("firstName", "lastName")
                        .flatMap(part -> Json.text(contact, part).stream())
                        .collect(Collectors.joining(" ")));
    }

    private static Shape product() {
        return new Shape(
                PRODUCT,
                ids(0x6600_0000L),
                STAMPING,
                List.of(
                        NAME,
                        REFERENCE,
                        Field.text("partNumber").found(),
                        Field.text("description"),
                        Field.of("unitPrice", Kind.DECIMAL),
                        Field.of("listPrice", Kind.DECIMAL),
                        Field.of("costPrice", Kind.DECIMAL)));
    }

    private static Shape salesOrder() {
        List<Field> item = List.of(
                Field.text("name"),
                Field.reference("productId", PRODUCT),
                Field.of("quantity", Kind.DECIMAL),
                Field.of("unitPrice", Kind.DECIMAL),
                Field.of("discount", Kind.DECIMAL));
        return new Shape(
                SALES_ORDER,
                ids(0x6700_0000L),
                STAMPING,
                List.of(
                        NAME,
                        REFERENCE,
                        Field.text("number").given().found(),
                        Field.reference("accountId", ACCOUNT),
                        Field.reference("billingContactId", CONTACT),
                        Field.of("dateOrdered", Kind.DATE),
                        Field.text("status"),
                        Field.text("amountCurrency"),
                        Field.text("description"),
                        Field.list(ITEMS, item)),
                EspoShapes::number);
    }

    /** An order's number follows from its id. */
    private static void number(ObjectNode order) {
        String counting = order.get("id").textValue().substring(2, 8);
        order.put("number", "SO-%05d".formatted(Long.parseLong(counting, 16)));
    }

    private static Stream<Field> address(String prefix) {
        return Stream.of("Street", "City", "State", "Country", "PostalCode").map(part -> Field.text(prefix + part));
    }
}
