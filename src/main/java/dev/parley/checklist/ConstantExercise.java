package dev.parley.checklist;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.dataflow.PropertyPair;
import dev.parley.dataflow.Side;
import dev.parley.document.words.Phrase;
import dev.parley.mapping.Fields;
import dev.parley.mapping.Path;
import java.util.List;

/** A fixed value stands in a record that Parley creates. */
record ConstantExercise(Scope scope, PropertyPair row) implements Exercise {

    private Side target() {
        return row.way().to(Side.RIGHT) ? Side.RIGHT : Side.LEFT;
    }

    private Check check() {
        return new Sentences(scope)
                .row(row, Phrase.CONSTANT)
                .check(
                        row.name(),
                        "make a record in " + scope.label(target().opposite()) + ": its counterpart bears the value");
    }

    @Override
    public List<Check> checks() {
        return List.of(check());
    }

    @Override
    public void run(Bench bench, Verdicts verdicts) {
        Side source = target().opposite();
        if (scope.source().filter(source::equals).isEmpty()) {
            throw Impossible.skipped("nothing is created freely in " + scope.label(target()));
        }
        Twins twins = bench.linked(scope, bench.data(scope, List.of(), 0));
        Path path = row.path(target()).orElseThrow();
        JsonNode there =
                Fields.read(twins.body(target()), path, scope.traits(target()).schema());
        String wanted = row.constant().orElseThrow().asText();
        verdicts.decide(check(), there.asText("").equalsIgnoreCase(wanted), () -> "it bears another value, or none");
    }
}
