package dev.parley.playground.board;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells in the journal which problems came, were tried again in vain, and are over: entries
 * {@code {"what":"new"|"again"|"over","pair","side","id","code","message","next"}}, and of many at once their numbers
 * only, {@code {"new","again","over"}}. Not thread-safe.
 */
final class ProblemNews {

    /** More of them in one look are told as numbers. */
    private static final int TOLD_SINGLY = 6;

    private static final List<String> TOLD = List.of("pair", "side", "id", "code", "message", "next");

    private final Journal journal;
    private Map<String, JsonNode> before;

    ProblemNews(Journal journal) {
        this.journal = journal;
    }

    /** Takes all problems there are; the first look tells nothing. */
    void tell(Iterable<JsonNode> problems) {
        var now = new LinkedHashMap<String, JsonNode>();
        problems.forEach(problem -> now.put(key(problem), problem));
        if (before != null) {
            tell(news(before, now));
        }
        before = now;
    }

    private static List<ObjectNode> news(Map<String, JsonNode> before, Map<String, JsonNode> now) {
        var news = new ArrayList<ObjectNode>();
        now.forEach((key, problem) -> {
            var old = before.get(key);
            if (old == null || !old.path("code").equals(problem.path("code"))) {
                news.add(entry("new", problem));
            } else if (problem.path("attempts").asInt() > old.path("attempts").asInt()) {
                news.add(entry("again", problem));
            }
        });
        before.forEach((key, problem) -> {
            if (!now.containsKey(key)) {
                news.add(entry("over", problem));
            }
        });
        return news;
    }

    private void tell(List<ObjectNode> news) {
        if (news.size() <= TOLD_SINGLY) {
            news.forEach(entry -> journal.add("problem", entry));
            return;
        }
        var counts = JsonNodeFactory.instance.objectNode();
        news.stream()
                .map(entry -> entry.path("what").asText())
                .forEach(what -> counts.put(what, counts.path(what).asInt() + 1));
        journal.add("problems", counts);
    }

    private static ObjectNode entry(String what, JsonNode problem) {
        var entry = JsonNodeFactory.instance.objectNode().put("what", what);
        TOLD.forEach(name -> entry.set(name, problem.path(name).isMissingNode() ? null : problem.path(name)));
        return entry;
    }

    private static String key(JsonNode problem) {
        return problem.path("pair").asText() + " " + problem.path("side").asText() + " "
                + problem.path("id").asText();
    }
}
