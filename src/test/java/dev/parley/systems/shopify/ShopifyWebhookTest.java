package dev.parley.systems.shopify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.playground.sim.Json;
import dev.parley.playground.sim.shopify.ShopifyProducts;
import dev.parley.playground.sim.webhook.WebhookDelivery;
import dev.parley.systems.Webhook.Hint;
import dev.parley.systems.Webhook.Verdict;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ShopifyWebhookTest {

    private final ShopifyWorld world = new ShopifyWorld();
    private final List<WebhookDelivery> delivered = new CopyOnWriteArrayList<>();
    private final ShopifyWebhook webhook = new ShopifyWebhook(
            world.simulator().shopDomain(), List.of(world.simulator().webhookSecret()));
    private String id;

    @BeforeEach
    void announceEverything() {
        for (String topic : List.of("customers/create", "customers/update", "customers/delete")) {
            world.simulator().webhooks().subscribe(topic, delivery -> {
                delivered.add(delivery);
                return 200;
            });
        }
        id = world.simulator().customers().create(world.body(1)).get("id").asText();
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void aWebhookOfTheShopHintsAtItsRecord() throws InterruptedException {
        WebhookDelivery delivery = last();

        assertThat(webhook.verify(Optional.empty(), delivery.headers(), delivery.body()))
                .isEqualTo(new Verdict.Verified(List.of(new Hint("Customer", id, false))));
    }

    @Test
    void aDeletionIsMarkedAsOne() throws InterruptedException {
        world.delete(id);
        WebhookDelivery delivery = last();

        assertThat(webhook.verify(Optional.empty(), delivery.headers(), delivery.body()))
                .isEqualTo(new Verdict.Verified(List.of(new Hint("Customer", id, true))));
    }

    @ParameterizedTest
    @CsvSource({"products/create, false", "products/update, false", "products/delete, true"})
    void aTopicOfProductsHintsAtAProduct(String topic, boolean deleted) throws InterruptedException {
        world.simulator().webhooks().subscribe(topic, delivery -> {
            delivered.add(delivery);
            return 200;
        });
        ShopifyProducts products = world.simulator().products();

        String product = products.create(Json.object("title", "Kopp")).get("id").asText();
        products.set(product, "variants.price", "10");
        products.delete(product);

        WebhookDelivery delivery = last();
        assertThat(webhook.verify(Optional.empty(), delivery.headers(), delivery.body()))
                .isEqualTo(new Verdict.Verified(List.of(new Hint("Product", product, deleted))));
    }

    @Test
    void headerNamesMayComeInAnyLetterCase() throws InterruptedException {
        WebhookDelivery delivery = last();
        Map<String, String> lower = new TreeMap<>();
        delivery.headers().forEach((name, value) -> lower.put(name.toLowerCase(Locale.ROOT), value));

        assertThat(webhook.verify(Optional.empty(), lower, delivery.body())).isInstanceOf(Verdict.Verified.class);
    }

    @Test
    void duringARotationBothSecretsCount() throws InterruptedException {
        WebhookDelivery delivery = last();
        List<String> both = List.of("the-new-secret", world.simulator().webhookSecret());

        assertThat(new ShopifyWebhook(world.simulator().shopDomain(), both)
                        .verify(Optional.empty(), delivery.headers(), delivery.body()))
                .isInstanceOf(Verdict.Verified.class);
        assertThat(new ShopifyWebhook(world.simulator().shopDomain(), List.of("the-new-secret"))
                        .verify(Optional.empty(), delivery.headers(), delivery.body()))
                .isInstanceOf(Verdict.BadSignature.class);
    }

    @Test
    void oneByteMoreBreaksTheSignature() throws InterruptedException {
        WebhookDelivery delivery = last();
        String longer = new String(delivery.body(), StandardCharsets.UTF_8) + " ";

        assertThat(webhook.verify(Optional.empty(), delivery.headers(), longer.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(Verdict.BadSignature.class);
    }

    @Test
    void aWebhookOfAnotherShopIsNotOurs() throws InterruptedException {
        WebhookDelivery delivery = last();
        ShopifyWebhook other = new ShopifyWebhook(
                "other.myshopify.com", List.of(world.simulator().webhookSecret()));

        assertThat(other.verify(Optional.empty(), delivery.headers(), delivery.body()))
                .isInstanceOf(Verdict.BadSignature.class);
        assertThat(webhook.verify(Optional.empty(), with(delivery, "X-Shopify-Shop-Domain", ""), delivery.body()))
                .isInstanceOf(Verdict.BadSignature.class);
    }

    @Test
    void withoutASignatureItIsUnsigned() throws InterruptedException {
        WebhookDelivery delivery = last();

        assertThat(webhook.verify(Optional.empty(), with(delivery, "X-Shopify-Hmac-SHA256", ""), delivery.body()))
                .isEqualTo(new Verdict.Unsigned());
        assertThat(webhook.verify(
                        Optional.empty(), with(delivery, "X-Shopify-Hmac-SHA256", "no base64!"), delivery.body()))
                .isInstanceOf(Verdict.BadSignature.class);
    }

    @Test
    void aTopicThatConcernsNoDatatypeHintsAtNothing() throws InterruptedException {
        WebhookDelivery delivery = last();

        assertThat(webhook.verify(
                        Optional.empty(), with(delivery, "X-Shopify-Topic", "app/uninstalled"), delivery.body()))
                .isEqualTo(new Verdict.Verified(List.of()));
    }

    @Test
    void anArrayOrABodyWithoutIdIsMalformed() {
        for (String body : List.of("[]", "{}", "{\"id\":1.5}", "{\"id\":\"../1\"}", "nonsense")) {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);

            assertThat(webhook.verify(Optional.empty(), Signed.headers(world.simulator(), bytes), bytes))
                    .as(body)
                    .isInstanceOf(Verdict.Malformed.class);
        }
    }

    @Test
    void nothingIsVerifiedWithoutASecret() {
        assertThatThrownBy(() -> new ShopifyWebhook("a.myshopify.com", List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ShopifyWebhook("a.myshopify.com", List.of(" ")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private WebhookDelivery last() throws InterruptedException {
        assertThat(world.simulator().webhooks().awaitIdle(Duration.ofSeconds(5)))
                .isTrue();
        return delivered.get(delivered.size() - 1);
    }

    private static Map<String, String> with(WebhookDelivery delivery, String header, String value) {
        Map<String, String> changed = new TreeMap<>(delivery.headers());
        changed.put(header, value);
        return changed;
    }
}
