package dev.parley.playground.sim;

import java.time.Instant;

/**
 * One call a simulator received.
 *
 * @param at when it was answered
 * @param name method and template, e.g. {@code PATCH /Customers/{id}}; {@code GET (unknown)} outside the API
 * @param status the HTTP status; 0 when the connection was dropped without an answer
 * @param millis how long it took, the simulated latency included
 */
public record Call(Instant at, String name, int status, long millis) {

    public boolean isRead() {
        return name.startsWith("GET ");
    }
}
