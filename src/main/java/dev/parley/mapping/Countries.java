package dev.parley.mapping;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * ISO 3166 codes of countries by code or name (English, Norwegian, a few usual others). PowerOffice Go keeps the
 * two-letter code; Shopify accepts a code and answers with an English name and the code beside it.
 */
final class Countries {

    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.forLanguageTag("nb"));

    /** Names that Java does not know; the Norwegian ones stand here for Java runtimes without language data. */
    private static final Map<String, String> ALIASES = Map.ofEntries(
            Map.entry("norge", "NO"),
            Map.entry("noreg", "NO"),
            Map.entry("sverige", "SE"),
            Map.entry("danmark", "DK"),
            Map.entry("suomi", "FI"),
            Map.entry("tyskland", "DE"),
            Map.entry("deutschland", "DE"),
            Map.entry("uk", "GB"),
            Map.entry("great britain", "GB"),
            Map.entry("england", "GB"),
            Map.entry("scotland", "GB"),
            Map.entry("usa", "US"),
            Map.entry("united states of america", "US"),
            Map.entry("holland", "NL"),
            Map.entry("czech republic", "CZ"),
            Map.entry("turkey", "TR"),
            Map.entry("turkiye", "TR"),
            Map.entry("hong kong", "HK"),
            Map.entry("macao", "MO"),
            Map.entry("macau", "MO"),
            Map.entry("kosovo", "XK"),
            Map.entry("xk", "XK"),
            Map.entry("myanmar", "MM"),
            Map.entry("ivory coast", "CI"),
            Map.entry("republic of korea", "KR"),
            Map.entry("russian federation", "RU"));

    private static final Map<String, String> CODES = codes();

    private Countries() {}

    /** The two-letter code of a code or name. */
    static String code(String text) {
        String code = CODES.get(folded(text));
        if (code == null) {
            throw new Unconvertible("not a country known by code or name");
        }
        return code;
    }

    /** The English name of a code or name. */
    static String name(String text) {
        return new Locale("", code(text)).getDisplayCountry(Locale.ENGLISH);
    }

    private static Map<String, String> codes() {
        Map<String, String> codes = new HashMap<>();
        for (String code : Locale.getISOCountries()) {
            Locale country = new Locale("", code);
            LANGUAGES.forEach(language -> codes.put(folded(country.getDisplayCountry(language)), code));
            codes.put(folded(country.getISO3Country()), code);
        }
        codes.putAll(ALIASES);
        for (String code : Locale.getISOCountries()) {
            codes.put(folded(code), code);
        }
        return Map.copyOf(codes);
    }

    private static String folded(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("[\\p{M}.]", "");
        return Blanks.collapse(plain).toLowerCase(Locale.ROOT);
    }
}
