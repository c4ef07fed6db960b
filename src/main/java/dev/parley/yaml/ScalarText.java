package dev.parley.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Pattern;

/** Writes single values so that {@link Scalars} reads them back, quoted only where they must be. Stateless. */
public final class ScalarText {

    private static final Pattern PLAIN =
            Pattern.compile("[\\p{L}\\p{Nd}_][\\p{L}\\p{M}\\p{Nd} _./+@<>=!()%$;^~&*|\"'-]*(?<! )");

    /** Texts that look like something else; some mean it here, the rest would mislead a person. */
    private static final Pattern NO_TEXT = Pattern.compile("(?i)true|false|null|\\d[\\d_.e+-]*");

    private ScalarText() {}

    /** The text as one line; plain where every place of a definition, flow lists too, takes it so. */
    public static String text(String value) {
        return PLAIN.matcher(value).matches() && !NO_TEXT.matcher(value).matches() ? value : quoted(value);
    }

    /** A text, a boolean or a number, of which a text that looks like one of the others is quoted. */
    public static String json(JsonNode value) {
        if (value.isTextual()) {
            return text(value.textValue());
        }
        return value.isNumber() ? value.decimalValue().toPlainString() : value.asText();
    }

    /** The text with what YAML does not allow, or nobody sees, written as an escape. */
    public static String printable(String text) {
        if (ordinary(text)) {
            return text;
        }
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints().forEach(character -> append(shown, character));
        return shown.toString();
    }

    /** Most texts are; then there is nothing to look for. */
    private static boolean ordinary(String text) {
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c < ' ' || c > '~' && !Character.isLetter(c)) {
                return false;
            }
        }
        return true;
    }

    private static String quoted(String value) {
        boolean single = value.indexOf('"') >= 0 && value.indexOf('\'') < 0 && value.indexOf('\\') < 0;
        if (single && printable(value).equals(value)) {
            return "'" + value + "'";
        }
        return '"' + printable(value.replace("\\", "\\\\").replace("\"", "\\\"")) + '"';
    }

    private static void append(StringBuilder shown, int character) {
        switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.PRIVATE_USE,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> shown.append(escape(character));
            default -> {
                boolean blank = Character.isSpaceChar(character) && character != ' ';
                if (blank) {
                    shown.append(escape(character));
                } else {
                    shown.appendCodePoint(character);
                }
            }
        }
    }

    private static String escape(int character) {
        if (character == '\n') {
            return "\\n";
        }
        if (character == '\t') {
            return "\\t";
        }
        return Character.isBmpCodePoint(character)
                ? String.format("\\u%04X", character)
                : String.format("\\U%08X", character);
    }
}
