package dev.parley.function;

import dev.parley.sync.Operator.Ids;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Pairs of ids as they are imported, line by line; what is wrong with a line is told with its number.
 *
 * @param rows in their order
 * @param wrong lines that name nothing that could be linked
 * @param lines how many there are, the last one not looked at included
 */
record LinkRows(List<Row> rows, List<Wrong> wrong, int lines) {

    private static final int LONGEST = 255;

    /** @param line its number in the text, from 1 */
    record Row(int line, String pair, Ids ids) {}

    /** Why a line cannot be used. */
    record Wrong(int line, String code, String message) {}

    /**
     * Reads a text.
     *
     * @param pairs there are
     * @param from the first line to be read, from 1; the header stands in line 1
     * @throws Refused when the header does not name what is needed
     */
    static LinkRows of(String text, Set<String> pairs, int from) {
        String[] lines = text.replaceFirst("^\uFEFF", "").split("\r\n|\n|\r", -1);
        List<String> header = Csv.fields(lines[0]).stream().map(String::strip).toList();
        int pair = header.indexOf("pair");
        int left = header.indexOf("left");
        int right = header.indexOf("right");
        if (pair < 0 || left < 0 || right < 0) {
            throw Parameters.wrong(
                    "the first line of \"csv\" does not name pair, left and right",
                    "begin the text with the line " + ImportLinksAction.HEADER + "; since may be left out");
        }
        LinkRows read = new LinkRows(new ArrayList<>(), new ArrayList<>(), lines.length);
        for (int at = Math.max(from, 2); at <= lines.length; at++) {
            String line = lines[at - 1];
            if (!line.isBlank()) {
                read.line(at, Csv.fields(line), new int[] {pair, left, right}, pairs);
            }
        }
        return read;
    }

    private void line(int at, List<String> fields, int[] columns, Set<String> pairs) {
        String pair = field(fields, columns[0]);
        String left = field(fields, columns[1]);
        String right = field(fields, columns[2]);
        if (!pairs.contains(pair)) {
            wrong.add(new Wrong(at, "UNKNOWN_PAIR", "there is no such pair in this dataflow"));
        } else if (!isId(left) || !isId(right)) {
            wrong.add(new Wrong(at, "WRONG_ROW", "an id is missing, or is longer than " + LONGEST + " letters"));
        } else {
            rows.add(new Row(at, pair, new Ids(left, right)));
        }
    }

    private static String field(List<String> fields, int column) {
        return column < fields.size() ? fields.get(column) : "";
    }

    private static boolean isId(String text) {
        return !text.isBlank() && text.length() <= LONGEST && text.chars().noneMatch(Character::isISOControl);
    }
}
