package dev.parley.playground.kill;

/**
 * Something that must not be.
 *
 * @param what a word for it, such as {@code DUPLICATE}
 * @param about the pair and the key of the record, and what was found
 */
public record Violation(String what, String about) {

    @Override
    public String toString() {
        return what + ": " + about;
    }
}
