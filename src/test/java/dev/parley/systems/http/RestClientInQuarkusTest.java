package dev.parley.systems.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.playground.sim.SimulatorOptions;
import dev.parley.playground.sim.shopify.ShopifySimulator;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.time.Clock;
import org.junit.jupiter.api.Test;

/** The transport within a running Quarkus, whose Vert.x it then shares. */
@QuarkusTest
final class RestClientInQuarkusTest {

    @Test
    void talksToASystem() {
        try (ShopifySimulator shop = ShopifySimulator.start(SimulatorOptions.defaults());
                RestClientHttp http = new RestClientHttp(Clock.systemUTC())) {
            Request request = Request.write(
                    "POST",
                    URI.create(shop.url() + "/admin/api/2026-01/customers.json"),
                    "/customers.json",
                    new Request.Content("application/json", "{\"customer\":{\"last_name\":\"Ås\"}}"));

            Reply reply = http.send(request.with("X-Shopify-Access-Token", shop.accessToken()));

            assertThat(reply.status()).isEqualTo(201);
            assertThat(reply.body()).contains("Ås");
        }
    }
}
