package dev.parley.function;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * Where a list over several pairs goes on.
 *
 * @param pair the pair to go on with
 * @param token the store's own mark inside it; empty for its beginning
 */
record NextPage(String pair, Optional<String> token) {

    private static final String BETWEEN = "\n";

    /** Text a caller hands back as it is. */
    String text() {
        byte[] bytes = (pair + BETWEEN + token.orElse("")).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** @throws Refused for text that is none of ours */
    static NextPage of(String text) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(BETWEEN, 2);
            if (parts.length == 2) {
                return new NextPage(parts[0], Optional.of(parts[1]).filter(token -> !token.isEmpty()));
            }
        } catch (IllegalArgumentException e) {
            // Told below: it is no text of ours either way.
        }
        throw Parameters.wrong("\"next\" is not from an earlier answer", "leave it out to begin with the first page");
    }
}
