package dev.parley.playground.desk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.playground.sim.Simulator;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * A simulated system, and how a person works with it.
 *
 * @param about for people
 * @param id of a record of a datatype, as Parley knows it
 * @param addition makes what the system takes of the properties entered for a new record of a datatype
 * @param edit makes what the system takes of the properties edited
 * @param words what the body of a refusal says to a person
 * @param deeds by datatype
 */
public record SimulatedSystem(
        Desk.About about,
        Simulator simulator,
        BiFunction<String, ObjectNode, String> id,
        BiFunction<String, ObjectNode, ObjectNode> addition,
        UnaryOperator<ObjectNode> edit,
        Function<JsonNode, String> words,
        Map<String, List<Deed>> deeds) {

    public SimulatedSystem {
        deeds = Map.copyOf(deeds);
    }

    /** The desk of a datatype. */
    public Desk desk(Sheet sheet) {
        return new SimulatedDesk(this, sheet);
    }
}
