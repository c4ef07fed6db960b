package dev.parley.systems.shopify;

import dev.parley.mapping.Path;
import java.util.Locale;

/** A value to search for: the query that asks for it, and what counts as equal to it. */
record SearchValue(Path property, String value) {

    /** {@code email:"kari@example.com"}; quotes within a value would end it and are left out. */
    String query() {
        return property.text() + ":\"" + value.replace("\\", "").replace("\"", "") + "\"";
    }

    /** E-mails are equal but for letter case and outer blanks; phones by their digits. */
    boolean matches(String found) {
        return normal(found).equals(normal(value)) && !normal(value).isEmpty();
    }

    private String normal(String text) {
        return property.equals(Customers.PHONE)
                ? text.replaceAll("[^0-9+]", "")
                : text.strip().toLowerCase(Locale.ROOT);
    }
}
