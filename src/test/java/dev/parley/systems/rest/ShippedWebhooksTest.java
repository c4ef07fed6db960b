package dev.parley.systems.rest;

import static dev.parley.systems.rest.Acme.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.playground.sim.webhook.WebhookDelivery;
import dev.parley.playground.sim.webhook.WebhookReceiver;
import dev.parley.systems.Settings;
import dev.parley.systems.SettingsProblem;
import dev.parley.systems.SystemType;
import dev.parley.systems.Webhook.Hint;
import dev.parley.systems.Webhook.Verdict;
import dev.parley.systems.Webhook.Verdict.Verified;
import dev.parley.systems.http.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** Webhooks as the simulators send them, judged by the files that ship. */
final class ShippedWebhooksTest {

    private final List<WebhookDelivery> received = new CopyOnWriteArrayList<>();
    private final WebhookReceiver receiver = delivery -> {
        received.add(delivery);
        return 200;
    };

    private static SystemType type(String name, MovableClock clock) {
        return new RestType(SystemReader.read(name, RestWorld.shipped(name)), clock);
    }

    private Verdict judged(SystemType type, Map<String, String> settings, Optional<String> token) {
        WebhookDelivery delivery = received.get(received.size() - 1);
        return type.webhook(Settings.of(settings)).orElseThrow().verify(token, delivery.headers(), delivery.body());
    }

    @Test
    void customcrmSignsTimeAndBody() throws InterruptedException {
        try (CustomcrmWorld world = new CustomcrmWorld()) {
            world.simulator().webhooks().subscribe(receiver);
            String id = world.simulator()
                    .records("Customer")
                    .create(json("{'Name':'Ada'}"))
                    .path("Id")
                    .asText();
            world.simulator().records("Customer").delete(id);
            world.simulator().webhooks().awaitIdle(Duration.ofSeconds(5));
            SystemType type = type("customcrm", world.clock);
            Map<String, String> settings =
                    Map.of("CUSTOMCRM_WEBHOOK_SECRET", world.simulator().webhookSecret());

            assertThat(judged(type, settings, Optional.empty()))
                    .isEqualTo(new Verified(List.of(new Hint("Customer", id, true))));
            world.clock.advance(Duration.ofMinutes(6));
            assertThat(judged(type, settings, Optional.empty())).isInstanceOf(Verdict.BadSignature.class);
        }
    }

    @Test
    void espocrmSendsBatchesEachUnderItsOwnSecret() throws InterruptedException {
        try (EspoWorld world = new EspoWorld()) {
            var made = world.simulator().webhooks().subscribe("Contact.create", receiver);
            var other = world.simulator().webhooks().subscribe("Contact.delete", receiver);
            for (String name : List.of("A", "B")) {
                world.simulator().records("Contact").create(json("{'lastName':'" + name + "'}"));
            }
            world.simulator().runWebhookJob();
            world.simulator().webhooks().awaitIdle(Duration.ofSeconds(5));
            String secrets = "Contact.delete=" + other.id() + ":" + other.secretKey() + " Contact.create=" + made.id()
                    + ":" + made.secretKey();

            Verdict verdict =
                    judged(type("espocrm", world.clock), Map.of("ESPOCRM_WEBHOOKS", secrets), Optional.empty());

            assertThat(((Verified) verdict).hints())
                    .extracting(Hint::datatype, Hint::deleted)
                    .containsExactly(Assertions.tuple("Contact", false), Assertions.tuple("Contact", false));
        }
    }

    @Test
    void espocrmsSecretsMustBeOfTheirForm() {
        SystemType type = type("espocrm", new MovableClock(Instant.EPOCH));

        Assertions.assertThatThrownBy(() -> type.webhook(Settings.of(Map.of("ESPOCRM_WEBHOOKS", "s3cret"))))
                .isInstanceOf(SettingsProblem.class)
                .hasMessageContaining("ESPOCRM_WEBHOOKS holds no event=id:secret")
                .hasMessageNotContaining("s3cret");
    }

    @Test
    void dolibarrSignsNothingAndNeedsTheTokenInItsAddress() {
        try (DolibarrWorld world = new DolibarrWorld()) {
            world.simulator().webhooks().subscribe(receiver);
            String id = world.simulator()
                    .records("products")
                    .create(json("{'ref':'P1','label':'Chair'}"))
                    .path("id")
                    .asText();
            SystemType type = type("dolibarr", world.clock);
            Map<String, String> settings = Map.of("DOLIBARR_WEBHOOK_TOKEN", "t0ken");

            assertThat(judged(type, settings, Optional.of("t0ken")))
                    .isEqualTo(new Verified(List.of(new Hint("products", id, false))));
            assertThat(judged(type, settings, Optional.empty())).isInstanceOf(Verdict.Unsigned.class);
        }
    }
}
