package dev.parley.systems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.systems.http.MovableClock;
import dev.parley.systems.http.Patience;
import dev.parley.systems.http.Timing;
import dev.parley.systems.powerofficego.PowerOfficeAccess;
import dev.parley.systems.shopify.ShopifyAccess;
import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class SystemsTest {

    private static final Map<String, String> POWER_OFFICE = Map.of(
            "POWEROFFICEGO_URL", "https://goapi.poweroffice.net/Demo/v2",
            "POWEROFFICEGO_TOKEN_URL", "https://goapi.poweroffice.net/Demo/OAuth/Token",
            "POWEROFFICEGO_APPLICATION_KEY", "app-secret",
            "POWEROFFICEGO_CLIENT_KEY", "client-secret",
            "POWEROFFICEGO_SUBSCRIPTION_KEY", "subscription-secret");

    private static final Map<String, String> SHOPIFY = Map.of(
            "SHOPIFY_URL", "https://shop.myshopify.com",
            "SHOPIFY_API_VERSION", "2026-01",
            "SHOPIFY_ACCESS_TOKEN", "shpat-secret",
            "SHOPIFY_WEBHOOK_SECRET", "hook-secret");

    private final Systems systems = Systems.builtInAnd(List.of());
    private final Timing timing = new MovableClock(Instant.EPOCH).timing(new Patience());

    @Test
    void datatypesAreKnownWithoutAnySetting() {
        assertThat(systems.get("powerofficego").traits())
                .containsOnlyKeys(
                        "Customers",
                        "Customers person",
                        "Customers company",
                        "Contactperson",
                        "Product",
                        "Salesorders");
        assertThat(systems.get("shopify").traits()).containsKey("Customer");
    }

    @Test
    void opensWithTheSettingsItNames() {
        assertThat(open("powerofficego", POWER_OFFICE)).isEqualTo("powerofficego");
        assertThat(open("shopify", SHOPIFY)).isEqualTo("shopify");
    }

    @Test
    void namesEverythingThatIsMissingAtOnce() {
        assertThatThrownBy(() -> open("powerofficego", Map.of("POWEROFFICEGO_URL", " ")))
                .isInstanceOf(SettingsProblem.class)
                .hasMessageContainingAll(POWER_OFFICE.keySet().toArray(String[]::new));
        assertThatThrownBy(() -> open("shopify", Map.of()))
                .hasMessageContainingAll("SHOPIFY_URL", "SHOPIFY_API_VERSION", "SHOPIFY_ACCESS_TOKEN");
        assertThatThrownBy(() -> systems.get("shopify").webhook(Settings.of(Map.of())))
                .hasMessageContaining("SHOPIFY_WEBHOOK_SECRET");
    }

    @Test
    void sendsNoCredentialsInTheClearExceptToThisMachine() {
        assertThatThrownBy(() -> open("shopify", with(SHOPIFY, "SHOPIFY_URL", "http://shop.myshopify.com")))
                .hasMessageContaining("SHOPIFY_URL")
                .hasMessageNotContaining("myshopify.com");
        assertThat(open("shopify", with(SHOPIFY, "SHOPIFY_URL", "http://127.0.0.1:8080")))
                .isEqualTo("shopify");
    }

    @Test
    void refusesARateThatIsNone() {
        for (String rate : List.of("fast", "0", "-1", "NaN")) {
            assertThatThrownBy(() -> open("powerofficego", with(POWER_OFFICE, "POWEROFFICEGO_RATE", rate)))
                    .as(rate)
                    .hasMessageContaining("POWEROFFICEGO_RATE");
        }
        assertThat(open("powerofficego", with(POWER_OFFICE, "POWEROFFICEGO_RATE", "0.5")))
                .isEqualTo("powerofficego");
    }

    @Test
    void onlyShopifySendsWebhooks() {
        assertThat(systems.get("shopify").webhook(Settings.of(SHOPIFY))).isPresent();
        assertThat(systems.get("powerofficego").webhook(Settings.of(POWER_OFFICE)))
                .isEmpty();
    }

    @Test
    void anUnknownNameIsAnsweredWithTheKnownOnes() {
        assertThatThrownBy(() -> systems.get("magento")).hasMessageContainingAll("magento", "powerofficego", "shopify");
    }

    @Test
    void noTextFormCarriesASecret() {
        URI any = URI.create("https://a.example");

        String texts = new ShopifyAccess(any, "2026-01", "secret") + " and "
                + new PowerOfficeAccess(any, any, "secret", "secret", "secret", 2);

        assertThat(texts).isEqualTo("Shopify at a.example and PowerOffice Go at a.example");
    }

    private String open(String name, Map<String, String> settings) {
        return systems.get(name)
                .open(Settings.of(settings), request -> null, timing)
                .name();
    }

    private static Map<String, String> with(Map<String, String> settings, String name, String value) {
        Map<String, String> changed = new HashMap<>(settings);
        changed.put(name, value);
        return changed;
    }
}
