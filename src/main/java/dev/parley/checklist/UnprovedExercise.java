package dev.parley.checklist;

import dev.parley.document.words.Phrase;
import dev.parley.document.words.Statement;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Sentences that a few records in a sandbox cannot prove: the report says so instead of leaving them out. */
record UnprovedExercise(Scope scope, List<Statement> statements) implements Exercise {

    private static final String MASS = "it takes more records than a checklist makes";
    private static final String REFUSAL = "it takes a system that refuses a value";
    private static final String ELSEWHERE =
            "it is about what else the systems hold, which the checklist does not touch";
    private static final Map<Phrase, String> WHY = new EnumMap<>(Map.of(
            Phrase.BRAKE_CHANGES, MASS,
            Phrase.BRAKE_DELETES, MASS,
            Phrase.NO_BRAKE_CHANGES, MASS,
            Phrase.NO_BRAKE_DELETES, MASS,
            Phrase.REJECTED_WHOLE, REFUSAL,
            Phrase.REJECTED_ALONE, REFUSAL,
            Phrase.NO_OTHER_READ, ELSEWHERE,
            Phrase.NOTHING_ELSE_LINKS, ELSEWHERE,
            Phrase.OLDER_NOT_CREATED, "it takes records older than the first comparison"));

    static {
        WHY.put(Phrase.CREATED_BEARS, "it says what may be");
        WHY.put(Phrase.GONE_FOR_SURE, "it takes a system that is wrong about what is gone");
        WHY.put(Phrase.CREATED_IF_REFERRED, "it takes a record that refers to it");
    }

    @Override
    public List<Check> checks() {
        return statements.stream().map(this::check).toList();
    }

    private Check check(Statement statement) {
        List<String> sentence = List.of(statement.text().plain());
        return new Check(scope.pair().name(), sentence, "", "nothing is tried out");
    }

    @Override
    public void run(Bench bench, Verdicts verdicts) {
        statements.forEach(statement ->
                verdicts.skip(check(statement), WHY.getOrDefault(statement.kind(), "no check is known for it")));
    }
}
