package dev.parley.playground.board;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the page shows, in named sections. Each change gets a higher revision, so that a page which says what it has
 * seen is sent only what is new. Revisions begin at the time of the start: those of an earlier start are older.
 * Thread-safe.
 */
public final class Board {

    private record Section(long revision, JsonNode content) {}

    private final Map<String, Section> sections = new TreeMap<>();
    private final Clock clock;
    private long revision;

    public Board(Clock clock) {
        this.clock = clock;
        this.revision = clock.millis();
    }

    /** Replaces a section; the same content as before changes nothing. The node must not be changed afterwards. */
    public synchronized void put(String name, JsonNode content) {
        var before = sections.get(name);
        if (before == null || !before.content().equals(content)) {
            sections.put(name, new Section(++revision, content));
        }
    }

    /** {@code {"revision","now" (ms),"sections":{…}}} with the sections changed since the revision given; 0 for all. */
    public synchronized ObjectNode since(long seen) {
        var answer = JsonNodeFactory.instance.objectNode();
        answer.put("revision", revision).put("now", clock.millis());
        var changed = answer.putObject("sections");
        sections.forEach((name, section) -> {
            if (section.revision() > seen) {
                changed.set(name, section.content());
            }
        });
        return answer;
    }
}
