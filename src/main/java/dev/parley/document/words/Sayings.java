package dev.parley.document.words;

import java.util.ArrayList;
import java.util.List;

/** Collects the sentences about one thing. */
final class Sayings {

    private final String about;
    private final List<Statement> said = new ArrayList<>();

    /** @param about what the ids of the sentences begin with: a pair, or a pair and a row; empty for the dataflow */
    Sayings(String about) {
        this.about = about.isEmpty() ? "" : about + "/";
    }

    void say(Phrase phrase, Text... parts) {
        said.add(new Statement(about + phrase.word(), phrase, phrase.text(parts)));
    }

    /** @param which tells it from other sentences of its kind */
    void sayOf(String which, Phrase phrase, Text... parts) {
        said.add(new Statement(about + phrase.word() + ":" + which, phrase, phrase.text(parts)));
    }

    List<Statement> said() {
        return List.copyOf(said);
    }
}
