package dev.parley.playground.front;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.playground.board.Function;
import dev.parley.playground.desk.Desks;
import dev.parley.playground.desk.Field;
import dev.parley.playground.desk.Row;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/**
 * Answers the page's questions in the shapes of the function and carries values between two desks, so that the page can
 * be tried without one. Links by e-mail, last side seen to differ from the value before wins; a sync does not see left
 * addresses.
 */
final class PretendFunction implements Function {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> ADDRESS = List.of("address1", "address2", "zip", "city", "country");

    private final Desks desks;
    private final Map<String, String> links = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> bases = new HashMap<>();
    private final Map<String, ObjectNode> problems = new TreeMap<>();
    private final ArrayNode reports = JsonNodeFactory.instance.arrayNode();
    private ArrayNode notes = JsonNodeFactory.instance.arrayNode();
    private ObjectNode counts = JsonNodeFactory.instance.objectNode();
    private volatile ObjectNode running;

    PretendFunction(Desks desks) {
        this.desks = desks;
    }

    @Override
    public CompletableFuture<byte[]> invoke(byte[] event) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return JSON.writeValueAsBytes(answer(JSON.readTree(event)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private ObjectNode answer(JsonNode event) {
        if (event.has("requestContext")) {
            reconcile(false, true);
            return object().put("statusCode", 200).put("body", "");
        }
        var ok = object().put("ok", true).put("action", event.path("action").asText());
        switch (event.path("action").asText()) {
            case "sync" -> ok.putArray("pairs").add(run("sync"));
            case "reconcile" -> ok.putArray("pairs").add(run("reconcile"));
            case "status" -> ok.putArray("pairs").add(status());
            case "links" -> links(ok.putArray("links"));
            case "problems" -> problems.values().forEach(ok.putArray("problems")::add);
            case "explain" -> explain(event, ok);
            default -> {
                ok.put("ok", false)
                        .putObject("error")
                        .put("code", "UNKNOWN_ACTION")
                        .put("message", "no such action");
            }
        }
        return ok;
    }

    private synchronized ObjectNode run(String kind) {
        counts = object();
        notes = JsonNodeFactory.instance.arrayNode();
        var started = Instant.now();
        running = object().put("phase", "LEFT").put("page", 0);
        running.putObject("counts").put("read", 120);
        reconcile(kind.equals("reconcile"), false);
        running = null;
        var report = object().put("run", "r" + reports.size()).put("kind", kind.toUpperCase(Locale.ROOT));
        report.put("started", started.toString()).put("finished", Instant.now().toString());
        counts.put("read", desks.left().rows().size() + desks.right().rows().size());
        report.set("counts", counts.deepCopy());
        report.put("remoteCalls", 3).put("storeReads", 4).put("storeWrites", 2);
        report.set("notes", notes);
        reports.insert(0, report);
        while (reports.size() > 8) {
            reports.remove(8);
        }
        return object().put("pair", "customer").setAll(report);
    }

    private ObjectNode status() {
        var status = object().put("pair", "customer").put("indexing", links.isEmpty());
        status.put("links", links.size()).put("problems", problems.size()).put("due", 0);
        status.set("running", running == null ? JsonNodeFactory.instance.nullNode() : running);
        status.set("reports", reports);
        return status;
    }

    private synchronized void links(ArrayNode list) {
        links.forEach((left, right) ->
                list.addObject().put("pair", "customer").put("left", left).put("right", right));
    }

    private synchronized void explain(JsonNode event, ObjectNode answer) {
        var left = event.path("left").asText("");
        if (left.isEmpty()) {
            var wanted = event.path("right").asText();
            left = links.entrySet().stream()
                    .filter(link -> link.getValue().equals(wanted))
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElse("");
        }
        var right = links.getOrDefault(left, event.path("right").asText(""));
        answer.put("left", left).put("right", right);
        answer.put("situation", right.isEmpty() ? "not linked yet" : "linked; both sides stay in step");
        var l = byId(desks.left().rows()).get(left);
        var r = byId(desks.right().rows()).get(right);
        var properties = answer.putArray("properties");
        for (var field : desks.left().fields()) {
            var one = l == null ? "" : l.value(field.key());
            var other = r == null ? "" : r.value(field.key());
            var same = normal(field, one).equals(normal(field, other));
            var linked = l != null && r != null;
            properties
                    .addObject()
                    .put("name", field.path())
                    .put("left", one)
                    .put("right", other)
                    .put("inStep", linked && same)
                    .put("next", !linked ? "" : same ? "unchanged on both sides" : "changed on the left only");
        }
    }

    private synchronized void reconcile(boolean addresses, boolean webhook) {
        var left = byId(desks.left().rows());
        var right = byId(desks.right().rows());
        links.entrySet().removeIf(link -> !left.containsKey(link.getKey()) || !right.containsKey(link.getValue()));
        link(left, right);
        links.forEach((l, r) -> {
            for (var field : desks.left().fields()) {
                var seen = addresses || webhook || !ADDRESS.contains(field.key());
                carry(field, left.get(l), right.get(r), seen);
            }
        });
    }

    private void link(Map<String, Row> left, Map<String, Row> right) {
        var byEmail = left.values().stream()
                .filter(row -> !row.value("email").isEmpty())
                .collect(Collectors.groupingBy(row -> row.value("email").toLowerCase(Locale.ROOT)));
        for (var row : right.values()) {
            if (links.containsValue(row.id())) {
                continue;
            }
            var found = byEmail.getOrDefault(row.value("email").toLowerCase(Locale.ROOT), new ArrayList<>());
            if (found.size() > 1) {
                problem(row.id(), found.size());
            } else if (found.size() == 1 && !links.containsKey(found.get(0).id())) {
                links.put(found.get(0).id(), row.id());
                counts.put("linked", counts.path("linked").asInt() + 1);
            }
        }
    }

    private void problem(String right, int candidates) {
        problems.put(
                right,
                object().put("pair", "customer")
                        .put("side", "right")
                        .put("id", right)
                        .put("code", "AMBIGUOUS")
                        .put(
                                "message",
                                candidates + " customers on the left bear its e-mail: link one of them, or give them"
                                        + " e-mails of their own"));
    }

    private void carry(Field field, Row left, Row right, boolean leftSeen) {
        var base = bases.computeIfAbsent(left.id(), unseen -> new HashMap<>());
        var one = normal(field, left.value(field.key()));
        var other = normal(field, right.value(field.key()));
        var before = base.get(field.key());
        if (before != null && !one.equals(before) && !leftSeen) {
            return;
        }
        if (one.equals(other)) {
            base.put(field.key(), one);
        } else if (!other.isEmpty() && (one.isEmpty() && before == null || one.equals(before))) {
            base.put(field.key(), other);
            desks.left().edit(left.id(), Map.of(field.key(), given(field, right.value(field.key()), true)));
            note(left, right, "left", field);
        } else {
            base.put(field.key(), one);
            desks.right().edit(right.id(), Map.of(field.key(), given(field, left.value(field.key()), false)));
            note(left, right, "right", field);
        }
    }

    private void note(Row left, Row right, String side, Field field) {
        var name = side.equals("left") ? "updatedLeft" : "updatedRight";
        counts.put(name, counts.path(name).asInt() + 1);
        if (notes.size() < 50) {
            notes.addObject()
                    .put("at", Instant.now().toString())
                    .put("left", left.id())
                    .put("right", right.id())
                    .put("done", "wrote " + field.path() + " on the " + side)
                    .put("reason", "edited on the other side since both agreed");
        }
    }

    private static String given(Field field, String value, boolean toLeft) {
        return field.key().equals("country") ? country(value, toLeft) : value;
    }

    private static String country(String value, boolean code) {
        for (var known : Locale.getISOCountries()) {
            var locale = new Locale.Builder().setRegion(known).build();
            if (known.equals(value) || locale.getDisplayCountry(Locale.ENGLISH).equals(value)) {
                return code ? known : locale.getDisplayCountry(Locale.ENGLISH);
            }
        }
        return value;
    }

    private static String normal(Field field, String value) {
        return switch (field.key()) {
            case "country" -> country(value, true);
            case "phone" -> value.replaceAll("\\D", "").replaceFirst("^47(\\d{8})$", "$1");
            case "email" -> value.strip().toLowerCase(Locale.ROOT);
            default -> value.strip();
        };
    }

    private static Map<String, Row> byId(List<Row> rows) {
        return rows.stream().collect(Collectors.toMap(Row::id, row -> row));
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
