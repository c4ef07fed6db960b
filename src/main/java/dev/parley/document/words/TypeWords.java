package dev.parley.document.words;

import dev.parley.mapping.ValueType;

/** What types are called. Stateless. */
final class TypeWords {

    private TypeWords() {}

    /** In a table. */
    static String of(ValueType type) {
        return switch (type) {
            case STRING -> "text";
            case INTEGER -> "whole number";
            case DECIMAL, FLOAT -> "number";
            case BOOLEAN -> "yes or no";
            case DATE -> "date";
            case DATETIME -> "date and time";
            case LIST -> "list";
        };
    }

    static String inSentence(ValueType type) {
        return switch (type) {
            case STRING, BOOLEAN, DATETIME -> of(type);
            default -> "a " + of(type);
        };
    }
}
