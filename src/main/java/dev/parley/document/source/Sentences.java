package dev.parley.document.source;

import java.util.ArrayList;
import java.util.List;

/** The fixed words of a section with its labels in their places. */
record Sentences(String left, String right) {

    static final String CONNECTED_END = " that is synchronized into ";
    static final String TABLE = ".. list-table::";
    static final String TABLE_OPTION = "   :header-rows: 1";
    static final String ROW = "   * - ";
    static final String CELL = "     - ";
    static final String EMPTY_ROW = ROW.stripTrailing();
    static final String EMPTY_CELL = CELL.stripTrailing();
    static final String PROPERTY = " Property";
    static final String DATA_TYPE = " Data Type";
    static final String TO = " to ";
    private static final String LAST = ", or ";
    private static final String NEXT = ", ";

    String heading() {
        return left + TO + right;
    }

    String every() {
        return "Every " + left + " will be synchronized with a " + right + ".";
    }

    String before() {
        return "Before any synchronization can take place, " + link() + " must be established.";
    }

    String connectedStart() {
        return "A new " + right + " will be created from a " + left + " if it is connected to a ";
    }

    String ifMatch() {
        return "If a matching " + right + " already exists, the " + left + " will be merged with the existing one.";
    }

    String ifNone() {
        return "If no matching " + right + " is found, a new " + right + " will be created.";
    }

    /** Two blanks after "it", in all documents. */
    String freeEnd() {
        return ", it  will be synchronized with a " + right + ".";
    }

    String merge() {
        return "A " + left + " will merge with a " + right + " if one of the following property combinations match:";
    }

    String once() {
        return "Once " + link() + " is established, it will keep in sync between the two systems,"
                + " regardless of where it is edited.";
    }

    String following() {
        return "The following properties are synchronized between a " + left + " and a " + right + ":";
    }

    private String link() {
        return "a link between a " + left + " and a " + right;
    }

    String leftHeader() {
        return left + PROPERTY;
    }

    String rightHeader() {
        return right + PROPERTY;
    }

    /** {@code X}, {@code X, or Y}, {@code X, Y, or Z}. */
    static String listed(List<String> datatypes) {
        int last = datatypes.size() - 1;
        return last == 0
                ? datatypes.get(0)
                : String.join(NEXT, datatypes.subList(0, last)) + LAST + datatypes.get(last);
    }

    static List<String> unlisted(String list) {
        int last = list.lastIndexOf(LAST);
        if (last < 0) {
            return List.of(list);
        }
        List<String> datatypes = new ArrayList<>(List.of(list.substring(0, last).split(NEXT, -1)));
        datatypes.add(list.substring(last + LAST.length()));
        return datatypes;
    }
}
