package dev.parley.document.source;

import dev.parley.document.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Collects the lines that have no place in the model, and what there is to say about a document. */
final class Leftovers {

    private static final int EXCERPT = 60;
    private static final Pattern UNPRINTABLE = Pattern.compile("\\p{C}");

    /** A line, and why it was left. */
    private record Left(Line line, Remark why, String message) {}

    private final String file;
    private final Map<Integer, Left> lines = new TreeMap<>();
    private final List<Finding> notes = new ArrayList<>();

    Leftovers(String file) {
        this.file = file;
    }

    /** The first reason counts where a line is left twice. */
    void leave(Line line, Remark why, String message) {
        lines.putIfAbsent(line.number(), new Left(line, why, message));
    }

    void leave(List<Line> several, Remark why, String message) {
        several.forEach(line -> leave(line, why, message));
    }

    /** Leaves the line unless it is exactly what the writer writes in its place. */
    void leaveUnless(Line line, String usual, Remark why) {
        if (!line.is(usual)) {
            leave(line, why, excerpt(line.text()) + " would be " + excerpt(usual));
        }
    }

    void note(int line, Remark what, String message) {
        notes.add(new Finding(file, line, what.weight(), what.name(), message, what.wayOut()));
    }

    boolean none() {
        return lines.isEmpty() && notes.isEmpty();
    }

    List<UnreadLine> unread() {
        return lines.values().stream()
                .map(left -> new UnreadLine(left.line().number(), left.line().text()))
                .toList();
    }

    /** One for each run of lines left for the same reason, and the notes; in the order of lines. */
    List<Finding> findings(List<Line> all) {
        List<Finding> findings = new ArrayList<>(notes);
        List<Left> run = new ArrayList<>();
        for (Left left : lines.values()) {
            if (!run.isEmpty() && !continues(run.get(run.size() - 1), left, all)) {
                findings.add(finding(run));
                run.clear();
            }
            run.add(left);
        }
        if (!run.isEmpty()) {
            findings.add(finding(run));
        }
        return findings.stream().sorted(Finding.IN_ORDER).toList();
    }

    private static boolean continues(Left before, Left after, List<Line> all) {
        return before.why() == after.why()
                && before.message().equals(after.message())
                && all.subList(before.line().number(), after.line().number() - 1).stream()
                        .allMatch(Line::blank);
    }

    private Finding finding(List<Left> run) {
        Left first = run.get(0);
        int last = run.get(run.size() - 1).line().number();
        String until = run.size() > 1 ? " (to line " + last + ")" : "";
        Remark why = first.why();
        return new Finding(
                file, first.line().number(), why.weight(), why.name(), first.message() + until, why.wayOut());
    }

    /** The beginning of a text in quotes; what cannot be printed is a question mark. */
    static String excerpt(String text) {
        String start = text.length() > EXCERPT ? text.substring(0, EXCERPT) + "…" : text;
        return '"' + UNPRINTABLE.matcher(start).replaceAll("?") + '"';
    }
}
