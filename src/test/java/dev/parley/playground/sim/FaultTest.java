package dev.parley.playground.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.playground.sim.shopify.ShopifySimulator;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The faults both simulators share, shown on Shopify's. */
class FaultTest {

    private final MovableClock clock = new MovableClock();
    private final ShopifySimulator sim =
            ShopifySimulator.start(SimulatorOptions.defaults().withClock(clock));
    private final Caller api =
            new Caller(sim.url() + "/admin/api/2026-01", Map.of("X-Shopify-Access-Token", sim.accessToken()));

    @AfterEach
    void close() {
        sim.close();
    }

    private Reply create(String email) throws Exception {
        return api.post("/customers.json", Json.object("customer", Json.object("email", email)));
    }

    @Test
    void failsTheNextCallsWithoutEffect() throws Exception {
        sim.switches().failNext(2, 503);

        assertThat(create("a@example.no").status()).isEqualTo(503);
        assertThat(create("b@example.no").status()).isEqualTo(503);
        assertThat(create("c@example.no").status()).isEqualTo(201);
        assertThat(sim.customers().size()).isEqualTo(1);
    }

    @Test
    void failsOnlyTheMethodAndPathNamed() throws Exception {
        sim.switches().failNext(1, 500, "POST", "/customers");

        assertThat(api.get("/customers.json").status()).isEqualTo(200);
        assertThat(api.post("/webhooks.json", Json.object()).status()).isEqualTo(400);
        assertThat(create("a@example.no").status()).isEqualTo(500);
    }

    @Test
    void failsWithTheSystemsOwn429() throws Exception {
        sim.switches().failNext(1, 429);

        assertThat(create("a@example.no").header("Retry-After")).contains("2.0");
    }

    @Test
    void losesAnAnswerAfterTheEffect() {
        sim.switches().loseResponseNext(1, "POST", "/customers");

        assertThatThrownBy(() -> create("a@example.no")).isInstanceOf(IOException.class);
        assertThat(sim.customers().size()).isEqualTo(1);
        assertThat(sim.recentCalls()).extracting(Call::status).containsExactly(0);
    }

    @Test
    void losesAnswersOfWritesOnly() throws Exception {
        sim.switches().loseResponseNext(1, "writes", "");

        assertThat(api.get("/customers.json").status()).isEqualTo(200);
        assertThatThrownBy(() -> create("a@example.no")).isInstanceOf(IOException.class);
        assertThat(create("b@example.no").status()).isEqualTo(201);
    }

    @Test
    void answersAPageInsteadOfJson() throws Exception {
        sim.switches().html200Next(1, "", "");

        Reply reply = create("a@example.no");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("Content-Type").orElseThrow()).startsWith("text/html");
        assertThat(sim.customers().size()).isZero();
    }

    @Test
    void answersLate() throws Exception {
        sim.switches().latencyMillis.set(120);

        create("a@example.no");

        assertThat(sim.recentCalls().get(0).millis()).isGreaterThanOrEqualTo(120);
    }

    @Test
    void showsWritesLateToReaders() throws Exception {
        sim.switches().readLagMillis.set(1_000);
        Reply created = create("a@example.no");
        String path = "/customers/" + created.json().at("/customer/id").asText() + ".json";

        assertThat(created.status()).isEqualTo(201);
        assertThat(api.get(path).status()).isEqualTo(404);
        assertThat(api.get("/customers.json").json().path("customers").size()).isZero();
        assertThat(create("a@example.no").status()).isEqualTo(422);
        clock.move(Duration.ofSeconds(1));
        assertThat(api.get(path).status()).isEqualTo(200);
        assertThat(api.get("/customers.json").json().path("customers").size()).isEqualTo(1);
    }

    @Test
    void showsTheEarlierVersionMeanwhile() throws Exception {
        long id = sim.customers()
                .create(Json.object("first_name", "Åse"))
                .get("id")
                .longValue();
        sim.switches().readLagMillis.set(1_000);

        sim.customers().set(id, "first_name", "Gro");

        assertThat(api.get("/customers.json")
                        .json()
                        .at("/customers/0/first_name")
                        .asText())
                .isEqualTo("Åse");
        clock.move(Duration.ofSeconds(1));
        assertThat(api.get("/customers.json")
                        .json()
                        .at("/customers/0/first_name")
                        .asText())
                .isEqualTo("Gro");
    }

    @Test
    void showsADeletedRecordMeanwhile() throws Exception {
        long id = sim.customers()
                .create(Json.object("first_name", "Åse"))
                .get("id")
                .longValue();
        sim.switches().readLagMillis.set(1_000);

        sim.customers().delete(id);

        assertThat(api.get("/customers/" + id + ".json").status()).isEqualTo(200);
        clock.move(Duration.ofSeconds(1));
        assertThat(api.get("/customers/" + id + ".json").status()).isEqualTo(404);
    }

    @Test
    void letsAPersonEditBetweenTwoCalls() throws Exception {
        long id = sim.customers()
                .create(Json.object("first_name", "Åse"))
                .get("id")
                .longValue();
        sim.hooks().onceBefore("PUT /customers/{id}.json", () -> sim.customers().set(id, "note", "between"));

        Reply reply = api.put("/customers/" + id + ".json", Json.object("customer", Json.object("first_name", "Gro")));

        assertThat(reply.json().at("/customer/note").asText()).isEqualTo("between");
    }

    @Test
    void runsAHookOnce() throws Exception {
        List<String> runs = new ArrayList<>();
        sim.hooks().onceAfter("GET /customers.json", () -> runs.add("run"));

        api.get("/customers.json");
        api.get("/customers.json");

        assertThat(runs).containsExactly("run");
    }
}
