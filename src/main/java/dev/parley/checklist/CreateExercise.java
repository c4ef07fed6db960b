package dev.parley.checklist;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.dataflow.Conditions;
import dev.parley.dataflow.Side;
import dev.parley.document.words.Phrase;
import dev.parley.mapping.Fields;
import dev.parley.mapping.RecordSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes a new record on one side: its counterpart is created, or is not. */
record CreateExercise(Scope scope, Side target) implements Exercise {

    private boolean creates() {
        return scope.pair().create().in(target)
                && scope.pair().connected().getOrDefault(target, Set.of()).isEmpty();
    }

    private Sentences about() {
        return new Sentences(scope).of(target.word(), Phrase.CREATED, Phrase.NEVER_CREATED, Phrase.CREATED_IF_REFERRED);
    }

    private Check created() {
        Side source = target.opposite();
        String what = "make one in " + scope.label(source) + ": " + (creates() ? "one appears in " : "none appears in ")
                + scope.label(target);
        return about().check("", what);
    }

    private Check once() {
        return about().check("", "look at it again in " + scope.label(target.opposite()) + ": no second one appears");
    }

    private Optional<Check> filter(Side side, String comes) {
        Check check = new Sentences(scope)
                .of(side.word(), Phrase.SOME_RECORDS, Phrase.CREATED_WITH)
                .check("", "make one in " + scope.label(target.opposite()) + comes);
        return scope.pair().end(side).filter().map(filter -> check);
    }

    private Optional<Check> takesPart() {
        return filter(target.opposite(), " that meets the filter: it takes part");
    }

    private Optional<Check> fits() {
        return filter(target, ": what appears in " + scope.label(target) + " meets the filter there");
    }

    @Override
    public List<Check> checks() {
        List<Check> checks = new ArrayList<>(List.of(created()));
        if (creates()) {
            checks.add(once());
            takesPart().ifPresent(checks::add);
            fits().ifPresent(checks::add);
        }
        return checks;
    }

    @Override
    public void run(Bench bench, Verdicts verdicts) {
        Side source = target.opposite();
        Map<Cell, Datum> data = bench.data(scope, List.of(), 0);
        Twins twins = bench.single(scope, source, data);
        if (!creates()) {
            twins.settle(source);
            verdicts.decide(created(), !twins.has(target), () -> "one was created");
            return;
        }
        boolean shown = twins.await(
                source,
                () -> twins.has(target)
                        && data.entrySet().stream()
                                .filter(each -> scope.travels(each.getKey(), target))
                                .allMatch(each -> twins.shows(target, each.getKey(), each.getValue())));
        verdicts.decide(created(), shown, twins::why);
        String first = twins.id(target);
        twins.settle(source);
        verdicts.decide(once(), first.equals(twins.id(target)), () -> "it was created twice");
        takesPart().ifPresent(check -> verdicts.decide(check, twins.has(target), twins::why));
        fits().ifPresent(check -> verdicts.decide(check, meets(twins.body(target)), () -> "it does not meet it"));
    }

    private boolean meets(ObjectNode body) {
        RecordSchema schema = scope.traits(target).schema();
        return Conditions.holds(
                scope.pair().end(target).filter().orElseThrow(), path -> Fields.read(body, path, schema));
    }
}
