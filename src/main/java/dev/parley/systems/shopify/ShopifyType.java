package dev.parley.systems.shopify;

import dev.parley.sync.BusinessSystem;
import dev.parley.sync.Traits;
import dev.parley.systems.Settings;
import dev.parley.systems.SettingsReader;
import dev.parley.systems.SystemType;
import dev.parley.systems.Webhook;
import dev.parley.systems.WebhookSetup;
import dev.parley.systems.http.Http;
import dev.parley.systems.http.Timing;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Shopify by the settings {@code SHOPIFY_*}. */
public final class ShopifyType implements SystemType {

    private static final String URL = "SHOPIFY_URL";

    @Override
    public String name() {
        return Shopify.NAME;
    }

    @Override
    public Map<String, Traits> traits() {
        return Shopify.traits(ShopifyOptions.DEFAULTS);
    }

    @Override
    public BusinessSystem open(Settings settings, Http network, Timing timing) {
        return new Shopify(access(settings), ShopifyOptions.DEFAULTS, network, timing);
    }

    private ShopifyAccess access(Settings settings) {
        SettingsReader reader = new SettingsReader(name(), settings);
        ShopifyAccess access = new ShopifyAccess(
                reader.url(URL), reader.text("SHOPIFY_API_VERSION"), reader.text("SHOPIFY_ACCESS_TOKEN"));
        reader.finish();
        return access;
    }

    @Override
    public WebhookSetup setup(Settings settings, Http network, Timing timing) {
        return new WebhookSetup.Managed(new ShopifySubscriptions(access(settings), network, timing));
    }

    /** The shop is the host of {@code SHOPIFY_URL}, unless {@code SHOPIFY_SHOP_DOMAIN} says otherwise (a simulator). */
    @Override
    public Optional<Webhook> webhook(Settings settings) {
        SettingsReader reader = new SettingsReader(name(), settings);
        URI url = reader.url(URL);
        List<String> secrets = new ArrayList<>(List.of(reader.text("SHOPIFY_WEBHOOK_SECRET")));
        reader.optional("SHOPIFY_WEBHOOK_SECRET_PREVIOUS").ifPresent(secrets::add);
        reader.finish();
        return Optional.of(
                new ShopifyWebhook(reader.optional("SHOPIFY_SHOP_DOMAIN").orElse(url.getHost()), secrets));
    }
}
