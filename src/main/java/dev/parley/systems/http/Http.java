package dev.parley.systems.http;

/**
 * Sends one request and returns the answer, whatever its status. Implementations wrap each other (pacing, tokens,
 * retries); only the innermost talks to the network.
 *
 * <p>Throws {@link dev.parley.sync.RemoteFailure} when there is no answer.
 */
@FunctionalInterface
public interface Http {

    Reply send(Request request);
}
