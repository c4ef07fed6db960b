package dev.parley.document.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the sentences of one section. A sentence is one of the form only with exactly the labels of the section. */
final class StatementReader {

    private final Sentences sentences;
    private final End leftEnd;
    private final Leftovers left;
    private final List<Statement> statements = new ArrayList<>();
    private boolean once;
    private boolean following;

    StatementReader(Sentences sentences, End leftEnd, Leftovers left) {
        this.sentences = sentences;
        this.leftEnd = leftEnd;
        this.left = left;
    }

    List<Statement> read(List<Line> texts) {
        for (int at = 0; at < texts.size(); at++) {
            Line line = texts.get(at);
            if (line.is(sentences.ifMatch())
                    && at + 1 < texts.size()
                    && texts.get(at + 1).is(sentences.ifNone())) {
                statements.add(new Statement.MatchElseCreate(line.number()));
                at++;
            } else if (!fixed(line)) {
                statement(line).ifPresentOrElse(statements::add, () -> unknown(line));
            }
        }
        return statements;
    }

    boolean merges() {
        return statements.stream().anyMatch(Statement.Merge.class::isInstance);
    }

    /** What is in every section, but was not in this one. */
    List<String> missing() {
        List<String> missing = new ArrayList<>();
        if (!once) {
            missing.add(sentences.once());
        }
        if (!following) {
            missing.add(sentences.following());
        }
        return missing;
    }

    private boolean fixed(Line line) {
        if (!once && line.is(sentences.once())) {
            once = true;
            return true;
        }
        if (!following && line.is(sentences.following())) {
            following = true;
            return true;
        }
        return false;
    }

    private Optional<Statement> statement(Line line) {
        int number = line.number();
        if (line.is(sentences.every())) {
            return Optional.of(new Statement.Every(number));
        }
        if (line.is(sentences.before())) {
            return Optional.of(new Statement.Before(number));
        }
        if (line.is(sentences.merge())) {
            return merges() ? Optional.empty() : Optional.of(new Statement.Merge(number));
        }
        if (line.text().startsWith(sentences.connectedStart())) {
            return connected(line);
        }
        String end = sentences.freeEnd();
        return line.text().endsWith(end)
                ? Optional.of(new Statement.Free(
                        number, line.text().substring(0, line.text().length() - end.length())))
                : Optional.empty();
    }

    private Optional<Statement> connected(Line line) {
        String said = line.text().substring(sentences.connectedStart().length());
        int end = said.lastIndexOf(Sentences.CONNECTED_END);
        String system = leftEnd.system() + " ";
        if (end < 0 || !said.endsWith(".") || !said.substring(0, end).startsWith(system)) {
            return Optional.empty();
        }
        String into = said.substring(end + Sentences.CONNECTED_END.length(), said.length() - 1);
        List<String> datatypes = Sentences.unlisted(said.substring(system.length(), end));
        return Optional.of(new Statement.Connected(line.number(), leftEnd.system(), datatypes, into));
    }

    private void unknown(Line line) {
        left.leave(
                line,
                Remark.UNKNOWN_SENTENCE,
                Leftovers.excerpt(line.text()) + " is none of the sentences of a section, or stands here twice");
    }
}
