package dev.parley.function;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.checklist.Check;
import dev.parley.checklist.Checklist;
import dev.parley.checklist.Verdict;
import dev.parley.checklist.Verdict.Result;
import dev.parley.dataflow.Pair;
import dev.parley.sync.Engine;
import dev.parley.systems.http.Sleeper;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** {@code checklist}: tries out what the definition promises, on records of its own in two sandboxes. */
record ChecklistAction(Engine engine, Budgets budgets, Sleeper sleeper) implements Action {

    static final String NAME = "checklist";
    private static final String SANDBOX = "sandbox";

    @Override
    public Set<String> parameters() {
        return Set.of(SANDBOX, Parameters.NEXT);
    }

    @Override
    public ObjectNode answer(Parameters parameters) {
        Optional<String> pair =
                parameters.onePair() ? Optional.of(parameters.pair()).map(Pair::name) : Optional.empty();
        Checklist checklist = new Checklist(engine, engine.dataflow(), sleeper::sleep);
        refuse(parameters, checklist, pair);
        return filled(Answers.ok(NAME), checklist.run(pair, parameters.next(), budgets.forRun()));
    }

    private static void refuse(Parameters parameters, Checklist checklist, Optional<String> pair) {
        if (!parameters.flag(SANDBOX)) {
            throw Parameters.wrong(
                    "the checklist makes, edits and deletes records of its own in both systems",
                    "if both are sandboxes, say so: \"" + SANDBOX + "\": true");
        }
        parameters.next().filter(next -> !checklist.knows(next, pair)).ifPresent(next -> {
            throw Parameters.wrong(
                    "\"next\" is none of this checklist's, or the definition has changed since",
                    "leave it out to begin again, or send it with the \"pair\" it came with");
        });
        checklist.unready().ifPresent(why -> {
            throw new Refused("NOT_READY", why, "let a sync run through, approve what waits, resume what is paused");
        });
    }

    private static ObjectNode filled(ObjectNode answer, Checklist.Outcome outcome) {
        for (Result result : Result.values()) {
            answer.put(word(result), (int) outcome.verdicts().stream()
                    .filter(verdict -> verdict.result() == result)
                    .count());
        }
        ArrayNode checks = answer.putArray("checks");
        outcome.verdicts().forEach(verdict -> checks.add(json(verdict)));
        ArrayNode left = answer.putArray("left");
        outcome.left().forEach(left::add);
        outcome.next().ifPresent(next -> answer.put(Parameters.NEXT, next));
        return answer;
    }

    private static ObjectNode json(Verdict verdict) {
        Check check = verdict.check();
        ObjectNode json = Answers.object()
                .put("pair", check.pair())
                .put("sentence", check.sentences().get(0))
                .put("row", check.row())
                .put("what", check.what())
                .put("result", word(verdict.result()))
                .put("reason", verdict.reason());
        ArrayNode also = json.putArray("also");
        check.sentences().stream().skip(1).forEach(also::add);
        return json;
    }

    private static String word(Result result) {
        return result.name().toLowerCase(Locale.ROOT);
    }
}
