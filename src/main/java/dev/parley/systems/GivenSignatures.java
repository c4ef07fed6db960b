package dev.parley.systems;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The signatures in one header: a sender whose secret is being replaced may send one by each, and a gateway joins
 * several headers of one name by commas. Neither base64 nor hex holds a comma or a blank.
 */
public final class GivenSignatures {

    /** More than any sender has; each is compared with every secret. */
    private static final int MOST = 8;

    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern COMMAS = Pattern.compile("\\s*,\\s*");

    private GivenSignatures() {}

    /** @param header may be empty; a prefix may hold a comma, hence the text between blanks stands as well */
    public static Set<String> of(String header) {
        String text = header.strip();
        return Stream.of(Stream.of(text), BLANKS.splitAsStream(text), COMMAS.splitAsStream(text))
                .flatMap(each -> each)
                .filter(each -> !each.isEmpty())
                .distinct()
                .limit(MOST)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
