package dev.parley.playground.sim.poweroffice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.playground.sim.Reply;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RateLimitTest {

    private final Office office;

    RateLimitTest() throws Exception {
        office = new Office();
        office.sim.switches().rateLimit.set(true);
    }

    @AfterEach
    void close() {
        office.close();
    }

    private void call(int times) throws Exception {
        for (int i = 0; i < times; i++) {
            assertThat(office.api.get("/Customers").status()).isEqualTo(204);
        }
    }

    @Test
    void refusesTheEleventhCallWithinASecond() throws Exception {
        call(10);

        Reply reply = office.api.get("/Customers");

        assertThat(reply.status()).isEqualTo(429);
        assertThat(reply.json().path("statusCode").asText()).isEqualTo("429");
        assertThat(reply.json().path("message").asText()).isEqualTo("Rate limit is exceeded. Try again in 1 seconds.");
        assertThat(reply.header("Retry-After")).isEmpty();
    }

    @Test
    void saysWhenToRetryIfSwitchedOn() throws Exception {
        office.sim.switches().retryAfterHeader.set(true);
        call(10);

        assertThat(office.api.get("/Customers").header("Retry-After")).contains("1");
    }

    @Test
    void answersAgainAfterASecond() throws Exception {
        call(10);
        office.rateClock.move(Duration.ofSeconds(1));

        assertThat(office.api.get("/Customers").status()).isEqualTo(204);
    }

    @Test
    void countsAllClientsOfTheSubscriptionKeyTogether() throws Exception {
        call(10);
        String otherToken = office.token().json().path("access_token").asText();

        assertThat(office.caller(otherToken).get("/Customers").status()).isEqualTo(429);
    }
}
