package dev.parley.document.source;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** The third cell of a property row. */
public sealed interface DocumentType {

    /** A plain type, or the text as it stands. */
    static DocumentType of(String cell) {
        Plain plain = Plain.BY_CELL.get(cell.strip());
        return plain == null ? new Opaque(cell) : plain;
    }

    /** The types with a meaning of their own. */
    enum Plain implements DocumentType {
        STRING("\"string\""),
        INTEGER("\"integer\""),
        FLOAT("\"float\""),
        DECIMAL("\"decimal\""),
        BOOLEAN("\"boolean\""),
        LIST("\"list\""),
        /** {@code N/A}, without quotes: the document gives no type. */
        NOT_GIVEN("N/A");

        private static final Map<String, Plain> BY_CELL =
                Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Plain::cell, type -> type));

        private final String cell;

        Plain(String cell) {
            this.cell = cell;
        }

        /** As the documents write it, with its quotes. */
        public String cell() {
            return cell;
        }
    }

    /**
     * Anything else: mostly the tail of an expression whose beginning was lost.
     *
     * @param text the cell exactly
     */
    record Opaque(String text) implements DocumentType {}
}
