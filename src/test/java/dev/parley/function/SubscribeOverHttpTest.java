package dev.parley.function;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.playground.sim.shopify.WebhookSubscription;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Webhook subscriptions of a shop over HTTP: made, kept, repaired. */
final class SubscribeOverHttpTest {

    private static final String BASE = "https://api.example.com";
    private static final String OURS = BASE + "/webhooks/default/shopify";
    private static final List<String> TOPICS = List.of(
            "customers/create",
            "customers/update",
            "customers/delete",
            "products/create",
            "products/update",
            "products/delete");

    private final ShopAndLedger world = new ShopAndLedger(Map.of("PARLEY_WEBHOOK_URL", BASE + "/"));

    @AfterEach
    void close() {
        world.close();
    }

    private JsonNode subscribe() {
        return shop(world.flow.run("subscribe"));
    }

    private static JsonNode shop(JsonNode answer) {
        for (JsonNode system : answer.path("systems")) {
            if (system.path("system").asText().equals("shopify")) {
                return system;
            }
        }
        throw new AssertionError(answer.toString());
    }

    private List<String> topicsAt(String address) {
        return world.shop.webhooks().subscriptions().stream()
                .filter(each -> each.address().equals(address))
                .map(WebhookSubscription::topic)
                .toList();
    }

    @Test
    void makesEveryTopicOfTheDataflowsDatatypes() {
        JsonNode answer = subscribe();

        assertThat(topicsAt(OURS)).containsExactlyElementsOf(TOPICS);
        assertThat(answer.path("state").asText()).isEqualTo("repaired");
        assertThat(answer.path("address").asText()).isEqualTo(OURS);
        assertThat(answer.path("added")).hasSize(TOPICS.size());
    }

    @Test
    void asksForIdsOnlySoThatNoPersonalValueIsSentAround() {
        subscribe();

        assertThat(world.shop.webhooks().subscriptions())
                .allSatisfy(each -> assertThat(each.fields()).containsExactly("id"));
    }

    @Test
    void changesNothingTheSecondTime() {
        subscribe();
        int writes = world.shop.writes();

        JsonNode answer = subscribe();

        assertThat(answer.path("state").asText()).isEqualTo("unchanged");
        assertThat(answer.path("present")).hasSize(TOPICS.size());
        assertThat(world.shop.writes()).isEqualTo(writes);
        assertThat(topicsAt(OURS)).hasSize(TOPICS.size());
    }

    @Test
    @DisplayName("given up by the shop: made again, once")
    void repairsWhatWasRemoved() {
        subscribe();
        long gone = world.shop.webhooks().subscriptions().get(1).id();
        world.shop.webhooks().unsubscribe(gone);

        JsonNode answer = subscribe();

        assertThat(answer.path("added")).hasSize(1);
        assertThat(answer.at("/added/0").asText()).isEqualTo("customers/update");
        assertThat(topicsAt(OURS)).containsExactlyInAnyOrderElementsOf(TOPICS);
    }

    @Test
    @DisplayName("scenario O20: the nightly reconcile notices and repairs")
    void isLookedAfterByAReconcile() {
        subscribe();
        world.shop
                .webhooks()
                .unsubscribe(world.shop.webhooks().subscriptions().get(0).id());

        ObjectNode repairing = world.flow.run("reconcile");
        ObjectNode settled = world.flow.run("reconcile");

        assertThat(repairing.at("/webhooks/0/added/0").asText()).isEqualTo("customers/create");
        assertThat(settled.has("webhooks")).isFalse();
        assertThat(topicsAt(OURS)).hasSize(TOPICS.size());
    }

    @Test
    void doesNotFailAReconcileThatWasGoodWhenTheShopRefusesItsWebhooks() {
        world.shop.switches().failNext(1, 403, "", "/webhooks");

        ObjectNode answer = world.flow.run("reconcile");

        assertThat(answer.path("ok").asBoolean()).isTrue();
        assertThat(answer.at("/webhooks/0/state").asText()).isEqualTo("failed");
        assertThat(answer.at("/webhooks/0/error/code").asText()).isEqualTo("DENIED");
    }

    @Test
    void replacesAnAddressOfOursThatIsWrong() {
        world.shop.webhooks().subscribe("customers/update", URI.create(BASE + "/prod/webhooks/shopify"));

        JsonNode answer = subscribe();

        assertThat(answer.path("removed").asInt()).isEqualTo(1);
        assertThat(world.shop.webhooks().subscriptions()).hasSize(TOPICS.size());
    }

    @Test
    @DisplayName("another host may be another function on the same shop: told, and replaced only on demand")
    void leavesAnotherFunctionsAddressAlone() {
        String other = "https://other.example.com/webhooks/default/shopify";
        world.shop.webhooks().subscribe("customers/update", URI.create(other));

        JsonNode answer = subscribe();
        List<String> left = topicsAt(other);
        ObjectNode replace = Answers.object().put("action", "subscribe").put("replace", true);
        JsonNode replaced = shop(world.flow.ask(replace));

        assertThat(answer.path("wayOut").asText()).contains(other, "\"replace\": true");
        assertThat(left).hasSize(1);
        assertThat(replaced.path("removed").asInt()).isEqualTo(1);
        assertThat(topicsAt(other)).isEmpty();
    }

    @Test
    void leavesWhatOthersListenToAlone() {
        world.shop.webhooks().subscribe("app/uninstalled", URI.create(BASE + "/goodbye"));
        world.shop.webhooks().subscribe("customers/update", URI.create("https://crm.example.com/hook"));

        subscribe();

        assertThat(world.shop.webhooks().subscriptions()).hasSize(TOPICS.size() + 2);
    }

    @Test
    void saysThatPowerOfficeSendsNone() {
        JsonNode answer = world.flow.run("subscribe");

        assertThat(answer.path("systems"))
                .anySatisfy(system -> assertThat(system.path("state").asText()).isEqualTo("none"));
    }
}
