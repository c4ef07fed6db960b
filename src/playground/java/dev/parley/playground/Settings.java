package dev.parley.playground;

import dev.parley.playground.sim.poweroffice.PowerOfficeSimulator;
import dev.parley.playground.sim.shopify.ShopifySimulator;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The environment of the function in the playground: what an operator would set, with everything at this machine. */
record Settings(
        PowerOfficeSimulator powerOffice,
        ShopifySimulator shopify,
        URI database,
        Path definitions,
        String webhookUrl,
        String fingerprintKey) {

    static final String DATAFLOW = "powerofficego-shopify";
    static final String TABLE = "parley-playground";
    static final String REGION = "eu-north-1";

    /** PowerOffice allows 10 calls a second and key: two instances together stay below. */
    private static final String POWEROFFICE_RATE = "4";

    Map<String, String> environment() {
        var environment = new HashMap<String, String>();
        environment.putAll(Map.of(
                "PARLEY_DATAFLOW", DATAFLOW,
                "PARLEY_DEFINITIONS", definitions.toAbsolutePath().toString(),
                "PARLEY_TABLE", TABLE,
                "PARLEY_FINGERPRINT_KEY", fingerprintKey,
                "PARLEY_TIME_BUDGET", "60",
                "PARLEY_WEBHOOK_BUDGET", "3",
                "PARLEY_WEBHOOK_URL", webhookUrl));
        environment.putAll(Map.of(
                "AWS_ENDPOINT_URL_DYNAMODB",
                database.toString(),
                "AWS_REGION",
                REGION,
                "AWS_ACCESS_KEY_ID",
                "local",
                "AWS_SECRET_ACCESS_KEY",
                "local"));
        environment.putAll(Map.of(
                "POWEROFFICEGO_URL", powerOffice.url(),
                "POWEROFFICEGO_TOKEN_URL", powerOffice.tokenUrl(),
                "POWEROFFICEGO_APPLICATION_KEY", powerOffice.applicationKey(),
                "POWEROFFICEGO_CLIENT_KEY", powerOffice.clientKey(),
                "POWEROFFICEGO_SUBSCRIPTION_KEY", powerOffice.subscriptionKey(),
                "POWEROFFICEGO_RATE", POWEROFFICE_RATE));
        environment.putAll(Map.of(
                "SHOPIFY_URL", shopify.url(),
                "SHOPIFY_SHOP_DOMAIN", shopify.shopDomain(),
                "SHOPIFY_API_VERSION", "2026-07",
                "SHOPIFY_ACCESS_TOKEN", shopify.accessToken(),
                "SHOPIFY_WEBHOOK_SECRET", shopify.webhookSecret()));
        return environment;
    }
}
