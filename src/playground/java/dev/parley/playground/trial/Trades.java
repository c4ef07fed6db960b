package dev.parley.playground.trial;

import dev.parley.dataflow.PropertyGroup;
import dev.parley.sync.Traits;
import java.util.List;
import java.util.Map;

/** The datatypes of the trade: customers, contacts, products and orders with lines. Stateless. */
final class Trades {

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
        return List.of(customer, contact, product);
    }

    static Map<String, Map<String, String>> parents() {
        return Map.of();
    }

    static List<PropertyGroup> lists(Form form) {
        return List.of();
    }

    static Traits traits(Make make, Form form, Traits plain) {
        return plain;
    }
}
