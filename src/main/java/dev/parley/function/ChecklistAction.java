package dev.parley.function;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.checklist.Checklist;
import dev.parley.checklist.Declared;
import dev.parley.dataflow.Dataflow;
import dev.parley.dataflow.DefinitionReader;
import dev.parley.dataflow.Pair;
import dev.parley.sync.Engine;
import dev.parley.systems.http.Sleeper;
import dev.parley.yaml.DefinitionException;
import java.util.Optional;
import java.util.Set;

/** {@code checklist}: tries out what a definition promises, on records of its own in two sandboxes. */
record ChecklistAction(Engine engine, Budgets budgets, Sleeper sleeper) implements Action {

    static final String NAME = "checklist";
    private static final String SANDBOX = "sandbox";
    private static final String DEFINITION = "definition";

    @Override
    public Set<String> parameters() {
        return Set.of(SANDBOX, DEFINITION, Parameters.NEXT);
    }

    @Override
    public ObjectNode answer(Parameters parameters) {
        if (!parameters.flag(SANDBOX)) {
            throw Parameters.wrong(
                    "the checklist makes, edits and deletes records of its own in both systems",
                    "if both are sandboxes, say so: \"" + SANDBOX + "\": true");
        }
        Optional<String> pair =
                parameters.onePair() ? Optional.of(parameters.pair()).map(Pair::name) : Optional.empty();
        Checklist checklist = new Checklist(engine, document(parameters), sleeper::sleep);
        refuse(parameters.next(), checklist, pair);
        return ChecklistJson.fill(Answers.ok(NAME), checklist.run(pair, parameters.next(), budgets.forRun()));
    }

    /** The definition that the function is held against: the one given, else its own. */
    private Dataflow document(Parameters parameters) {
        Dataflow own = engine.dataflow();
        return parameters.text(DEFINITION).map(text -> read(own, text)).orElse(own);
    }

    private Dataflow read(Dataflow own, String text) {
        try {
            return DefinitionReader.read(own.name() + ".yaml", text, new Declared(own, engine::system));
        } catch (DefinitionException e) {
            throw Parameters.wrong(
                    "the definition has problems: " + e.problems().get(0).text(),
                    "send one of the dataflow " + own.name() + " that the function could start with");
        }
    }

    private static void refuse(Optional<String> next, Checklist checklist, Optional<String> pair) {
        checklist.unready().ifPresent(why -> {
            throw new Refused("NOT_READY", why, "let a sync run through, approve what waits, resume what is paused");
        });
        next.filter(token -> !checklist.knows(token, pair)).ifPresent(token -> {
            throw Parameters.wrong(
                    "\"next\" is none of this checklist's, or the definition has changed since",
                    "leave it out to begin again, or send it with the \"pair\" and \"definition\" it came with");
        });
    }
}
