package dev.parley.playground.sim;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Everything about a simulator that can be changed while it runs, in-process or as JSON under {@code /_control}.
 * All times are milliseconds unless the name says otherwise. Thread-safe.
 */
public abstract class Switches {

    private final Map<String, Switch> byName = new LinkedHashMap<>();

    /** Every API call waits this long before it is looked at. */
    public final Count latencyMillis = count("latencyMillis", 0);

    /** Whether the system's documented rate limit holds. */
    public final Flag rateLimit = flag("rateLimit", true);

    /** Whether a 429 bears {@code Retry-After}. */
    public final Flag retryAfterHeader;

    /** A write becomes visible to reads after this time; the writing call itself answers the new state at once. */
    public final Count readLagMillis = count("readLagMillis", 0);

    /** Listings answer 500 on this page (from 1) until it is set back to 0. */
    public final Count failOnPage = count("failOnPage", 0);

    /** Whether a write that changes no value still moves the change stamp. Not known of either system. */
    public final Flag stampWithoutChange = flag("stampWithoutChange", false);

    private final FaultRules failures = register("failNext", new FaultRules());
    private final FaultRules lostResponses = register("loseResponseNext", new FaultRules());
    private final FaultRules htmlPages = register("html200Next", new FaultRules());

    protected Switches(boolean retryAfter) {
        retryAfterHeader = flag("retryAfterHeader", retryAfter);
    }

    protected final Flag flag(String name, boolean preset) {
        return register(name, new Flag(preset));
    }

    protected final Count count(String name, long preset) {
        return register(name, new Count(preset));
    }

    protected final Words words(String name, List<String> preset) {
        return register(name, new Words(preset));
    }

    private <S extends Switch> S register(String name, S toggle) {
        byName.put(name, toggle);
        return toggle;
    }

    /** The next calls are refused with a status and have no effect; 429 bears what the system's own 429 bears. */
    public final void failNext(int calls, int status) {
        failNext(calls, status, "", "");
    }

    /**
     * As {@link #failNext(int, int)} for one method (empty = any, {@code writes} = any but GET) below one path (empty =
     * any but the token's).
     */
    public final void failNext(int calls, int status, String method, String pathPrefix) {
        failures.add(new FaultRule(calls, status, method, pathPrefix));
    }

    /** The next successful calls take effect, then the connection is closed without an answer. */
    public final void loseResponseNext(int calls, String method, String pathPrefix) {
        lostResponses.add(new FaultRule(calls, 0, method, pathPrefix));
    }

    /** The next calls have no effect and answer 200 with an HTML page. */
    public final void html200Next(int calls, String method, String pathPrefix) {
        htmlPages.add(new FaultRule(calls, 200, method, pathPrefix));
    }

    final FaultRules failures() {
        return failures;
    }

    final FaultRules lostResponses() {
        return lostResponses;
    }

    final FaultRules htmlPages() {
        return htmlPages;
    }

    /** Every switch by name. */
    public final ObjectNode toJson() {
        ObjectNode all = Json.object();
        byName.forEach((name, toggle) -> all.set(name, toggle.toJson()));
        return all;
    }

    /** Changes the switches named; an unknown name or a setting of the wrong kind changes nothing after it. */
    public final void read(JsonNode settings) {
        settings.properties().forEach(entry -> {
            Switch toggle = byName.get(entry.getKey());
            if (toggle == null) {
                throw new IllegalArgumentException("No switch " + entry.getKey() + "; there are " + byName.keySet());
            }
            try {
                toggle.read(entry.getValue());
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("Switch " + entry.getKey() + ": " + e.getMessage(), e);
            }
        });
    }
}
