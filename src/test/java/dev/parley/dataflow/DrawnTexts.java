package dev.parley.dataflow;

import dev.parley.mapping.Path;
import java.util.List;
import java.util.Random;

/** Texts that mean something to YAML, to the grammar of definitions, or to a form of document. */
public final class DrawnTexts {

    private static final List<String> ODD = List.of(
            "NO",
            "42",
            "-1.50",
            "true",
            "null",
            "~",
            "n/a",
            "#",
            "a #b",
            "a: b",
            "a:",
            "- a",
            "-",
            "? a",
            "a, b",
            "[a]",
            "{ a }",
            "*a*",
            "**",
            "&a",
            "!a",
            "|",
            "a | b",
            ">",
            "%",
            "@a",
            "`a`",
            "``a",
            "a_",
            "_a_",
            "a\\",
            "\\|",
            "'",
            "\"",
            "it's",
            "say \"so\"",
            "'a\" ",
            " a",
            "a ",
            "\ta",
            "a\nb",
            "a\r\nb",
            "a\u2028b",
            "a\u0085b",
            "\u0000",
            "\u0007",
            "\ufeffa",
            "\u00a0",
            "Ærø",
            "æøå",
            "naïve",
            "日本",
            "😀",
            "\u200b",
            "and",
            "in",
            "empty",
            "a = b",
            "a != b",
            "(a)",
            "->",
            "a -> b",
            "<-",
            "<->",
            "<b>",
            "a\u0301",
            "1e5",
            "2024-01-01",
            "12:30",
            "0x1F",
            "...",
            "---",
            "=",
            "<<",
            "$a",
            "a/b",
            "yes",
            "off",
            "::",
            ":ref:`a`",
            ".. note",
            "+--+",
            "====",
            "|a|",
            "\\n");

    private final Random random;
    private int counter;

    public DrawnTexts(Random random) {
        this.random = random;
    }

    boolean oneIn(int n) {
        return random.nextInt(n) == 0;
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    <T> T one(T[] of) {
        return of[random.nextInt(of.length)];
    }

    int upTo(int most) {
        return random.nextInt(most + 1);
    }

    /** Any text, mostly an odd one; never empty, sometimes blank. */
    public String odd() {
        StringBuilder text = new StringBuilder(one(ODD));
        while (oneIn(3)) {
            text.append(one(List.of("", " ", "x"))).append(one(ODD));
        }
        return text.toString();
    }

    /** Any text that is not blank. */
    String word() {
        String text = odd();
        return text.isBlank() || text.strip().isEmpty() ? "w" + text : text;
    }

    /** A text that no other drawn here is equal to, whatever the letter case. */
    String unique() {
        return word() + ++counter;
    }

    /** One that conditions can hold: quotes of one kind only. */
    String quotable() {
        return word().replace('\'', one(List.of("\"", "x")).charAt(0));
    }

    /** A name of a dataflow or pair. */
    String name() {
        return one(List.of("customer", "Order", "4", "null", "a.b", "NO", "true", "x_y-z")) + ++counter;
    }

    /** A path without blanks and arrows, unlike any other. */
    Path plainPath() {
        String first = one(List.of("Name", "no", "x#y", "a:b", "it's", "Größe", "a_b", "*", "$id", "[0]", "a|b"));
        return Path.of(first
                + ++counter
                + (oneIn(3) ? "." + one(List.of("City", "a b", "#", "zip")).replace(" ", "_") : ""));
    }

    /** A path of any characters, unlike any other. */
    Path path() {
        return oneIn(2)
                ? plainPath()
                : Path.of(unique().replace('.', 'x') + (oneIn(4) ? "." + odd().replace('.', 'y') : ""));
    }

    /** A path that conditions and match rules can hold. */
    Path quotablePath() {
        return Path.of(path().text().replace('\'', '"'));
    }
}
