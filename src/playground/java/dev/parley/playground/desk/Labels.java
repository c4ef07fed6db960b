package dev.parley.playground.desk;

import java.util.Locale;
import java.util.Map;

/** What the page calls properties. Stateless. */
final class Labels {

    /** One key and label for what systems name differently, by their name in lower case without {@code _}. */
    private static final Map<String, String[]> KNOWN = Map.ofEntries(
            known("firstname", "firstName", "First name"),
            known("lastname", "lastName", "Last name"),
            known("email", "email", "E-mail"),
            known("emailaddress", "email", "E-mail"),
            known("phone", "phone", "Phone"),
            known("phonenumber", "phone", "Phone"),
            known("address1", "address1", "Address line 1"),
            known("addressline1", "address1", "Address line 1"),
            known("streetaddress1", "address1", "Address line 1"),
            known("address2", "address2", "Address line 2"),
            known("addressline2", "address2", "Address line 2"),
            known("streetaddress2", "address2", "Address line 2"),
            known("zip", "zip", "Zip"),
            known("zipcode", "zip", "Zip"),
            known("city", "city", "City"),
            known("country", "country", "Country"),
            known("countrycode", "country", "Country"),
            known("name", "name", "Name"));

    private Labels() {}

    private static Map.Entry<String, String[]> known(String name, String key, String label) {
        return Map.entry(name, new String[] {key, label});
    }

    /** A plain key, or the text given where the property is none that many systems have. */
    static String key(String path, String otherwise) {
        var found = KNOWN.get(folded(path));
        return found == null ? otherwise : found[0];
    }

    /** {@code UnitPrice} as {@code Unit price}. */
    static String label(String path) {
        var found = KNOWN.get(folded(path));
        return found == null ? capital(spaced(last(path))) : found[1];
    }

    /** The first letter large. */
    static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private static String spaced(String name) {
        return name.replace('_', ' ')
                .replaceAll("(?<=[a-z])(?=[A-Z0-9])", " ")
                .toLowerCase(Locale.ROOT)
                .strip();
    }

    private static String folded(String path) {
        return last(path).replace("_", "").toLowerCase(Locale.ROOT);
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }
}
