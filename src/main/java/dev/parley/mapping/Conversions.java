package dev.parley.mapping;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** The conversions between two properties: those that {@code convert:} may name, and those made of a row's own data. */
public final class Conversions {

    private static final UnaryOperator<String> LOWER = text -> text.toLowerCase(Locale.ROOT);

    private static final Map<String, Conversion> BY_NAME = new TreeMap<>(Map.of(
            "country", new TextConversion(Countries::code, Countries::code, Countries::code),
            "country-name", new TextConversion(Countries::name, Countries::code, Countries::code),
            "phone", new TextConversion(Blanks::strip, Blanks::strip, Phones::comparable),
            "trim", new TextConversion(Blanks::collapse, Blanks::collapse, Blanks::collapse),
            "no-blanks", new TextConversion(Blanks::remove, UnaryOperator.identity(), Blanks::remove),
            "lower", new TextConversion(LOWER, LOWER, LOWER),
            "html", new HtmlConversion(),
            "decimal-comma", new TextConversion(Conversions::point, Conversions::comma, Conversions::point)));

    private Conversions() {}

    public static Optional<Conversion> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /** All names, sorted. */
    public static Set<String> names() {
        return Collections.unmodifiableSet(BY_NAME.keySet());
    }

    /**
     * Between words that mean the same ({@code New} on the left, {@code Draft} on the right); letter case is free.
     *
     * @param rightByLeft the right word by the left one; of several left words for one right word, any may come back
     */
    public static Conversion values(Map<String, String> rightByLeft) {
        return ValuesConversion.of(rightByLeft);
    }

    /**
     * Between a price without VAT and one that includes it, of two decimals.
     *
     * @param rate of VAT in percent
     * @param rightSells whether VAT is in the right price, else it is in the left one
     */
    public static Conversion vat(BigDecimal rate, boolean rightSells) {
        return new VatConversion(rate, rightSells);
    }

    private static String point(String text) {
        try {
            String digits = Blanks.remove(text).replace(',', '.');
            return Numbers.plain(new BigDecimal(digits)).toPlainString();
        } catch (NumberFormatException e) {
            throw new Unconvertible("not a number with a decimal comma");
        }
    }

    private static String comma(String text) {
        return point(text).replace('.', ',');
    }
}
