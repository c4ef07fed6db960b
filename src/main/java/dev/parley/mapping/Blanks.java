package dev.parley.mapping;

import com.fasterxml.jackson.databind.JsonNode;

/** What counts as blank and as empty. No-break spaces count as blanks: people paste them. */
final class Blanks {

    private Blanks() {}

    static boolean blank(int character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }

    /** Without blanks at both ends. */
    static String strip(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && blank(text.charAt(from))) {
            from++;
        }
        while (to > from && blank(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    /** Without blanks at both ends, and one space for each run of blanks inside. */
    static String collapse(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (char c : strip(text).toCharArray()) {
            if (!blank(c)) {
                out.append(c);
            } else if (out.charAt(out.length() - 1) != ' ') {
                out.append(' ');
            }
        }
        return out.toString();
    }

    static String remove(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.chars().filter(c -> !blank(c)).forEach(c -> out.append((char) c));
        return out.toString();
    }

    /** Null, absent, nothing but blanks, or a list or object without members; 0 and false are values. */
    static boolean empty(JsonNode node) {
        return node == null
                || node.isNull()
                || node.isMissingNode()
                || node.isTextual() && strip(node.textValue()).isEmpty()
                || node.isContainerNode() && node.isEmpty();
    }
}
