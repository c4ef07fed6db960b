package dev.parley.playground.sim.espocrm;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.playground.sim.Answer;
import dev.parley.playground.sim.Json;
import dev.parley.playground.sim.Rejected;
import dev.parley.playground.sim.resource.Refusals;
import java.util.List;

/**
 * EspoCRM's refusals. INFERENCE: apart from a duplicate's they have no body; the reason stands in
 * {@code X-Status-Reason}. A record others point to can be deleted, an attribute not known is passed over. Stateless.
 */
final class EspoErrors implements Refusals {

    static Answer answer(int status, String reason) {
        return Answer.empty(status).with("X-Status-Reason", reason);
    }

    static Rejected badRequest(String reason) {
        return new Rejected(answer(400, reason));
    }

    /** What the duplicate check answers: the records that look like the new one. INFERENCE: as a bare array. */
    static Rejected duplicates(List<ObjectNode> found) {
        return new Rejected(Answer.json(409, Json.node(found)).with("X-Status-Reason", "Duplicate"));
    }

    @Override
    public Rejected notFound() {
        return new Rejected(answer(404, "Not found"));
    }

    @Override
    public Rejected invalid(List<String> properties) {
        return badRequest("Field validation failure; fields: " + String.join(", ", properties));
    }

    @Override
    public Rejected duplicate(String property, String holder) {
        return new Rejected(answer(409, "Duplicate " + property));
    }

    @Override
    public Rejected inUse() {
        return new Rejected(answer(409, "In use"));
    }

    @Override
    public boolean deletesReferred() {
        return true;
    }

    @Override
    public boolean refusesUnknown() {
        return false;
    }
}
