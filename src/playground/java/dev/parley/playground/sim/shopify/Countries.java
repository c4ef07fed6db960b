package dev.parley.playground.sim.shopify;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Shopify's normalisation of a country: a two-letter code or an English name becomes the name and the code. */
final class Countries {

    /** A country by its ISO 3166-1 alpha-2 code and English name. */
    record Country(String code, String name) {}

    private static final Map<String, Country> BY_KEY = new HashMap<>();

    static {
        for (String code : Locale.getISOCountries()) {
            Country country = new Country(
                    code, new Locale.Builder().setRegion(code).build().getDisplayCountry(Locale.ENGLISH));
            BY_KEY.put(key(code), country);
            BY_KEY.putIfAbsent(key(country.name()), country);
        }
    }

    private Countries() {}

    static Optional<Country> find(String codeOrName) {
        return Optional.ofNullable(BY_KEY.get(key(codeOrName)));
    }

    private static String key(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
