package dev.parley.playground.sim.espocrm;

import dev.parley.playground.sim.Caller;
import dev.parley.playground.sim.Json;
import dev.parley.playground.sim.MovableClock;
import dev.parley.playground.sim.Reply;
import dev.parley.playground.sim.SimulatorOptions;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** An EspoCRM simulator with a standing clock, and a client that has the API key. */
final class Espo implements AutoCloseable {

    final MovableClock clock = new MovableClock();
    final EspoSimulator sim = EspoSimulator.start(SimulatorOptions.defaults().withClock(clock));
    final Caller api = new Caller(sim.url(), Map.of("X-Api-Key", sim.apiKey()));

    String create(String entity, Object... fields) {
        return sim.records(entity).create(Json.object(fields)).get("id").asText();
    }

    Reply put(String path, Object... fields) throws IOException, InterruptedException {
        return api.put(path, Json.object(fields));
    }

    static String where(int index, String type, String attribute, String value) {
        String item = "where[" + index + "]";
        return encoded(item + "[type]") + "=" + type
                + "&" + encoded(item + "[attribute]") + "=" + attribute
                + "&" + encoded(item + "[value]") + "=" + encoded(value);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    List<String> names(String path) throws IOException, InterruptedException {
        return StreamSupport.stream(api.get(path).json().path("list").spliterator(), false)
                .map(row -> row.path("name").asText())
                .toList();
    }

    @Override
    public void close() {
        sim.close();
    }
}
