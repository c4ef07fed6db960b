package dev.parley.playground.sim;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;

/** A switch with a list of words. Thread-safe. */
public final class Words implements Switch {

    private volatile List<String> words;

    Words(List<String> words) {
        this.words = words;
    }

    public List<String> get() {
        return words;
    }

    public void set(String... setting) {
        words = List.of(setting);
    }

    @Override
    public JsonNode toJson() {
        return Json.node(words);
    }

    @Override
    public void read(JsonNode setting) {
        if (!setting.isArray()) {
            throw new IllegalArgumentException("a list of words is expected");
        }
        words = StreamSupport.stream(setting.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
