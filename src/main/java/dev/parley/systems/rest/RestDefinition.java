package dev.parley.systems.rest;

import dev.parley.sync.Traits;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A system with a REST API, as its file describes it. It names settings and holds none of their values. Immutable.
 *
 * @param label for messages
 */
record RestDefinition(
        String name, String label, Access access, Optional<WebhookRule> webhook, Map<String, Datatype> datatypes) {

    RestDefinition {
        datatypes = Collections.unmodifiableMap(new LinkedHashMap<>(datatypes));
    }

    /**
     * How the system is reached.
     *
     * @param url setting with the address
     * @param base path below it
     * @param headers of every call
     * @param callsPerSecond of one instance
     * @param rate setting that says otherwise
     */
    record Access(
            String url,
            Optional<Template> base,
            Login login,
            Map<String, Template> headers,
            double callsPerSecond,
            Optional<String> rate) {}

    Map<String, Traits> traits() {
        Map<String, Traits> traits = new LinkedHashMap<>();
        datatypes.forEach((name, datatype) -> traits.put(name, datatype.traits()));
        return traits;
    }
}
