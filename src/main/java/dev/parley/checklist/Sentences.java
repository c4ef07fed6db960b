package dev.parley.checklist;

import dev.parley.dataflow.PropertyPair;
import dev.parley.document.words.Phrase;
import dev.parley.document.words.PropertyRow;
import dev.parley.document.words.Statement;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Collects the sentences of the document that a check proves. Not thread-safe. */
final class Sentences {

    /** What is said about the form in which a row travels: an edit that arrives proves it. */
    private static final Set<Phrase> FORMS = EnumSet.of(
            Phrase.AS_COUNTRY,
            Phrase.AS_COUNTRY_NAME,
            Phrase.AS_PHONE,
            Phrase.AS_TRIMMED,
            Phrase.AS_NO_BLANKS,
            Phrase.AS_LOWER,
            Phrase.AS_HTML,
            Phrase.AS_DECIMAL_COMMA,
            Phrase.AS_OTHER,
            Phrase.WORDS,
            Phrase.REFERENCE,
            Phrase.PRICE_ALIKE,
            Phrase.PRICE_WITH_VAT,
            Phrase.SET,
            Phrase.FIRST_NON_EMPTY,
            Phrase.TYPED,
            Phrase.GROUP,
            Phrase.ON_CREATE,
            Phrase.TARGET_STAYS,
            Phrase.TARGET_PUT_BACK,
            Phrase.STANDS_STILL);

    private final Scope scope;
    private final Set<String> said = new LinkedHashSet<>();

    Sentences(Scope scope) {
        this.scope = scope;
    }

    /** Those of the pair. */
    Sentences of(Phrase... phrases) {
        add(scope.words().statements().stream(), Set.of(phrases), "");
        return this;
    }

    /** Those of the pair that are about a side, or about one of several. */
    Sentences of(String which, Phrase... phrases) {
        add(scope.words().statements().stream(), Set.of(phrases), ":" + which);
        return this;
    }

    /** Those about a row, or about a row of a list. */
    Sentences row(PropertyPair row, Phrase... phrases) {
        add(remarks(row), new LinkedHashSet<>(Arrays.asList(phrases)), "");
        return this;
    }

    /** Those about the form in which a row travels. */
    Sentences form(PropertyPair row) {
        add(remarks(row), FORMS, "");
        return this;
    }

    private void add(Stream<Statement> statements, Set<Phrase> phrases, String end) {
        statements
                .filter(statement -> phrases.contains(statement.kind()))
                .filter(statement -> statement.id().endsWith(end))
                .forEach(statement -> said.add(statement.text().plain()));
    }

    private Stream<Statement> remarks(PropertyPair row) {
        return scope.words().rows().stream()
                .flatMap(each -> Stream.concat(Stream.of(each), each.elements().stream()))
                .filter(each -> each.row().equals(row))
                .map(PropertyRow::remarks)
                .flatMap(List::stream);
    }

    Check check(String row, String what) {
        return new Check(scope.pair().name(), List.copyOf(said), row, what);
    }
}
