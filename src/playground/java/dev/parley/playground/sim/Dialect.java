package dev.parley.playground.sim;

import java.util.List;
import java.util.Optional;

/** How one simulated system speaks where no record is concerned: base path, credentials, limits, error bodies. */
public interface Dialect {

    /** The path below the API's base path, or nothing when the path lies outside the API. */
    Optional<String> below(String path);

    /** The refusal of a call before it reaches its handler (credentials, rate limit), or nothing. */
    Optional<Answer> gate(Request request);

    /** The body this system gives an error status. */
    Answer error(int status);

    /** The answer to a method a path does not offer. */
    Answer methodNotAllowed(List<String> allowed);

    /** Adds the headers that every answer of the API bears. */
    Answer finish(Answer answer);
}
