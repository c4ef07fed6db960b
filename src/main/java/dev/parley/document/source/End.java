package dev.parley.document.source;

/**
 * One end of a section: a datatype of a system.
 *
 * @param text exactly as in the header cell of the property table, without {@code  Property}: system label, a blank,
 *     datatype label
 * @param system label of the system; empty where the document leaves it blank ({@code text} then begins with a blank),
 *     or where it cannot be told from the datatype (the whole text is the datatype then, and a finding says so)
 * @param datatype label of the datatype, exactly
 */
public record End(String text, String system, String datatype) {

    /** True where the document leaves out the system's label; the file name tells it, see {@link FileName}. */
    public boolean blankSystem() {
        return text.startsWith(" ");
    }
}
