package dev.parley.function;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Comma-separated text (RFC 4180), but that a field never holds a line break: ids have none. A semicolon separates as
 * well, because spreadsheets of many countries write one.
 */
final class Csv {

    private Csv() {}

    /** One line of fields. */
    static String line(String... fields) {
        return Stream.of(fields).map(Csv::quoted).collect(Collectors.joining(","));
    }

    private static String quoted(String field) {
        boolean plain = field.chars().noneMatch(letter -> letter == ',' || letter == ';' || letter == '"');
        return plain && field.strip().equals(field) ? field : '"' + field.replace("\"", "\"\"") + '"';
    }

    /** The fields of a line, blanks around them left out. */
    static List<String> fields(String line) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        boolean wasQuoted = false;
        for (int at = 0; at < line.length(); at++) {
            char letter = line.charAt(at);
            if (letter == '"') {
                boolean doubled = quoted && at + 1 < line.length() && line.charAt(at + 1) == '"';
                at += doubled ? 1 : 0;
                quoted = doubled || !quoted;
                wasQuoted = true;
                field.append(doubled ? "\"" : "");
            } else if (!quoted && (letter == ',' || letter == ';')) {
                fields.add(ended(field, wasQuoted));
                wasQuoted = false;
            } else {
                field.append(letter);
            }
        }
        fields.add(ended(field, wasQuoted));
        return fields;
    }

    private static String ended(StringBuilder field, boolean wasQuoted) {
        String text = wasQuoted ? field.toString() : field.toString().strip();
        field.setLength(0);
        return text;
    }
}
