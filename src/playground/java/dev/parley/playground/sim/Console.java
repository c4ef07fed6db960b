package dev.parley.playground.sim;

import java.util.Map;

/**
 * What a person can reach at a simulated system over {@code /_control}.
 *
 * @param records the records by resource, e.g. {@code customers}
 * @param actions what can be triggered by name, e.g. {@code revoke-tokens}
 */
public record Console(Map<String, Records> records, Map<String, Runnable> actions) {}
