package dev.parley.playground.front;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.parley.playground.board.Watch;
import dev.parley.playground.desk.Desk;
import dev.parley.playground.desk.Desks;
import dev.parley.playground.desk.Refused;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Edits of records as a person at the systems' desks: the part of {@link Api} below {@code /api/records/}. */
final class RecordsApi {

    private static final Pattern RECORD = Pattern.compile("/api/records/([^/]+)/(left|right)(?:/(.+))?");

    private final Map<String, Desks> pairs;
    private final Watch watch;

    RecordsApi(Map<String, Desks> pairs, Watch watch) {
        this.pairs = pairs;
        this.watch = watch;
    }

    /** Nothing where the path is not about a pair's records. */
    Optional<Reply> take(String method, String path, byte[] body) throws IOException {
        var record = RECORD.matcher(path);
        return record.matches() && pairs.containsKey(record.group(1))
                ? Optional.of(record(method, new Watch.Place(record.group(1), record.group(2)), record.group(3), body))
                : Optional.empty();
    }

    private Reply record(String method, Watch.Place place, String id, byte[] body) throws IOException {
        if (id != null && !watch.knows(place, id)) {
            return Reply.message(404, "There is no record " + id);
        }
        var values = method.equals("DELETE") ? Map.<String, String>of() : values(body);
        return switch (method + (id == null ? "" : " id")) {
            case "POST" -> deed(place, desk -> desk.add(values));
            case "PATCH id" -> deed(place, id, desk -> desk.edit(id, values));
            case "POST id" -> deed(place, id, desk -> desk.perform(values.getOrDefault("deed", ""), id));
            case "DELETE id" -> deed(place, id, desk -> desk.delete(id));
            default -> Reply.message(405, "Method Not Allowed");
        };
    }

    private Reply deed(Watch.Place place, String id, Consumer<Desk> deed) {
        return deed(place, desk -> {
            deed.accept(desk);
            return id;
        });
    }

    private Reply deed(Watch.Place place, Function<Desk, String> deed) {
        var desk = pairs.get(place.pair()).on(place.side()).orElseThrow();
        try {
            var id = watch.person(place, () -> deed.apply(desk));
            return Reply.json(200, JsonNodeFactory.instance.objectNode().put("id", id));
        } catch (Refused e) {
            return Reply.message(422, e.getMessage());
        }
    }

    private static Map<String, String> values(byte[] body) throws IOException {
        var values = new HashMap<String, String>();
        Body.object(body).forEachEntry((key, value) -> values.put(key, value.asText("")));
        return values;
    }
}
