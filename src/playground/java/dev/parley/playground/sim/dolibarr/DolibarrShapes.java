package dev.parley.playground.sim.dolibarr;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.playground.sim.resource.Field;
import dev.parley.playground.sim.resource.Field.Kind;
import dev.parley.playground.sim.resource.Ids;
import dev.parley.playground.sim.resource.Shape;
import dev.parley.playground.sim.resource.Stamping;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * Dolibarr's records. INFERENCE: the properties of contacts, those of thirdparties from {@code client} on and those of
 * orders besides {@code socid}, {@code date}, {@code ref_ext} and {@code lines}; that an order's date is epoch seconds.
 */
final class DolibarrShapes {

    static final String THIRDPARTIES = "thirdparties";
    static final String CONTACTS = "contacts";
    static final String PRODUCTS = "products";
    static final String ORDERS = "orders";
    static final String LINES = "lines";
    static final String STAMP = "date_modification";
    static final String CREATED = "date_creation";
    static final Ids LINE_IDS = Ids.numbers(0);

    private static final Stamping STAMPING = new Stamping(
            "id", CREATED, STAMP, DolibarrShapes::stamp, stamp -> Instant.ofEpochSecond(stamp.longValue()));
    private static final Field REF_EXT = Field.text("ref_ext").found();
    private static final Field EMAIL = Field.of("email", Kind.EMAIL).found();

    private DolibarrShapes() {}

    static List<Shape> all() {
        return List.of(thirdparties(), contacts(), products(), orders());
    }

    private static JsonNode stamp(Instant at) {
        return LongNode.valueOf(at.getEpochSecond());
    }

    private static Shape thirdparties() {
        List<Field> fields = Stream.of(
                        Stream.of(Field.text("name").mandatory().found(), EMAIL, REF_EXT),
                        texts("name_alias", "phone"),
                        address(),
                        Stream.of(Field.text("code_client").found(), Field.of("client", Kind.WHOLE)),
                        texts("fax", "url", "note_public"),
                        Stream.of(Field.text("idprof1").found()))
                .flatMap(each -> each)
                .toList();
        return new Shape(THIRDPARTIES, Ids.numbers(0), STAMPING, fields);
    }

    private static Shape contacts() {
        List<Field> fields = Stream.of(
                        Stream.of(Field.text("lastname").mandatory(), Field.text("firstname"), EMAIL, REF_EXT),
                        Stream.of(Field.reference("socid", THIRDPARTIES)),
                        texts("phone_pro", "poste"),
                        address())
                .flatMap(each -> each)
                .toList();
        return new Shape(CONTACTS, Ids.numbers(0), STAMPING, fields);
    }

    private static Shape products() {
        return new Shape(
                PRODUCTS,
                Ids.numbers(0),
                STAMPING,
                List.of(
                        Field.text("ref").mandatory().unique(),
                        Field.text("label").mandatory(),
                        REF_EXT,
                        Field.text("description"),
                        Field.of("price", Kind.DECIMAL),
                        Field.of("tva_tx", Kind.DECIMAL),
                        Field.text("barcode")));
    }

    private static Shape orders() {
        List<Field> line = List.of(
                Field.reference("fk_product", PRODUCTS),
                Field.text("desc"),
                Field.of("qty", Kind.DECIMAL),
                Field.of("subprice", Kind.DECIMAL),
                Field.of("tva_tx", Kind.DECIMAL),
                Field.of("remise_percent", Kind.DECIMAL));
        return new Shape(
                ORDERS,
                Ids.numbers(0),
                STAMPING,
                List.of(
                        Field.text("ref").given().found(),
                        Field.reference("socid", THIRDPARTIES).mandatory(),
                        Field.of("date", Kind.WHOLE).mandatory(),
                        REF_EXT,
                        Field.text("ref_client"),
                        Field.text("note_public"),
                        Field.list(LINES, line)),
                DolibarrShapes::number);
    }

    private static void number(ObjectNode order) {
        order.put("ref", "CO-%04d".formatted(order.get("id").longValue()));
    }

    private static Stream<Field> address() {
        return Stream.concat(texts("address", "zip", "town"), Stream.of(Field.of("country_id", Kind.WHOLE)));
    }

    private static Stream<Field> texts(String... names) {
        return Stream.of(names).map(Field::text);
    }
}
