package dev.parley.playground.trial;

import dev.parley.dataflow.Each;
import dev.parley.dataflow.MatchRule;
import dev.parley.dataflow.Particulars;
import dev.parley.dataflow.PropertyGroup;
import dev.parley.dataflow.PropertyPair;
import dev.parley.mapping.ListSchema;
import dev.parley.mapping.Path;
import dev.parley.mapping.PropertySchema;
import dev.parley.mapping.RecordSchema;
import dev.parley.mapping.ValueType;
import dev.parley.sync.Traits;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The datatypes of the trade: customers, contacts, products and orders with lines. Stateless. */
final class Trades {

    private static final String COUNT = "LineCount";
    private static final String CHANGED = "changed";

    private Trades() {}

    static List<Form> forms() {
        Form customer = new Form(
                "Customer", List.of(Field.text("name"), Field.text("email").sort(Field.Sort.EMAIL)), List.of("email"));
        Form contact = new Form(
                "Contact",
                List.of(
                        Field.text("name"),
                        Field.text("email").sort(Field.Sort.EMAIL),
                        Field.text("customerId").to("Customer")),
                List.of("email"));
        Form product = new Form(
                "Product",
                List.of(
                        Field.text("code"),
                        Field.text("name"),
                        Field.text("amount").sort(Field.Sort.AMOUNT)),
                List.of("code"));
        Form order = new Form(
                OrderLines.ORDER,
                List.of(
                        Field.text("number"),
                        Field.text("note"),
                        Field.text("customerId").to("Customer")),
                List.of());
        return List.of(customer, contact, product, order);
    }

    static Map<String, Map<String, String>> parents() {
        return Map.of();
    }

    /** The lines of an order: the left gives them their keys, the right notes them. */
    static List<PropertyGroup> lists(Form form) {
        if (!form.datatype().equals(OrderLines.ORDER)) {
            return List.of();
        }
        MatchRule.Key key = new MatchRule.Key(Path.of(OrderLines.ID), Path.of(OrderLines.NOTED));
        List<PropertyPair> properties = List.of(
                plain(OrderLines.TEXT),
                plain(OrderLines.QUANTITY),
                plain(OrderLines.PRODUCT).with(Particulars.reference("product")));
        PropertyPair lines = plain(OrderLines.LINES).with(Particulars.each(new Each(key, properties)));
        return List.of(new PropertyGroup(lines.name(), List.of(lines), Optional.empty()));
    }

    private static PropertyPair plain(String path) {
        return PropertyPair.of(path, path, PropertyPair.Way.BOTH);
    }

    static Traits traits(Make make, Form form, Traits plain) {
        return form.datatype().equals(OrderLines.ORDER) ? orders(make, plain) : plain;
    }

    /** With lines; a system that searches lists its orders without them, and shows what tells that they changed. */
    private static Traits orders(Make make, Traits plain) {
        // What shows whole seconds only cannot tell two changes within one.
        boolean digests = make.lookUps() && make.stamps() == Make.Stamps.EXACT;
        List<PropertySchema> properties =
                new ArrayList<>(plain.schema().properties().values());
        if (digests) {
            properties.add(PropertySchema.of(COUNT, ValueType.INTEGER).readOnly());
            properties.add(PropertySchema.of(CHANGED, ValueType.DATETIME).readOnly());
        }
        Path lines = Path.of(OrderLines.LINES);
        ListSchema list = new ListSchema(element(), Optional.of(Path.of(OrderLines.ID)));
        Traits orders = new Traits(
                RecordSchema.of(false, Map.of(), properties).withLists(Map.of(lines, list)),
                plain.clocks(),
                plain.readLag(),
                plain.absence(),
                plain.lookUps(),
                plain.findsReference(),
                plain.listsCreated(),
                plain.overlap());
        return digests ? orders.withDigests(Map.of(lines, List.of(Path.of(CHANGED), Path.of(COUNT)))) : orders;
    }

    private static RecordSchema element() {
        return RecordSchema.of(
                false,
                Map.of(),
                List.of(
                        PropertySchema.of(OrderLines.ID, ValueType.STRING).readOnly(),
                        PropertySchema.of(OrderLines.NOTED, ValueType.STRING),
                        PropertySchema.of(OrderLines.TEXT, ValueType.STRING),
                        PropertySchema.of(OrderLines.QUANTITY, ValueType.DECIMAL),
                        PropertySchema.of(OrderLines.PRODUCT, ValueType.STRING)));
    }
}
