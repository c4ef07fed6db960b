package dev.parley.function;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/** Something an operator can ask the function to do. */
interface Action {

    /** Parameters it knows besides {@code connection} and {@code pair}. */
    Set<String> parameters();

    /**
     * Does it.
     *
     * @throws Refused for wrong parameters
     * @throws RuntimeException what the engine throws; {@link Failure#of} puts it into words
     */
    ObjectNode answer(Parameters parameters);
}
