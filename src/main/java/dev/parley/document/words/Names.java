package dev.parley.document.words;

import java.util.regex.Pattern;

/** Names that can stand in the form of code without escapes. Stateless. */
final class Names {

    private static final Pattern PLAIN = Pattern.compile("\\p{L}|[\\p{L}_][\\p{L}\\p{Nd}_.$/-]*[\\p{L}\\p{Nd}_]");

    private Names() {}

    static boolean plain(String name) {
        return PLAIN.matcher(name).matches();
    }
}
