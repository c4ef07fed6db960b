package dev.parley.document.words;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The definition at the end of a document.
 *
 * @param form of the document
 * @param above the lines before it
 * @param first number of its first line, from 1
 * @param yaml its lines without indentation
 * @param after number of the first line after it that says anything; 0 for none
 */
record Appendix(Form form, List<String> above, int first, String yaml, int after) {

    /** How its first line begins that is no comment. */
    static final String START = "dataflow:";

    /** Empty if there is none, in no form. */
    static Optional<Appendix> of(List<String> lines) {
        for (int i = lines.size() - 1; i > 0; i--) {
            if (lines.get(i).strip().startsWith(START)) {
                Optional<Appendix> found = at(i, lines);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Appendix> at(int start, List<String> lines) {
        int opening = start - 1;
        while (opening > 0
                && (lines.get(opening).isBlank() || lines.get(opening).strip().startsWith("#"))) {
            opening--;
        }
        for (Form form : Form.values()) {
            if (form.writing().opens(lines.get(opening))) {
                return Optional.of(between(form, opening, lines));
            }
        }
        return Optional.empty();
    }

    private static Appendix between(Form form, int opening, List<String> lines) {
        int end = opening + 1;
        while (end < lines.size() && !form.writing().closes(lines.get(opening), lines.get(end))) {
            end++;
        }
        List<String> block = lines.subList(opening + 1, end);
        int indent = block.stream()
                .filter(line -> !line.isBlank())
                .mapToInt(line -> line.length() - line.stripLeading().length())
                .min()
                .orElse(0);
        String yaml = block.stream()
                .map(line -> line.substring(Math.min(indent, line.length())))
                .collect(Collectors.joining("\n", "", "\n"));
        int from = form == Form.MARKDOWN ? end + 1 : end;
        int after = IntStream.range(Math.min(from, lines.size()), lines.size())
                .filter(line -> !lines.get(line).isBlank())
                .findFirst()
                .orElse(-1);
        return new Appendix(form, lines.subList(0, opening), opening + 2, yaml, after + 1);
    }
}
