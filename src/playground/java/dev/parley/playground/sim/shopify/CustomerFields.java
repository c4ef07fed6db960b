package dev.parley.playground.sim.shopify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.parley.playground.sim.Json;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Sets the fields of one customer, addresses aside; what is not given stays, an empty text clears. */
final class CustomerFields {

    static final List<String> PLAIN = List.of("first_name", "last_name", "note");
    static final List<String> FLAGS = List.of("verified_email", "tax_exempt");

    private static final Pattern EMAIL = Pattern.compile("[^\\s@,;]+@[^\\s@,;]+\\.[^\\s@,;.]{2,}");

    private CustomerFields() {}

    /** A customer without content. */
    static ObjectNode blank(long id, String now) {
        ObjectNode customer = Json.object(
                "id", id, "email", null, "created_at", now, "updated_at", now, "first_name", null, "last_name", null);
        customer.put("orders_count", 0).put("state", "disabled").put("total_spent", "0.00");
        customer.putNull("note")
                .put("verified_email", true)
                .put("tax_exempt", false)
                .put("tags", "");
        customer.put("currency", "NOK").putNull("phone").putArray("addresses");
        return customer.put("admin_graphql_api_id", "gid://shopify/Customer/" + id);
    }

    static void apply(ObjectNode customer, JsonNode given, ShopifyErrors errors) {
        PLAIN.stream().filter(given::has).forEach(name -> customer.set(name, text(given.get(name))));
        FLAGS.stream()
                .filter(name -> given.path(name).isBoolean())
                .forEach(name -> customer.set(name, given.get(name)));
        if (given.has("tags")) {
            customer.put("tags", given.get("tags").asText(""));
        }
        if (given.has("email")) {
            setEmail(customer, given, errors);
        }
        if (given.has("phone")) {
            setPhone(customer, given, errors);
        }
    }

    private static void setEmail(ObjectNode customer, JsonNode given, ShopifyErrors errors) {
        Optional<String> email = Json.text(given, "email").map(String::strip);
        if (email.isPresent() && !EMAIL.matcher(email.get()).matches()) {
            errors.add("email", "is invalid");
        }
        customer.put("email", email.orElse(null));
    }

    private static void setPhone(ObjectNode customer, JsonNode given, ShopifyErrors errors) {
        Optional<String> wanted = Json.text(given, "phone");
        Optional<String> phone = wanted.flatMap(Phones::normalise);
        if (wanted.isPresent() && phone.isEmpty()) {
            errors.add("phone", "is invalid");
        }
        customer.put("phone", phone.orElse(null));
    }

    /** A text value as it is stored: the empty text is null. */
    static JsonNode text(JsonNode value) {
        return value.isNull() || value.asText().isEmpty() ? NullNode.getInstance() : TextNode.valueOf(value.asText());
    }
}
