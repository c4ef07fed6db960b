package dev.parley.playground.sim.dolibarr;

import dev.parley.playground.sim.Answer;
import dev.parley.playground.sim.Json;
import dev.parley.playground.sim.Rejected;
import dev.parley.playground.sim.resource.Refusals;
import java.util.List;

/**
 * Dolibarr's refusals: {@code {"error":{"code":404,"message":"…"}}}. INFERENCE: a record others point to cannot be
 * deleted (409), a property not known is passed over. Thread-safe.
 */
final class DolibarrErrors implements Refusals {

    private final DolibarrSwitches switches;

    DolibarrErrors(DolibarrSwitches switches) {
        this.switches = switches;
    }

    static Answer answer(int status, String message) {
        return Answer.json(status, Json.object("error", Json.object("code", status, "message", message)));
    }

    static Rejected badRequest(String message) {
        return new Rejected(answer(400, "Bad Request: " + message));
    }

    @Override
    public Rejected notFound() {
        return new Rejected(answer(404, "Not Found"));
    }

    @Override
    public Rejected invalid(List<String> properties) {
        return badRequest(String.join(", ", properties) + " field missing or not valid");
    }

    @Override
    public Rejected duplicate(String property, String holder) {
        return new Rejected(answer((int) switches.duplicateStatus.get(), "Error, the " + property + " already exists"));
    }

    @Override
    public Rejected inUse() {
        return new Rejected(answer(409, "Conflict: the record is used"));
    }

    @Override
    public boolean deletesReferred() {
        return false;
    }

    @Override
    public boolean refusesUnknown() {
        return false;
    }
}
