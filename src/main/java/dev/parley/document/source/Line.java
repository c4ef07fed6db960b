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
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) != ' ' && text.charAt(at) != '\t') {
                return false;
            }
        }
        return true;
    }

    /** True for a line of this one character, as it stands above and below titles; blanks may follow it. */
    boolean bar(char of) {
        int drawn = 0;
        while (drawn < text.length() && text.charAt(drawn) == of) {
            drawn++;
        }
        return drawn > 0 && text.substring(drawn).isBlank();
    }

    boolean is(String other) {
        return text.equals(other);
    }
}
