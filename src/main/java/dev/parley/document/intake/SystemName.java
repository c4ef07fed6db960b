package dev.parley.document.intake;

/**
 * A system of a document.
 *
 * @param label as the document has it, without blanks at its ends
 * @param name by which definitions name it
 * @param known whether there is a system of that name; of others nothing can be checked
 */
record SystemName(String label, String name, boolean known) {

    boolean same(SystemName other) {
        return name.equals(other.name);
    }
}
