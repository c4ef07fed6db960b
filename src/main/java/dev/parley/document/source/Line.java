package dev.parley.document.source;

/**
 * A line as it stands in the file.
 *
 * @param number from 1
 * @param text without its line end
 */
record Line(int number, String text) {

    /** True without anything but blanks and tabs. */
    boolean blank() {
        return text.chars().allMatch(c -> c == ' ' || c == '\t');
    }

    /** True for a line of this one character, as it stands above and below titles; blanks may follow it. */
    boolean bar(char of) {
        String drawn = text.stripTrailing();
        return !drawn.isEmpty() && drawn.chars().allMatch(c -> c == of);
    }

    boolean is(String other) {
        return text.equals(other);
    }
}
