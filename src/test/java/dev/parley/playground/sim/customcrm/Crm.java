package dev.parley.playground.sim.customcrm;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.playground.sim.Caller;
import dev.parley.playground.sim.Json;
import dev.parley.playground.sim.MovableClock;
import dev.parley.playground.sim.Reply;
import dev.parley.playground.sim.SimulatorOptions;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** A Customcrm simulator with a standing clock and no rate limit, and a client that has the token. */
final class Crm implements AutoCloseable {

    final MovableClock clock = new MovableClock();
    final MovableClock rateClock = new MovableClock();
    final CustomcrmSimulator sim = CustomcrmSimulator.start(
            SimulatorOptions.defaults().withClock(clock).withRateClock(rateClock));
    final Caller api;

    Crm() {
        sim.switches().rateLimit.set(false);
        api = new Caller(sim.url(), Map.of("Authorization", "Bearer " + sim.token()));
    }

    String create(String datatype, Object... fields) {
        return sim.records(datatype).create(Json.object(fields)).get("Id").asText();
    }

    String customer(String name) {
        return create("Customer", "Name", name);
    }

    Reply patch(String path, Object... fields) throws IOException, InterruptedException {
        return api.send("PATCH", path, "application/json", Json.object(fields));
    }

    JsonNode error(Reply reply) {
        return reply.json().path("error");
    }

    /** The values of one property in the items of a listing, in their order. */
    List<String> listed(String path, String property) throws IOException, InterruptedException {
        return StreamSupport.stream(api.get(path).json().path("items").spliterator(), false)
                .map(item -> item.path(property).asText())
                .toList();
    }

    @Override
    public void close() {
        sim.close();
    }
}
