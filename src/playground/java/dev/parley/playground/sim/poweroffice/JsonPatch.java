package dev.parley.playground.sim.poweroffice;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.playground.sim.Rejected;
import java.util.Locale;

/**
 * RFC 6902 as PowerOffice Go offers it: add, remove, replace, test, copy and move on an entity's own properties and one
 * level below. Every property exists, so removing one sets it to null.
 */
final class JsonPatch {

    private final Schema schema;
    private final int failedTestStatus;

    JsonPatch(Schema schema, int failedTestStatus) {
        this.schema = schema;
        this.failedTestStatus = failedTestStatus;
    }

    /**
     * Changes the entity; answers whether a whole nested object was given. Whatever does not fit is refused
     * with 400.
     */
    boolean apply(ObjectNode entity, JsonNode operations) {
        if (!operations.isArray()) {
            throw Problems.badRequest("A JSON patch is an array of operations.");
        }
        boolean wholeObject = false;
        for (JsonNode operation : operations) {
            wholeObject |= applyOne(entity, operation);
        }
        return wholeObject;
    }

    private boolean applyOne(ObjectNode entity, JsonNode operation) {
        String op = operation.path("op").asText("").toLowerCase(Locale.ROOT);
        PatchPath path = PatchPath.resolve(schema, operation.path("path").asText(""), !op.equals("test"));
        switch (op) {
            case "add", "replace" -> path.set(entity, value(operation), op.equals("add"));
            case "remove" -> path.clear(entity);
            case "copy" -> path.set(entity, from(operation, false).get(entity).deepCopy(), true);
            case "move" -> move(entity, from(operation, true), path);
            case "test" -> test(path.get(entity), value(operation));
            default -> throw Problems.badRequest("Invalid JsonPatch operation '" + op + "'.");
        }
        return path.isWholeObject() && !op.equals("test") && !op.equals("remove");
    }

    private static void move(ObjectNode entity, PatchPath from, PatchPath to) {
        JsonNode moved = from.get(entity);
        from.clear(entity);
        to.set(entity, moved, true);
    }

    private PatchPath from(JsonNode operation, boolean toWrite) {
        return PatchPath.resolve(schema, operation.path("from").asText(""), toWrite);
    }

    private static JsonNode value(JsonNode operation) {
        if (!operation.has("value")) {
            throw Problems.badRequest("The operation needs a value.");
        }
        return operation.get("value");
    }

    private void test(JsonNode actual, JsonNode expected) {
        boolean equal = actual.isNumber() && expected.isNumber()
                ? actual.decimalValue().compareTo(expected.decimalValue()) == 0
                : actual.equals(expected);
        if (!equal) {
            String detail = "The current value is not equal to the test value.";
            throw new Rejected(Problems.answer(failedTestStatus, "Bad Request", detail));
        }
    }
}
