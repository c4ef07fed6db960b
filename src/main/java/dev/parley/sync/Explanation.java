package dev.parley.sync;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Why the values of two records are what they are. The only answer that holds values; they are read live and never
 * stored.
 *
 * @param state what the store knows of the record: {@code linked}, {@code claimed}, {@code retired}, …
 * @param situation one sentence a person can act on
 * @param history what travelled last, newest first
 */
public record Explanation(
        Optional<String> left,
        Optional<String> right,
        String state,
        String situation,
        Optional<Problem> problem,
        List<Property> properties,
        List<Link.History> history) {

    public Explanation {
        properties = List.copyOf(properties);
        history = List.copyOf(history);
    }

    /**
     * One property.
     *
     * @param inStep whether both sides hold the same, each in the other's precision
     * @param next what the next run would do with it, and why
     * @param last when it last travelled, where to, and why
     * @param stamps by side word: what the system says of the time
     */
    public record Property(
            String name,
            JsonNode left,
            JsonNode right,
            boolean inStep,
            String next,
            Optional<Link.History> last,
            Map<String, Instant> stamps) {}
}
