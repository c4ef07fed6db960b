package dev.parley.function;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.stream.Stream;

/** What an event asks for, told apart by its shape alone. */
sealed interface Trigger {

    /** A request through an HTTP API or a function URL, payload format 2.0. It never becomes an action. */
    record Http(ObjectNode event) implements Trigger {}

    /** A schedule: nobody reads the answer, so that a failure has to be thrown. */
    record Scheduled(ObjectNode request) implements Trigger {}

    /** Someone who invoked the function and reads the answer. */
    record Direct(ObjectNode request) implements Trigger {}

    /** None of these. @param what it looks like instead */
    record Unknown(String what) implements Trigger {}

    /** The member that marks a constant input as sent by a schedule: true, or anything a scheduler puts there. */
    String SCHEDULED = "scheduled";

    /** Sources of the events that EventBridge itself makes for a schedule without an input of its own. */
    Set<String> SCHEDULERS = Set.of("aws.events", "aws.scheduler");

    /**
     * Shapes: API Gateway Developer Guide, "payload format version 2.0"; EventBridge User Guide, "Scheduled Event".
     * Whatever looks like HTTP is no action, even with an {@code action} in it.
     *
     * @param event any JSON, or null
     */
    static Trigger of(JsonNode event) {
        if (!(event instanceof ObjectNode object)) {
            return new Unknown("no JSON object");
        }
        if (Stream.of("requestContext", "httpMethod", "rawPath", "multiValueHeaders")
                .anyMatch(object::has)) {
            boolean current = object.path("version").asText().equals("2.0")
                    && object.path("requestContext").path("http").isObject();
            return current ? new Http(object) : new Unknown("an HTTP event of another payload format than 2.0");
        }
        if (object.has("detail-type") || object.has("source")) {
            return isSchedule(object)
                    ? new Scheduled(object.objectNode().put("action", RunAction.SYNC))
                    : new Unknown("an EventBridge event that is no schedule");
        }
        if (object.has("action")) {
            JsonNode mark = object.path(SCHEDULED);
            boolean marked = object.hasNonNull(SCHEDULED) && (!mark.isBoolean() || mark.booleanValue());
            return marked ? new Scheduled(object) : new Direct(object);
        }
        return new Unknown("a JSON object without an action");
    }

    private static boolean isSchedule(ObjectNode event) {
        return event.path("detail-type").isTextual()
                && SCHEDULERS.contains(event.path("source").asText());
    }
}
