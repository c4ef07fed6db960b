package dev.parley.document.source;

import dev.parley.document.Finding;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A damaged text and what was made of it. Its lines are cut here, not by the reader under test. */
record DamagedDocument(String text, List<String> lines, Reading reading, String written) {

    private static final String FILE = "brightdesk-ledgerly.rst";

    static DamagedDocument of(String text) {
        Reading reading = SourceReader.read(text, FILE);
        return new DamagedDocument(text, cut(text), reading, SourceWriter.text(reading.document()));
    }

    /** Lines that are neither written again nor unread, each as often as it is missing. */
    boolean losesLines() {
        Map<String, Integer> kept = new HashMap<>();
        Stream<String> unread = reading.document().unread().stream().map(UnreadLine::text);
        Stream.concat(cut(written).stream(), unread).forEach(line -> kept.merge(line, 1, Integer::sum));
        lines.forEach(line -> kept.merge(line, -1, Integer::sum));
        return kept.entrySet().stream().anyMatch(line -> line.getValue() < 0 && !blank(line.getKey()));
    }

    boolean misplacesUnreadLines() {
        return reading.document().unread().stream()
                .anyMatch(unread -> !lines.get(unread.line() - 1).equals(unread.text()));
    }

    /** False where a finding stands at each unread line, or at the first of an unbroken run of them. */
    boolean concealsUnreadLines() {
        Set<Integer> found = reading.findings().stream().map(Finding::line).collect(Collectors.toSet());
        int last = -1;
        for (UnreadLine unread : reading.document().unread()) {
            boolean run =
                    last > 0 && lines.subList(last, unread.line() - 1).stream().allMatch(DamagedDocument::blank);
            if (!run && !found.contains(unread.line())) {
                return true;
            }
            last = unread.line();
        }
        return false;
    }

    boolean pointsOutside() {
        return reading.findings().stream()
                .anyMatch(finding -> finding.line() < 0
                        || finding.line() > lines.size()
                        || !finding.file().equals(FILE));
    }

    boolean changesSilently() {
        return reading.findings().isEmpty() && !written.equals(text);
    }

    boolean isAnotherAfterWriting() {
        Reading again = SourceReader.read(written, FILE);
        return !again.document().unread().isEmpty()
                || !Unnumbered.of(again.document()).equals(Unnumbered.of(reading.document()))
                || !SourceWriter.text(again.document()).equals(written);
    }

    private static boolean blank(String line) {
        return line.isBlank() && line.chars().allMatch(c -> c == ' ' || c == '\t');
    }

    private static List<String> cut(String text) {
        String unmarked = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return Arrays.asList(unmarked.split("\r\n|\n|\r", -1));
    }
}
