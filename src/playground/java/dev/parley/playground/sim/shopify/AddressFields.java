package dev.parley.playground.sim.shopify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.playground.sim.Json;
import dev.parley.playground.sim.shopify.Countries.Country;
import dev.parley.playground.sim.shopify.Provinces.Province;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Sets the fields of one address; what is not given stays, an empty text clears. */
final class AddressFields {

    static final List<String> PLAIN =
            List.of("first_name", "last_name", "company", "address1", "address2", "city", "zip", "phone");

    private AddressFields() {}

    /** An address without content. */
    static ObjectNode blank(long id, long customerId) {
        ObjectNode address = Json.object("id", id, "customer_id", customerId);
        PLAIN.forEach(address::putNull);
        Stream.of("name", "province", "country", "province_code", "country_code", "country_name")
                .forEach(address::putNull);
        return address.put("name", "").put("default", false);
    }

    /** Notes an unknown country or province under the given prefix of field names. */
    static void apply(ObjectNode address, JsonNode given, ShopifyErrors errors, String prefix) {
        PLAIN.stream().filter(given::has).forEach(name -> address.set(name, CustomerFields.text(given.get(name))));
        address.put(
                "name",
                Stream.of("first_name", "last_name")
                        .flatMap(name -> Json.text(address, name).stream())
                        .collect(Collectors.joining(" ")));
        setCountry(address, given, errors, prefix);
        setProvince(address, given, errors, prefix);
    }

    private static void setCountry(ObjectNode address, JsonNode given, ShopifyErrors errors, String prefix) {
        if (!given.has("country") && !given.has("country_code")) {
            return;
        }
        Optional<String> wanted = Json.text(given, "country").or(() -> Json.text(given, "country_code"));
        Optional<Country> country = wanted.flatMap(Countries::find);
        if (wanted.isPresent() && country.isEmpty()) {
            errors.add(prefix + "country", "is not valid");
        }
        address.put("country", country.map(Country::name).orElse(null));
        address.put("country_name", country.map(Country::name).orElse(null));
        address.put("country_code", country.map(Country::code).orElse(null));
        if (!given.has("province") && !given.has("province_code")) {
            dropForeignProvince(address);
        }
    }

    private static void dropForeignProvince(ObjectNode address) {
        String code = address.get("country_code").asText("");
        Optional<Province> still = Json.text(address, "province").flatMap(name -> Provinces.find(code, name));
        if (still.isEmpty()
                && (Provinces.areKnown(code) || !address.get("province_code").isNull())) {
            address.putNull("province").putNull("province_code");
        }
    }

    private static void setProvince(ObjectNode address, JsonNode given, ShopifyErrors errors, String prefix) {
        if (!given.has("province") && !given.has("province_code")) {
            return;
        }
        String country = address.get("country_code").asText("");
        Optional<String> wanted = Json.text(given, "province").or(() -> Json.text(given, "province_code"));
        Optional<Province> province = wanted.flatMap(name -> Provinces.find(country, name));
        if (wanted.isPresent() && province.isEmpty() && Provinces.areKnown(country)) {
            errors.add(prefix + "province", "is not valid");
        }
        address.put("province", province.map(Province::name).or(() -> wanted).orElse(null));
        address.put("province_code", province.map(Province::code).orElse(null));
    }
}
