package dev.parley.playground.front;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.playground.board.Actions;
import dev.parley.playground.board.Findings;
import java.io.IOException;

/** Hands an event to the function as it is: for the command line. Thread-safe. */
final class Invoke {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Actions actions;
    private final Findings findings;

    Invoke(Actions actions, Findings findings) {
        this.actions = actions;
        this.findings = findings;
    }

    Reply take(byte[] body) throws IOException {
        if (!(JSON.readTree(body) instanceof ObjectNode event)) {
            return Reply.message(400, "a JSON object is expected");
        }
        var answer = actions.ask(event);
        findings.refresh();
        return Reply.json(200, answer);
    }
}
