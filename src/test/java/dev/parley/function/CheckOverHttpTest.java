package dev.parley.function;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The action check between PowerOffice Go and a shop over HTTP. */
final class CheckOverHttpTest {

    private static final String BASE = "https://api.example.com";

    private final ShopAndLedger world = new ShopAndLedger(Map.of("PARLEY_WEBHOOK_URL", BASE));

    @AfterEach
    void close() {
        world.close();
    }

    private JsonNode check() {
        return world.flow.run("check");
    }

    /** {@code read shopify Customer: ok}. */
    private static List<String> rows(JsonNode answer) {
        List<String> rows = new ArrayList<>();
        answer.path("checks")
                .forEach(row -> rows.add(row.path("check").asText() + " "
                        + row.path("of").asText() + ": " + row.path("result").asText()));
        return rows;
    }

    @Test
    void findsNothingWrongWithAConnectionThatIsSetUp() {
        world.flow.run("subscribe");

        JsonNode answer = check();

        assertThat(rows(answer))
                .contains(
                        "table key check: ok",
                        "read powerofficego Customers person: ok",
                        "privilege powerofficego Customer_Full: ok",
                        "webhook powerofficego: ok",
                        "read shopify Customer: ok",
                        "privilege shopify: unknown",
                        "webhook shopify secret: ok",
                        "webhook shopify: ok")
                .noneMatch(row -> row.endsWith("fail"));
    }

    @Test
    void findsClocksInStep() {
        JsonNode answer = check();

        assertThat(rows(answer)).contains("clock powerofficego: ok", "clock shopify: ok");
    }

    @Test
    void changesNothing() {
        check();

        assertThat(world.writes()).isZero();
        assertThat(world.shop.webhooks().subscriptions()).isEmpty();
    }

    @Test
    void saysWhichPrivilegeIsMissingAndStillLooksAtTheRest() {
        world.office.switches().privileges.set("Product_Full");

        JsonNode answer = check();

        assertThat(answer.path("ok").asBoolean()).isTrue();
        assertThat(answer.path("result").asText()).isEqualTo("fail");
        assertThat(rows(answer))
                .contains(
                        "read powerofficego Customers person: fail",
                        "privilege powerofficego Customer_Full: fail",
                        "read powerofficego Product: ok",
                        "read shopify Customer: ok");
    }

    @Test
    void saysThatATokenIsNotTaken() {
        world.shop.switches().failNext(3, 401);

        JsonNode answer = check();

        assertThat(rows(answer)).contains("read shopify Customer: fail", "read powerofficego Product: ok");
        assertThat(answer.toString()).doesNotContain(world.shop.accessToken());
    }

    @Test
    void saysWhatIsMissingOfWebhooks() {
        world.flow.run("subscribe");
        world.shop
                .webhooks()
                .unsubscribe(world.shop.webhooks().subscriptions().get(0).id());
        world.shop.webhooks().subscribe("products/update", URI.create(BASE + "/wrong"));

        JsonNode answer = check();

        assertThat(answer.path("checks")).anySatisfy(row -> {
            assertThat(row.path("of").asText()).isEqualTo("shopify");
            assertThat(row.path("message").asText()).contains("1 sent twice", "customers/create");
            assertThat(row.path("wayOut").asText()).contains("subscribe");
        });
    }

    @Test
    void saysHowFarAClockIsOff() {
        world.clock.advance(Duration.ofMinutes(3));

        JsonNode answer = check();

        assertThat(answer.path("checks")).anySatisfy(row -> {
            assertThat(row.path("check").asText()).isEqualTo("clock");
            assertThat(row.path("result").asText()).isEqualTo("warn");
            assertThat(row.path("message").asText()).matches("1[78]\\d s behind ours");
        });
    }
}
