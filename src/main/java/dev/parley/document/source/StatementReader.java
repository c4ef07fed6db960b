package dev.parley.document.source;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;

/** Reads the sentences of one section. A sentence is one of the form only with exactly the labels of the section. */
final class StatementReader {

    private final Map<String, IntFunction<Statement>> whole;
    private final Set<String> due;
    private final String ifMatch;
    private final String ifNone;
    private final String connectedStart;
    private final String freeEnd;
    private final String system;
    private final Leftovers leftovers;
    private final List<Statement> statements = new ArrayList<>();
    private boolean merges;

    /** @param system label of the left end */
    StatementReader(Sentences sentences, String system, Leftovers leftovers) {
        this.whole = Map.of(
                sentences.every(), Statement.Every::new,
                sentences.before(), Statement.Before::new,
                sentences.merge(), Statement.Merge::new);
        this.due = new LinkedHashSet<>(List.of(sentences.once(), sentences.following()));
        this.ifMatch = sentences.ifMatch();
        this.ifNone = sentences.ifNone();
        this.connectedStart = sentences.connectedStart();
        this.freeEnd = sentences.freeEnd();
        this.system = system;
        this.leftovers = leftovers;
    }

    List<Statement> read(List<Line> texts) {
        for (int at = 0; at < texts.size(); at++) {
            Line line = texts.get(at);
            if (line.is(ifMatch) && at + 1 < texts.size() && texts.get(at + 1).is(ifNone)) {
                statements.add(new Statement.MatchElseCreate(line.number()));
                at++;
            } else if (!due.remove(line.text())) {
                statement(line).ifPresentOrElse(statements::add, () -> unknown(line));
            }
        }
        return statements;
    }

    boolean merges() {
        return merges;
    }

    /** What is in every section, but was not in this one. */
    List<String> missing() {
        return List.copyOf(due);
    }

    private Optional<Statement> statement(Line line) {
        String text = line.text();
        if (whole.containsKey(text)) {
            return once(whole.get(text).apply(line.number()));
        }
        if (text.startsWith(connectedStart)) {
            return connected(line);
        }
        return text.endsWith(freeEnd)
                ? Optional.of(new Statement.Free(line.number(), text.substring(0, text.length() - freeEnd.length())))
                : Optional.empty();
    }

    /** A section has one merge table, so that sentence counts once. */
    private Optional<Statement> once(Statement said) {
        boolean again = merges && said instanceof Statement.Merge;
        merges |= said instanceof Statement.Merge;
        return again ? Optional.empty() : Optional.of(said);
    }

    private Optional<Statement> connected(Line line) {
        String said = line.text().substring(connectedStart.length());
        int end = said.lastIndexOf(Sentences.CONNECTED_END);
        if (end < 0 || !said.endsWith(".") || !said.substring(0, end).startsWith(system + " ")) {
            return Optional.empty();
        }
        String into = said.substring(end + Sentences.CONNECTED_END.length(), said.length() - 1);
        List<String> datatypes = Sentences.unlisted(said.substring(system.length() + 1, end));
        return Optional.of(new Statement.Connected(line.number(), system, datatypes, into));
    }

    private void unknown(Line line) {
        leftovers.leave(
                line,
                Remark.UNKNOWN_SENTENCE,
                Leftovers.excerpt(line.text()) + " is none of the sentences of a section, or stands here twice");
    }
}
