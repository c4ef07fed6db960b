package dev.parley.playground.sim.shopify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.playground.sim.Caller;
import dev.parley.playground.sim.Reply;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AccessTest {

    private final Shop shop = new Shop();

    @AfterEach
    void close() {
        shop.close();
    }

    private void fillBucket() throws Exception {
        shop.sim.switches().rateLimit.set(true);
        for (int i = 0; i < 40; i++) {
            assertThat(shop.api.get("/customers.json").status()).isEqualTo(200);
        }
    }

    @Test
    void refusesACallWithoutToken() throws Exception {
        Reply reply = new Caller(shop.sim.url(), Map.of()).get("/admin/api/2026-01/customers.json");

        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.json().path("errors").asText()).contains("Invalid API key or access token");
    }

    @Test
    void refusesARevokedToken() throws Exception {
        shop.sim.switches().accessTokenRevoked.set(true);

        assertThat(shop.api.get("/customers.json").status()).isEqualTo(401);
    }

    @Test
    void answersAnyVersion() throws Exception {
        assertThat(shop.api
                        .get(shop.sim.url() + "/admin/api/2023-04/customers.json")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void knowsNoPathOutsideTheApi() throws Exception {
        assertThat(shop.api.get(shop.sim.url() + "/customers.json").status()).isEqualTo(404);
    }

    @Test
    void offersNoPatch() throws Exception {
        long id = shop.create("email", "ase@example.no");

        assertThat(shop.api
                        .send("PATCH", "/customers/" + id + ".json", "application/json", "{}")
                        .status())
                .isEqualTo(405);
    }

    @Test
    void tellsTheStateOfTheBucketAndARequestId() throws Exception {
        shop.sim.switches().rateLimit.set(true);
        shop.api.get("/customers.json");

        Reply reply = shop.api.get("/customers.json");

        assertThat(reply.header("X-Shopify-Shop-Api-Call-Limit")).contains("2/40");
        assertThat(reply.header("X-Request-Id")).isPresent();
    }

    @Test
    void refusesACallThatOverflowsTheBucket() throws Exception {
        fillBucket();

        Reply reply = shop.api.get("/customers.json");

        assertThat(reply.status()).isEqualTo(429);
        assertThat(reply.header("Retry-After")).contains("2.0");
        assertThat(reply.header("X-Shopify-Shop-Api-Call-Limit")).contains("40/40");
        assertThat(reply.json().path("errors").asText()).startsWith("Exceeded 2 calls per second");
    }

    @Test
    void doesNotSayWhenToRetryIfSwitchedOff() throws Exception {
        shop.sim.switches().retryAfterHeader.set(false);
        fillBucket();

        assertThat(shop.api.get("/customers.json").header("Retry-After")).isEmpty();
    }

    @Test
    void leaksTwoCallsASecond() throws Exception {
        fillBucket();
        shop.rateClock.move(Duration.ofSeconds(1));

        assertThat(shop.api.get("/customers.json").status()).isEqualTo(200);
        assertThat(shop.api.get("/customers.json").status()).isEqualTo(200);
        assertThat(shop.api.get("/customers.json").status()).isEqualTo(429);
    }
}
