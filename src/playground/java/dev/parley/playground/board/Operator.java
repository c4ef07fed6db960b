package dev.parley.playground.board;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;

/**
 * Asks the function for what a person wants of it. What may change something is told in the journal:
 * {@code {"action","pair"?,"left"?,"right"?,"answer"}}. Thread-safe.
 */
public final class Operator {

    private static final Set<String> ONLY_LOOK =
            Set.of("status", "links", "problems", "explain", "preview", "check", "checklist", "export-links");
    private static final List<String> TOLD = List.of("action", "pair", "left", "right");

    private final Actions actions;
    private final Journal journal;
    private final Findings findings;

    public Operator(Actions actions, Journal journal, Findings findings) {
        this.actions = actions;
        this.journal = journal;
        this.findings = findings;
    }

    /** Asks and waits; answers what {@link Actions#ask} does. */
    public ObjectNode ask(ObjectNode event) {
        var answer = actions.ask(event);
        var action = event.path("action").asText();
        if (!ONLY_LOOK.contains(action)) {
            var entry = JsonNodeFactory.instance.objectNode();
            TOLD.stream().filter(event::hasNonNull).forEach(name -> entry.set(name, event.get(name)));
            journal.add("action", entry.set("answer", answer));
        }
        if (!action.equals("explain")) {
            findings.refresh();
        }
        return answer;
    }
}
