package dev.parley.function;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.dataflow.Side;
import dev.parley.playground.sim.Json;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Limits of PowerOffice Go and Shopify, met by the connectors as they ship, over HTTP. */
final class LimitsOverHttpTest {

    private static final Map<String, String> FOR_SIX_HOURS = Map.of("Retry-After", "21600");

    /** What many calls at the rate of the test, 1000 per second, take. */
    private static final Duration OWN_PACE = Duration.ofMillis(200);

    private final ShopAndLedger world = new ShopAndLedger();

    @AfterEach
    void close() {
        world.close();
    }

    private String person(String name) {
        return world.office
                .customers()
                .create(Json.object(
                        "IsPerson",
                        true,
                        "FirstName",
                        name,
                        "LastName",
                        "Nordmann",
                        "EmailAddress",
                        name + "@example.no",
                        "MailAddress",
                        Json.object("AddressLine1", "Storgata 1", "City", "Oslo", "ZipCode", "0155")))
                .get("Id")
                .asText();
    }

    private String linkedPerson() {
        String person = person("kari");
        world.rest();
        return person;
    }

    private String customer(String person) {
        return world.flow.right("customer", person);
    }

    private int webhook(String customer) {
        WebhookEvent event = WebhookEvent.signed(
                "customers/update", "{\"id\":" + customer + "}", world.shop.shopDomain(), world.shop.webhookSecret());
        return world.flow.receive(event);
    }

    @Test
    @DisplayName("N10: a budget of the day is used up: nobody calls until it is renewed, then everything arrives")
    void pausesUntilTheBudgetIsRenewed() {
        String person = linkedPerson();
        world.office.customers().set(Long.parseLong(person), "FirstName", "Kari Anne");
        world.interference.answer(1, world.office.url(), 429, FOR_SIX_HOURS, "");
        Instant end = world.clock.instant().plus(Flow.STEP).plus(Duration.ofHours(6));

        JsonNode first = world.flow.run("sync");
        long asked = world.interference.calls(world.office.url());
        for (int minute = 0; minute < 60; minute++) {
            world.clock.advance(Duration.ofMinutes(5));
            world.flow.run("sync");
        }
        long meanwhile = world.interference.calls(world.office.url());
        world.clock.advance(Duration.ofHours(1));
        world.rest();

        assertThat(meanwhile).isEqualTo(asked);
        assertThat(Flow.told(first))
                .contains("PowerOffice Go asks to wait until " + end.truncatedTo(ChronoUnit.MILLIS));
        assertThat(world.shop.customers().get(Long.parseLong(customer(person))).get("first_name"))
                .hasToString("\"Kari Anne\"");
    }

    @Test
    @DisplayName("N10: the pause is told by status, by the report and by a warning in the log")
    void tellsOfThePause() {
        linkedPerson();
        world.interference.answer(1, world.office.url(), 429, FOR_SIX_HOURS, "");

        try (CapturedLog log = new CapturedLog()) {
            world.flow.run("sync");

            assertThat(log.lines()).anyMatch(line -> line.startsWith("WARN") && line.contains("asks to wait until"));
        }
        JsonNode status = world.flow.ask("status", "product");
        assertThat(status.at("/pairs/0/running/stopped").asText()).startsWith("PowerOffice Go asks to wait until ");
    }

    @Test
    @DisplayName("N10: a webhook never waits for a limit: it is marked due at once and done after the pause")
    void aWebhookIsMarkedDueAtOnce() {
        String person = linkedPerson();
        String customer = customer(person);
        world.shop.customers().set(Long.parseLong(customer), "first_name", "Kari Anne");
        world.interference.answer(1, world.office.url(), 429, Map.of("Retry-After", "2"), "");
        Duration slept = world.clock.slept();

        int first = webhook(customer);
        int second = webhook(customer);

        assertThat(first).isEqualTo(202);
        assertThat(second).isEqualTo(202);
        assertThat(world.clock.slept().minus(slept)).isLessThan(OWN_PACE);
        assertThat(world.flow.entry("customer", Side.RIGHT, customer).due()).isPresent();
        world.rest();
        assertThat(world.office.customers().get(Long.parseLong(person)).get("FirstName"))
                .hasToString("\"Kari Anne\"");
    }

    @Test
    void neverExceedsTheRateOfPowerOffice() {
        ShopAndLedger slow = new ShopAndLedger(Map.of("POWEROFFICEGO_RATE", "9"));
        slow.office.switches().rateLimit.set(true);
        for (int i = 0; i < 40; i++) {
            slow.office
                    .customers()
                    .create(Json.object(
                            "IsPerson",
                            true,
                            "FirstName",
                            "P" + i,
                            "LastName",
                            "N",
                            "EmailAddress",
                            i + "@example.no"));
        }

        slow.rest();

        assertThat(slow.office.recentCalls()).isNotEmpty().noneMatch(call -> call.status() == 429);
        slow.close();
    }

    @Test
    void neverLetsTheBucketOfShopifyRunOver() {
        world.shop.switches().rateLimit.set(true);
        for (int i = 0; i < 60; i++) {
            person("p" + i);
        }

        world.rest();

        assertThat(world.shop.recentCalls()).hasSizeGreaterThan(60).noneMatch(call -> call.status() == 429);
        assertThat(world.shop.customers().all()).hasSize(60);
    }

    @Test
    void aWebhookUsesWhatIsKeptFreeInTheBucketButNeverMore() {
        String person = linkedPerson();
        String customer = customer(person);
        world.shop.switches().rateLimit.set(true);
        Duration slept = world.clock.slept();

        int[] statuses = new int[60];
        for (int i = 0; i < statuses.length; i++) {
            statuses[i] = webhook(customer);
        }

        assertThat(statuses).startsWith(200, 200, 200).endsWith(202, 202, 202).containsOnly(200, 202);
        assertThat(world.clock.slept().minus(slept)).isLessThan(OWN_PACE);
        assertThat(world.shop.recentCalls()).noneMatch(call -> call.status() == 429);
    }
}
