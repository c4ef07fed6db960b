package dev.parley.document.source;

import java.util.Locale;

/**
 * A document made by chance.
 *
 * @param source label of the source system
 * @param target label of the target system, also where the document leaves it blank
 * @param text of the file
 * @param document what is to be read from it
 */
public record Drawn(String source, String target, String text, SourceDocument document) {

    /** Name of the file; it tells the systems. */
    public String file() {
        return slug(source) + "-" + slug(target) + ".rst";
    }

    private static String slug(String label) {
        return label.toLowerCase(Locale.ROOT).replaceAll("[ .]", "");
    }
}
