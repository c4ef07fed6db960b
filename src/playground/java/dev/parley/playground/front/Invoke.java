package dev.parley.playground.front;

import dev.parley.playground.board.Operator;
import java.io.IOException;

/** Hands an event to the function as it is: for the command line, and for the page's buttons. Thread-safe. */
final class Invoke {

    private final Operator operator;

    Invoke(Operator operator) {
        this.operator = operator;
    }

    Reply take(byte[] body) throws IOException {
        return Reply.json(200, operator.ask(Body.object(body)));
    }
}
