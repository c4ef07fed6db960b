package dev.parley.playground;

import dev.parley.playground.sim.customcrm.CustomcrmSimulator;
import dev.parley.playground.sim.dolibarr.DolibarrSimulator;
import dev.parley.playground.sim.espocrm.EspoSimulator;
import dev.parley.playground.sim.poweroffice.PowerOfficeSimulator;
import dev.parley.playground.sim.shopify.ShopifySimulator;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The environment of the function in the playground: what an operator would set, with everything at this machine.
 *
 * @param systems the settings of the dataflow's systems
 */
public record Settings(
        String dataflow,
        URI database,
        Path definitions,
        String webhookUrl,
        String fingerprintKey,
        Map<String, String> systems) {

    static final String DATAFLOW = "powerofficego-shopify";
    static final String TABLE = "parley-playground";
    public static final String REGION = "eu-north-1";

    /** Dolibarr signs nothing: who knows the address may announce. */
    static final String DOLIBARR_WEBHOOK_TOKEN = "playground";

    /** PowerOffice allows 10 calls a second and key: two instances together stay below. */
    private static final String POWEROFFICE_RATE = "4";

    /** All variables the function is started with. */
    public Map<String, String> environment() {
        var environment = new HashMap<>(systems);
        environment.putAll(Map.of(
                "PARLEY_DATAFLOW",
                dataflow,
                "PARLEY_DEFINITIONS",
                definitions.toAbsolutePath().toString(),
                "PARLEY_TABLE",
                TABLE,
                "PARLEY_FINGERPRINT_KEY",
                fingerprintKey,
                "PARLEY_TIME_BUDGET",
                "60",
                "PARLEY_WEBHOOK_BUDGET",
                "3",
                "PARLEY_APPROVE",
                "auto",
                "PARLEY_WEBHOOK_URL",
                webhookUrl));
        environment.putAll(Map.of(
                "AWS_ENDPOINT_URL_DYNAMODB",
                database.toString(),
                "AWS_REGION",
                REGION,
                "AWS_ACCESS_KEY_ID",
                "local",
                "AWS_SECRET_ACCESS_KEY",
                "local"));
        return environment;
    }

    /** The caller's variables for systems of his own: all but those of AWS and Parley itself. */
    static Map<String, String> ofCaller(Map<String, String> environment) {
        return environment.entrySet().stream()
                .filter(variable -> !variable.getKey().startsWith("AWS_")
                        && !variable.getKey().startsWith("PARLEY_"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    public static Map<String, String> of(PowerOfficeSimulator powerOffice) {
        return Map.of(
                "POWEROFFICEGO_URL", powerOffice.url(),
                "POWEROFFICEGO_TOKEN_URL", powerOffice.tokenUrl(),
                "POWEROFFICEGO_APPLICATION_KEY", powerOffice.applicationKey(),
                "POWEROFFICEGO_CLIENT_KEY", powerOffice.clientKey(),
                "POWEROFFICEGO_SUBSCRIPTION_KEY", powerOffice.subscriptionKey(),
                "POWEROFFICEGO_RATE", POWEROFFICE_RATE);
    }

    public static Map<String, String> of(ShopifySimulator shopify) {
        return Map.of(
                "SHOPIFY_URL", shopify.url(),
                "SHOPIFY_SHOP_DOMAIN", shopify.shopDomain(),
                "SHOPIFY_API_VERSION", "2026-07",
                "SHOPIFY_ACCESS_TOKEN", shopify.accessToken(),
                "SHOPIFY_WEBHOOK_SECRET", shopify.webhookSecret());
    }

    public static Map<String, String> of(CustomcrmSimulator crm) {
        return Map.of(
                "CUSTOMCRM_URL", crm.url(),
                "CUSTOMCRM_TOKEN", crm.token(),
                "CUSTOMCRM_WEBHOOK_SECRET", crm.webhookSecret());
    }

    /** EspoCRM's webhooks have a secret each. */
    public static Map<String, String> of(EspoSimulator crm) {
        return Map.of(
                "ESPOCRM_URL",
                crm.site(),
                "ESPOCRM_API_KEY",
                crm.apiKey(),
                "ESPOCRM_WEBHOOKS",
                crm.webhooks().all().stream()
                        .map(webhook -> webhook.id() + ":" + webhook.secretKey())
                        .collect(Collectors.joining(" ")));
    }

    public static Map<String, String> of(DolibarrSimulator crm) {
        return Map.of(
                "DOLIBARR_URL", crm.site(),
                "DOLIBARR_API_KEY", crm.apiKey(),
                "DOLIBARR_WEBHOOK_TOKEN", DOLIBARR_WEBHOOK_TOKEN);
    }
}
