package dev.parley.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.dataflow.Side;
import dev.parley.sync.Entry;
import dev.parley.sync.Links;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Scenario group O: webhooks that come out of order, in bursts, forged or at a bad time. */
class WebhookScenariosTest {

    private final TwinWorld world = TwinWorld.of();

    static Stream<Arguments> forged() {
        WebhookEvent good = WebhookEvent.updated("C0001");
        String signature = good.headers().get("x-shopify-hmac-sha256");
        return Stream.of(
                arguments(
                        "O04: a wrong secret",
                        WebhookEvent.signed("customers/update", "{\"id\":1}", "shop.example", "x")),
                arguments("O04: another body", good.saying("{\"id\":2}")),
                arguments("O04: half a signature", good.with("x-shopify-hmac-sha256", signature.substring(0, 20))),
                arguments("O04: a signature and more", good.with("x-shopify-hmac-sha256", signature + "A")),
                arguments("O04: a list of wrong ones", good.with("x-shopify-hmac-sha256", "YQ==, Yg==,,Yw==")),
                arguments("O06: no signature", good.without("x-shopify-hmac-sha256")),
                arguments("O06: no header at all", good.under(Map.of())),
                arguments("O06: a blank one", good.with("x-shopify-hmac-sha256", " ")));
    }

    @ParameterizedTest(name = "{0}: 401, no effect")
    @MethodSource("forged")
    void hasNoEffect(String what, WebhookEvent event) {
        List<String> ada = world.linkedAda();
        world.shop.records().set(TwinWorld.CUSTOMER, ada.get(1), "name", "Mallory");
        long calls = world.crm.calls() + world.shop.calls();
        Links.Calls stored = world.links.calls();

        JsonNode answer = world.deliver(event);

        assertThat(status(answer)).isEqualTo(401);
        assertThat(world.crm.calls() + world.shop.calls()).isEqualTo(calls);
        assertThat(world.links.calls()).isEqualTo(stored);
    }

    @Test
    @DisplayName("O02: one valid of several signatures is enough, wherever it stands")
    void takesOneValidOfSeveralSignatures() {
        List<String> ada = world.linkedAda();
        WebhookEvent good = WebhookEvent.updated(ada.get(1));
        String signature = good.headers().get("x-shopify-hmac-sha256");
        String other = WebhookEvent.signature("the next secret", new byte[0]);

        for (String several : List.of(
                signature + "," + other,
                other + ", " + signature,
                other + " " + signature,
                signature + "," + signature)) {
            assertThat(status(world.deliver(good.with("x-shopify-hmac-sha256", several))))
                    .as(several)
                    .isEqualTo(200);
        }
    }

    @Test
    @DisplayName("O08: an update that arrives before the create: one record, as it is now")
    void makesOneRecordThoughTheUpdateArrivesFirst() {
        world.sync();
        String id = world.customer("Ada", "ada@example.org");
        world.shop.records().set(TwinWorld.CUSTOMER, id, "name", "Ada Lovelace");

        int update = status(world.deliver(WebhookEvent.updated(id)));
        int create = status(world.deliver(WebhookEvent.signed("customers/create", "{\"id\":1}")));
        world.sync();

        assertThat(List.of(update, create)).containsOnly(200);
        assertThat(world.crm.records().ids(TwinWorld.CONTACT)).hasSize(1);
        String contact = world.crm.records().ids(TwinWorld.CONTACT).get(0);
        assertThat(world.crm.records().get(TwinWorld.CONTACT, contact, "name")).isEqualTo("Ada Lovelace");
        assertThat(world.crm.creates()).isEqualTo(1);
    }

    @Test
    @DisplayName("O10: a late update after a delete creates nothing anew")
    void staysDeletedThoughAnUpdateComesLate() {
        List<String> ada = world.linkedAda();
        world.shop.records().delete(TwinWorld.CUSTOMER, ada.get(1));
        long created = world.shop.creates() + world.crm.creates();

        world.deliver(WebhookEvent.deleted(ada.get(1)));
        world.sync();
        world.deliver(WebhookEvent.updated(ada.get(1)));
        world.sync();
        world.ask("{'action':'reconcile'}");

        assertThat(entry(ada.get(1)).state()).isEqualTo(Entry.State.RETIRED);
        assertThat(world.shop.records().ids(TwinWorld.CUSTOMER)).isEmpty();
        assertThat(world.shop.creates() + world.crm.creates()).isEqualTo(created);
    }

    @Test
    @DisplayName("O12: a record outside the filter: 2xx, and nothing is done or stored")
    void doesNothingForARecordOutsideTheFilter() {
        TwinWorld filtered = TwinWorld.ofBuyers();
        filtered.sync();
        String id = filtered.customer("Ada", "ada@example.org");
        Links.Calls stored = filtered.links.calls();

        int status = status(filtered.deliver(WebhookEvent.updated(id)));

        assertThat(status).isEqualTo(200);
        assertThat(filtered.crm.writes()).isZero();
        assertThat(filtered.links.calls().writes()).isEqualTo(stored.writes());
    }

    @Test
    @DisplayName("O14: a hundred events for one record within five seconds: two writes at most, the newest stands")
    void writesTwiceAtMostForABurst() {
        List<String> ada = world.linkedAda();
        long before = world.crm.writes();

        for (int i = 1; i <= 100; i++) {
            world.shop.records().set(TwinWorld.CUSTOMER, ada.get(1), "name", "Ada " + i);
            assertThat(status(world.deliver(WebhookEvent.updated(ada.get(1))))).isIn(200, 202);
            world.clock.move(Duration.ofMillis(49));
        }
        world.sync();

        assertThat(world.crm.writes() - before).isBetween(1L, 2L);
        assertThat(world.crm.records().get(TwinWorld.CONTACT, ada.get(0), "name"))
                .isEqualTo("Ada 100");
        assertThat(entry(ada.get(1)).due()).isEmpty();
    }

    @Test
    @DisplayName("O14: the first edit of a burst arrives at once")
    void bringsTheFirstOfABurstAtOnce() {
        List<String> ada = world.linkedAda();
        world.shop.records().set(TwinWorld.CUSTOMER, ada.get(1), "name", "Ada 1");

        world.deliver(WebhookEvent.updated(ada.get(1)));

        assertThat(world.crm.records().get(TwinWorld.CONTACT, ada.get(0), "name"))
                .isEqualTo("Ada 1");
    }

    @Test
    @DisplayName("O16: the store is unavailable: 503, and nothing is lost when the sender comes again")
    void asksToComeAgainWhileTheStoreIsAway() {
        List<String> ada = world.linkedAda();
        world.shop.records().set(TwinWorld.CUSTOMER, ada.get(1), "name", "Ada Lovelace");
        world.links.failNext(10);

        int first = status(world.deliver(WebhookEvent.updated(ada.get(1))));
        world.links.failNext(0);
        int again = status(world.deliver(WebhookEvent.updated(ada.get(1))));

        assertThat(first).isEqualTo(503);
        assertThat(again).isEqualTo(200);
        assertThat(world.crm.records().get(TwinWorld.CONTACT, ada.get(0), "name"))
                .isEqualTo("Ada Lovelace");
    }

    @ParameterizedTest(name = "O18: {0} is answered like any other unknown address")
    @ValueSource(
            strings = {
                "/webhooks/elsewhere",
                "/webhooks/default/elsewhere",
                "/webhooks/acme/shopify",
                "/webhooks/acme/elsewhere",
                "/webhooks/default/crm",
                "/webhooks/default/shopify/token",
                "/webhooks/acme/shopify/token",
                "/nothing"
            })
    void doesNotTellWhatIsUnknown(String path) {
        world.linkedAda();
        JsonNode reference = world.deliver(WebhookEvent.updated("1").to("/webhooks/nobody/nothing"));
        long calls = world.crm.calls() + world.shop.calls();
        Links.Calls stored = world.links.calls();

        JsonNode answer = world.deliver(WebhookEvent.updated("1").to(path));

        assertThat(status(answer)).isEqualTo(404);
        assertThat(answer).isEqualTo(reference);
        assertThat(world.crm.calls() + world.shop.calls()).isEqualTo(calls);
        assertThat(world.links.calls()).isEqualTo(stored);
    }

    private Entry entry(String customer) {
        return world.links.find(world.engine.key("customer"), Side.RIGHT, customer);
    }

    private static int status(JsonNode answer) {
        return answer.path("statusCode").asInt();
    }
}
