package dev.parley.document.source;

/**
 * {@code Dependant on having VALUE in PATH}.
 *
 * @param value exactly; empty where the document leaves it out
 * @param path exactly; blank where the document leaves it out
 */
public record Dependence(String value, String path) {

    /** False where value or path is missing: such a condition cannot be carried over. */
    public boolean complete() {
        return !value.isBlank() && !path.isBlank();
    }
}
