package dev.parley.sync;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.dataflow.Side;
import dev.parley.mapping.NormalForm;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a counterpart is created with, or why it cannot be. Pure.
 *
 * @param body in the target's own form; nothing stands in it for an empty value
 * @param sent by property name: fingerprint of the value sent, or of nothing, seen through the target's schema;
 *     none for an empty value in whose place the target assumes one
 * @param problem why nothing must be sent
 * @param lacks what cannot be sent yet and is not needed: it follows when the record it refers to is linked
 * @param awaited records without counterpart that references lead to
 */
record CreatePlan(
        ObjectNode body,
        Map<String, String> sent,
        Optional<Action.Raise> problem,
        List<Action.Raise> lacks,
        Set<Target> awaited) {

    static CreatePlan of(BoundPair pair, Side target, RemoteRecord source) {
        return new CreateBody(pair, target, source).plan();
    }

    static CreatePlan refused(Action.Raise raise, Set<Target> awaited) {
        return new CreatePlan(
                JsonNodeFactory.instance.objectNode(), Map.of(), Optional.of(raise), List.of(), Set.copyOf(awaited));
    }

    /** Equal for equal creates: the same content is not sent again after a refusal. */
    String content(BoundPair pair) {
        return pair.fingerprints().of(body.toString());
    }

    static boolean present(JsonNode value) {
        return !NormalForm.empty(value);
    }
}
