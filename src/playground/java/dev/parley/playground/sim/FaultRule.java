package dev.parley.playground.sim;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;

/**
 * Something that is to go wrong with the next calls of a kind.
 *
 * @param count how many calls it still concerns
 * @param status the HTTP status to answer, where the fault is one
 * @param method the HTTP method concerned; empty = any, {@value #WRITES} = any but GET
 * @param pathPrefix the beginning of the path below the API's base; empty = any path but the token's
 */
public record FaultRule(int count, int status, String method, String pathPrefix) {

    static final String WRITES = "writes";
    static final String TOKEN_PATH = "/oauth/";

    boolean concerns(String calledMethod, String path) {
        String lower = path.toLowerCase(Locale.ROOT);
        boolean pathFits = pathPrefix.isEmpty()
                ? !lower.startsWith(TOKEN_PATH)
                : lower.startsWith(pathPrefix.toLowerCase(Locale.ROOT));
        return count > 0 && pathFits && methodFits(calledMethod);
    }

    private boolean methodFits(String called) {
        return method.equals(WRITES) ? !called.equals("GET") : method.isEmpty() || method.equalsIgnoreCase(called);
    }

    FaultRule used() {
        return new FaultRule(count - 1, status, method, pathPrefix);
    }

    ObjectNode toJson() {
        return Json.object("count", count, "status", status, "method", method, "pathPrefix", pathPrefix);
    }

    static FaultRule read(JsonNode node) {
        if (node.isIntegralNumber()) {
            return new FaultRule(node.intValue(), 500, "", "");
        }
        return new FaultRule(
                node.path("count").asInt(1),
                node.path("status").asInt(500),
                node.path("method").asText(""),
                node.path("pathPrefix").asText(""));
    }
}
