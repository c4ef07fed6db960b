package dev.parley.function;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.parley.dataflow.Definitions;
import dev.parley.sync.Links;
import dev.parley.systems.Settings;
import dev.parley.systems.Systems;
import dev.parley.systems.http.RestClientHttp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The function with its connectors as they ship, started in this process over a store that is given. */
public final class InThisProcess implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final RestClientHttp network = new RestClientHttp(Clock.systemUTC());
    private final Parts parts;

    /** @param environment as the function's variables would be */
    public InThisProcess(Map<String, String> environment, Links links) {
        var settings = Settings.of(environment);
        var systems = Systems.builtInAnd(List.of());
        var definitions = new Definitions(Optional.empty(), new SystemsCatalog(systems));
        var own = FunctionSettings.of(settings, definitions.names(), Parts.CALL_TIMEOUT);
        var dataflow = definitions.named(own.dataflow());
        parts = Parts.of(new Parts.Materials(
                own,
                system -> settings,
                dataflow,
                systems,
                links,
                () -> network,
                Clock.systemUTC(),
                line -> {},
                Optional::empty));
    }

    /** Answers an event in JSON. */
    public String answer(String event) {
        var trigger = Trigger.of(read(event));
        if (trigger instanceof Trigger.Http http) {
            return parts.webhooks().answer(http.event()).toString();
        }
        return trigger instanceof Trigger.Direct direct
                ? parts.actions().answer(direct.request()).toString()
                : parts.actions().unknown((Trigger.Unknown) trigger).toString();
    }

    @Override
    public void close() {
        network.close();
    }

    private static JsonNode read(String event) {
        try {
            return JSON.readTree(event);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
