package dev.parley.playground.desk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import dev.parley.playground.sim.Json;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Something a simulated system can be made to do wrong, as a setting of one of its switches. Two that share a switch
 * take each other's place.
 */
public enum Fault {

    /** Every call is answered 429. */
    LIMITED("limited", "failNext", refusal(429), rules -> status(rules) == 429),

    /** Every call is answered 503. */
    REFUSING("refusing", "failNext", refusal(503), rules -> status(rules) >= 500),

    /** Every call is answered late; a webhook is then out of its time before it has read both sides. */
    SLOW("slow", "latencyMillis", IntNode.valueOf(2000), millis -> millis.asLong() > 0),

    /** The next write takes effect, and the connection is cut without an answer. */
    LOST_ONCE("lost-once", "loseResponseNext", loss(1), rules -> count(rules) > 0 && count(rules) < Fault.EVERY / 2),

    /** Every write takes effect, and the connection is cut without an answer. */
    LOST("lost", "loseResponseNext", loss(Fault.EVERY), rules -> count(rules) >= Fault.EVERY / 2),

    /** Reads, lists and searches show a write some time after it; within what the connectors count on. */
    LATE("late", "readLagMillis", IntNode.valueOf(1500), millis -> millis.asLong() > 0);

    private static final int EVERY = 1_000_000_000;

    private final String word;
    private final String toggle;
    private final JsonNode setting;
    private final Predicate<JsonNode> shows;

    Fault(String word, String toggle, JsonNode setting, Predicate<JsonNode> shows) {
        this.word = word;
        this.toggle = toggle;
        this.setting = setting;
        this.shows = shows;
    }

    /** The fault of that word. */
    public static Optional<Fault> of(String word) {
        return Arrays.stream(values()).filter(fault -> fault.word.equals(word)).findFirst();
    }

    /** The words of all. */
    public static List<String> words() {
        return Arrays.stream(values()).map(Fault::word).toList();
    }

    /** How the page calls it. */
    public String word() {
        return word;
    }

    /** Whether the switches of a system are set so. */
    boolean isOn(JsonNode switches) {
        return shows.test(switches.path(toggle));
    }

    /** The switches to set so that it happens, or no more. */
    JsonNode switches(boolean happen) {
        var off = setting.isArray() ? Json.node(List.of()) : IntNode.valueOf(0);
        return Json.object(toggle, happen ? setting : off);
    }

    private static JsonNode refusal(int status) {
        return Json.node(List.of(Json.object("count", EVERY, "status", status)));
    }

    private static JsonNode loss(int count) {
        return Json.node(List.of(Json.object("count", count, "method", "writes")));
    }

    private static int status(JsonNode rules) {
        return rules.path(0).path("status").asInt();
    }

    private static int count(JsonNode rules) {
        return rules.path(0).path("count").asInt();
    }
}
