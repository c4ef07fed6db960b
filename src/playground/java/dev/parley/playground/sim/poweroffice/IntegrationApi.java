package dev.parley.playground.sim.poweroffice;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.playground.sim.Answer;
import dev.parley.playground.sim.Json;
import dev.parley.playground.sim.Request;
import dev.parley.playground.sim.Route;
import java.util.List;

/** {@code GET /ClientIntegrationInformation}: which client the keys belong to and what they may do. */
final class IntegrationApi {

    private final PowerOfficeSwitches switches;

    IntegrationApi(PowerOfficeSwitches switches) {
        this.switches = switches;
    }

    List<Route> routes() {
        return List.of(Route.api("GET", "/ClientIntegrationInformation", this::get));
    }

    private Answer get(Request request) {
        ObjectNode body = Json.object(
                "ClientId", "0a11c0de-0000-4000-8000-0000000c11e0",
                "ClientName", "Playground AS",
                "ValidPrivileges", switches.privileges.get(),
                "InvalidPrivileges", List.of(),
                "ActiveClientSubscriptions", List.of("Accounting"));
        return Answer.json(200, body);
    }
}
