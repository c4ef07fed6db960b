package dev.parley.playground.sim.shopify;

import java.util.Optional;
import java.util.regex.Pattern;

/** Shopify's normalisation of a customer's phone: blanks and punctuation stripped, E.164; this shop is Norwegian. */
final class Phones {

    private static final Pattern PUNCTUATION = Pattern.compile("[\\s().\\-/\\u00a0]");
    private static final Pattern E164 = Pattern.compile("\\+[1-9]\\d{6,14}");
    private static final Pattern NORWEGIAN = Pattern.compile("[2-9]\\d{7}");

    private Phones() {}

    static Optional<String> normalise(String text) {
        String digits = PUNCTUATION.matcher(text).replaceAll("");
        if (digits.startsWith("00")) {
            digits = "+" + digits.substring(2);
        }
        if (NORWEGIAN.matcher(digits).matches()) {
            digits = "+47" + digits;
        }
        return Optional.of(digits).filter(number -> E164.matcher(number).matches());
    }
}
