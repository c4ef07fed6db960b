package dev.parley.playground.sim.dolibarr;

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

/** A Dolibarr simulator with a standing clock, and a client that has the key. */
final class Doli implements AutoCloseable {

    static final long NOON = 1_893_499_200L;

    final MovableClock clock = new MovableClock();
    final DolibarrSimulator sim =
            DolibarrSimulator.start(SimulatorOptions.defaults().withClock(clock));
    final Caller api = new Caller(sim.url(), Map.of("DOLAPIKEY", sim.apiKey()));

    long create(String resource, Object... fields) {
        return sim.records(resource).create(Json.object(fields)).get("id").longValue();
    }

    Reply put(String path, Object... fields) throws IOException, InterruptedException {
        return api.put(path, Json.object(fields));
    }

    static String filter(String sql) {
        return "sqlfilters=" + URLEncoder.encode(sql, StandardCharsets.UTF_8);
    }

    List<String> names(String path) throws IOException, InterruptedException {
        return StreamSupport.stream(api.get(path).json().spliterator(), false)
                .map(row -> row.path("name").asText())
                .toList();
    }

    @Override
    public void close() {
        sim.close();
    }
}
