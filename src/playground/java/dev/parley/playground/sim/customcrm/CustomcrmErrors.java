package dev.parley.playground.sim.customcrm;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.playground.sim.Answer;
import dev.parley.playground.sim.Json;
import dev.parley.playground.sim.Rejected;
import dev.parley.playground.sim.resource.Refusals;
import java.util.List;
import java.util.Map;

/** Customcrm's error answers: a JSON body with {@code error}, in it a code and a message. Thread-safe. */
final class CustomcrmErrors implements Refusals {

    private record Text(String code, String message) {}

    private static final Map<Integer, Text> TEXTS = Map.of(
            401, new Text("unauthorized", "The access token is missing or not valid."),
            404, new Text("not_found", "There is no such record or path."),
            405, new Text("method_not_allowed", "The path does not offer this method."),
            415, new Text("unsupported_media_type", "Content-Type must be application/json."),
            429, new Text("too_many_requests", "Too many calls; see Retry-After."));
    private static final Text OTHER = new Text("server_error", "Something went wrong on our side.");

    private final CustomcrmSwitches switches;

    CustomcrmErrors(CustomcrmSwitches switches) {
        this.switches = switches;
    }

    static Answer answer(int status) {
        Text text = TEXTS.getOrDefault(status, OTHER);
        return Answer.json(status, Json.object("error", body(text.code(), text.message())));
    }

    static Rejected invalid(String message, List<String> properties) {
        ObjectNode error = body("invalid", message);
        error.set("properties", Json.node(properties));
        return new Rejected(Answer.json(422, Json.object("error", error)));
    }

    private static ObjectNode body(String code, String message) {
        return Json.object("code", code, "message", message);
    }

    @Override
    public Rejected notFound() {
        return new Rejected(answer(404));
    }

    @Override
    public Rejected invalid(List<String> properties) {
        return invalid("Missing, unknown or not valid: " + String.join(", ", properties) + ".", properties);
    }

    @Override
    public Rejected duplicate(String property, String holder) {
        ObjectNode error = body("duplicate", "Another record has this " + property + ".");
        error.put("property", property).put("id", holder);
        return new Rejected(Answer.json(409, Json.object("error", error)));
    }

    @Override
    public Rejected inUse() {
        return new Rejected(
                Answer.json(409, Json.object("error", body("in_use", "Other records point to this record."))));
    }

    @Override
    public boolean deletesReferred() {
        return switches.deleteReferred.isOn();
    }

    @Override
    public boolean refusesUnknown() {
        return true;
    }
}
