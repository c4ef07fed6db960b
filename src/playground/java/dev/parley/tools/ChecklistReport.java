package dev.parley.tools;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What came of a whole checklist, in the order in which it was done. Not thread-safe. */
final class ChecklistReport {

    private final List<Line> lines = new ArrayList<>();
    private final List<String> left = new ArrayList<>();

    /** One check. @param sentences it proves, the one it is made for first */
    record Line(String pair, List<String> sentences, String row, String what, String result, String reason) {}

    /** Takes over the answer of one invocation. */
    void add(JsonNode answer) {
        answer.path("checks")
                .forEach(check -> lines.add(new Line(
                        check.path("pair").asText(),
                        Stream.concat(Stream.of(check.path("sentence")), stream(check.path("also")))
                                .map(JsonNode::asText)
                                .toList(),
                        check.path("row").asText(),
                        check.path("what").asText(),
                        check.path("result").asText(),
                        check.path("reason").asText())));
        answer.path("left").forEach(each -> left.add(each.asText()));
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    List<Line> lines() {
        return List.copyOf(lines);
    }

    List<String> left() {
        return List.copyOf(left);
    }

    long count(String result) {
        return lines.stream().filter(line -> line.result().equals(result)).count();
    }

    /** By pair, by sentence: the checks that prove it. */
    Map<String, Map<String, List<Line>>> bySentence() {
        var pairs = new LinkedHashMap<String, Map<String, List<Line>>>();
        for (var line : lines) {
            var sentences = pairs.computeIfAbsent(line.pair(), missing -> new LinkedHashMap<>());
            line.sentences().forEach(sentence -> sentences
                    .computeIfAbsent(sentence, missing -> new ArrayList<>())
                    .add(line));
        }
        return pairs;
    }

    /** The checks of a pair by the row they are about; those about the whole pair are left out. */
    Map<String, List<Line>> byRow(String pair) {
        var rows = new LinkedHashMap<String, List<Line>>();
        lines.stream()
                .filter(line -> line.pair().equals(pair) && !line.row().isEmpty())
                .forEach(line -> rows.computeIfAbsent(line.row(), missing -> new ArrayList<>())
                        .add(line));
        return rows;
    }

    /** Failed if one of its checks did, passed if one did and none failed. */
    static String result(List<Line> checks) {
        return Stream.of("failed", "passed")
                .filter(result -> checks.stream().anyMatch(line -> line.result().equals(result)))
                .findFirst()
                .orElse("skipped");
    }

    /** One answer, as if it had been done in one invocation. */
    ObjectNode json() {
        var json = JsonNodeFactory.instance.objectNode().put("ok", true).put("action", "checklist");
        Stream.of("passed", "failed", "skipped").forEach(result -> json.put(result, count(result)));
        var checks = json.putArray("checks");
        for (var line : lines) {
            var check = checks.addObject().put("pair", line.pair());
            check.put("sentence", line.sentences().get(0)).put("row", line.row());
            check.put("what", line.what()).put("result", line.result()).put("reason", line.reason());
            var also = check.putArray("also");
            line.sentences().stream().skip(1).forEach(also::add);
        }
        var kept = json.putArray("left");
        left.forEach(kept::add);
        return json;
    }
}
