package dev.parley.function;

import dev.parley.sync.RemoteFailure;
import dev.parley.systems.http.Reply;
import dev.parley.systems.http.Request;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Every kind of error a system can answer with, each full of planted values wherever one can stand. */
final class TalkativeFaults {

    private static final String JSON = "application/json";

    private TalkativeFaults() {}

    static Map<String, Function<Request, Reply>> all() {
        Map<String, Function<Request, Reply>> all = new LinkedHashMap<>();
        for (int status : new int[] {400, 401, 403, 404, 409}) {
            all.put("prose " + status, reply(status, JSON, prose(Planted.all(), status)));
        }
        all.put("a name", reply(400, JSON, prose(Planted.FIRST, 400)));
        all.put("an entity", reply(400, JSON, prose(Planted.LAST + " validation error(s)", 400)));
        all.put("by property", reply(422, JSON, byProperty()));
        all.put("as one text", reply(422, JSON, "{\"errors\":\"email " + Planted.EMAIL + " has already been taken\"}"));
        all.put(
                "a code",
                reply(
                        422,
                        JSON,
                        "{\"error\":{\"code\":\"" + Planted.FIRST + "\",\"properties\":[\"" + Planted.CITY
                                + "\"],\"property\":\"" + Planted.LAST + "\"}}"));
        all.put(
                "in use",
                reply(
                        400,
                        JSON,
                        prose(
                                "ExternalImportReference is already in use. '" + Planted.EMAIL + "' is used on ("
                                        + Planted.FIRST + ") Id = " + Planted.NUMBER,
                                400)));
        all.put("a page 500", reply(500, "text/html", "<html>" + Planted.all() + "</html>"));
        all.put("a page 503", reply(503, "text/html", "<html>" + Planted.all() + "</html>"));
        all.put("a page 200", reply(200, "text/html", "<html>" + Planted.all() + "</html>"));
        all.put("broken JSON", reply(200, JSON, "{\"FirstName\":\"" + Planted.FIRST + "\",\"" + Planted.LAST));
        all.put("another shape", reply(200, JSON, "{\"" + Planted.LAST + "\":[\"" + Planted.FIRST + "\"]}"));
        all.put("a list", reply(200, JSON, "[\"" + Planted.FIRST + "\",{\"" + Planted.LAST + "\":1}]"));
        all.put("elsewhere", reply(302, JSON, Planted.all()));
        all.put("too many", reply(429, JSON, prose(Planted.all(), 429)));
        all.put("no answer", request -> {
            throw new RemoteFailure.Unavailable(request + ": no answer", !request.repeatable(), Optional.empty(), null);
        });
        all.put("an error of our own", request -> {
            throw new IllegalStateException(Planted.all(), new RuntimeException(request.uri() + Planted.EMAIL));
        });
        return all;
    }

    private static String prose(String text, int status) {
        return "{\"title\":\"" + text + "\",\"detail\":\"FirstName is invalid: '" + text + "'. LastName \\\"" + text
                + "\\\" and " + text + " are wrong\",\"status\":" + status + ",\"instance\":\"" + text
                + "\",\"errors\":{\"" + text + "\":[\"" + text + "\"],\"" + Planted.LAST + "[0].FirstName\":\"" + text
                + "\"},\"error\":\"" + text + "\",\"message\":\"" + text + "\"}";
    }

    private static String byProperty() {
        return "{\"errors\":{\"email\":[\"" + Planted.EMAIL + " has already been taken\"],\"" + Planted.STREET
                + "\":[\"" + Planted.all() + "\"],\"phone\":\"" + Planted.PHONE + "\"}}";
    }

    private static Function<Request, Reply> reply(int status, String type, String body) {
        Map<String, String> headers = Map.of(
                "Content-Type",
                type,
                "Location",
                "https://other.example/" + Planted.LAST,
                "Retry-After",
                status == 429 ? "0.05" : Planted.FIRST,
                "Link",
                "<https://other.example/x?page_info=" + Planted.LAST + "&x>; rel=\"prev\"",
                "X-Shopify-Shop-Api-Call-Limit",
                Planted.LAST);
        return request -> new Reply(status, headers, body, Instant.now());
    }
}
