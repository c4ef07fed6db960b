package dev.parley.document.source;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Optional;

/**
 * When the document was generated.
 *
 * @param text what stands after {@code Generated: }, exactly; normally {@code YYYY-MM-DD HH:MM:SS}
 */
public record Stamp(int line, String text) {

    private static final DateTimeFormatter FORM =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withResolverStyle(ResolverStyle.STRICT);

    /** The same as a time; the documents write UTC. Empty where the text is none. */
    public Optional<Instant> time() {
        try {
            return Optional.of(LocalDateTime.parse(text.strip(), FORM).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }
}
