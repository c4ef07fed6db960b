package dev.parley.document.intake;

import java.text.Normalizer;
import java.util.Locale;

/** Labels of documents, made fit for names. */
final class Words {

    private static final int NAME_LENGTH = 64;

    private Words() {}

    /** Letters and digits only, lower case, without accents: labels that differ in the rest mean the same. */
    static String letters(String text) {
        return slug(text).replace("-", "");
    }

    /** Lower-case words with hyphens between, for names; empty where the text has no Latin letter and no digit. */
    static String slug(String text) {
        String lower = text.toLowerCase(Locale.ROOT).replace("æ", "ae").replace("ø", "o");
        StringBuilder words = new StringBuilder();
        boolean between = false;
        for (int c :
                Normalizer.normalize(lower, Normalizer.Form.NFD).codePoints().toArray()) {
            if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
                words.append(between && !words.isEmpty() ? "-" : "").append((char) c);
                between = false;
            } else {
                between |= !accent(c);
            }
        }
        return words.length() > NAME_LENGTH ? words.substring(0, NAME_LENGTH).replaceAll("-$", "") : words.toString();
    }

    private static boolean accent(int character) {
        int type = Character.getType(character);
        return type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }
}
