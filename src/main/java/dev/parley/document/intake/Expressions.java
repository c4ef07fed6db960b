package dev.parley.document.intake;

import dev.parley.dataflow.Side;

/** What the tails of expressions in type cells probably mean; a person decides. */
final class Expressions {

    private Expressions() {}

    static String wayOut(String text, Side to) {
        if (text.contains("\"datetime-format\"")) {
            return "probably the form in which a date was written: nothing to do where the system declares a date,"
                    + " else type: { " + to.word() + ": date } or datetime";
        }
        if (text.contains("\"replace\"") && text.contains("\" \"")) {
            return "probably blanks are removed: add \"convert: no-blanks\", which has them on the left only";
        }
        if (text.contains("\"matches\"")) {
            return "probably phone numbers are cleaned: add \"convert: phone\"";
        }
        if (text.contains("\"is-empty\"")) {
            return "probably a sign was sent in place of an empty value: add a \"default\" if the system demands one";
        }
        if (text.contains("\"integer\"") || text.contains("\"decimal\"")) {
            return "probably a number, whole or not: type: { " + to.word()
                    + ": decimal } if the system declares no type";
        }
        return "the value travels as the system declares it; add \"convert\" or \"values\" if more is meant";
    }
}
