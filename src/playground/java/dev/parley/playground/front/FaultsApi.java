package dev.parley.playground.front;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.playground.board.Faults;
import dev.parley.playground.board.Stop;
import dev.parley.playground.desk.Desks;
import dev.parley.playground.desk.Fault;
import dev.parley.playground.desk.Refused;
import java.time.Duration;
import java.util.Optional;

/** What is to go wrong: the part of {@link Api} about faults. */
final class FaultsApi {

    private static final int LONGEST_SECONDS = 3600;

    private final Faults faults;
    private final Stop stop;

    FaultsApi(Faults faults, Stop stop) {
        this.faults = faults;
        this.stop = stop;
    }

    /** @throws Malformed if the side, the fault or the time is none */
    Reply set(ObjectNode body) {
        var side = body.path("side").asText();
        if (!Desks.SIDES.contains(side)) {
            throw new Malformed("\"side\" is to be one of " + Desks.SIDES);
        }
        var fault = Fault.of(body.path("fault").asText())
                .orElseThrow(() -> new Malformed("\"fault\" is to be one of " + Fault.words()));
        try {
            faults.let(side, fault, Body.flag(body, "on"), length(body));
            return Reply.json(200, JsonNodeFactory.instance.objectNode());
        } catch (Refused e) {
            return Reply.message(422, e.getMessage());
        }
    }

    Reply clear() {
        faults.clear();
        return Reply.json(200, JsonNodeFactory.instance.objectNode());
    }

    Reply stop() {
        return Reply.json(202, JsonNodeFactory.instance.objectNode().put("instances", stop.now()));
    }

    private static Optional<Duration> length(ObjectNode body) {
        var seconds = body.path("seconds");
        if (seconds.isMissingNode() || seconds.isNull()) {
            return Optional.empty();
        }
        if (!seconds.isInt() || seconds.intValue() < 1 || seconds.intValue() > LONGEST_SECONDS) {
            throw new Malformed("\"seconds\" is to be a whole number from 1 to " + LONGEST_SECONDS
                    + "; without it the fault stays until it is switched off");
        }
        return Optional.of(Duration.ofSeconds(seconds.intValue()));
    }
}
