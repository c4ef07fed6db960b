package dev.parley.function;

import dev.parley.links.Tables;
import dev.parley.playground.DynamoDbLocal;
import dev.parley.playground.sim.SimulatorOptions;
import dev.parley.playground.sim.poweroffice.PowerOfficeSimulator;
import dev.parley.playground.sim.shopify.ShopifySimulator;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What a deployed function has around it: a table, and both systems over HTTP. Injected into the test's fields. */
public final class Neighbourhood implements QuarkusTestResourceLifecycleManager {

    private static final String TABLE = "parley";

    private DynamoDbLocal database;
    private PowerOfficeSimulator powerOffice;
    private ShopifySimulator shopify;

    @Override
    public Map<String, String> start() {
        database = DynamoDbLocal.start();
        powerOffice = PowerOfficeSimulator.start(SimulatorOptions.defaults());
        shopify = ShopifySimulator.start(SimulatorOptions.defaults());
        try (DynamoDbClient client = client(database.endpoint())) {
            Tables.create(client, TABLE);
        }
        Map<String, String> settings = new HashMap<>();
        settings.put("quarkus.dynamodb.endpoint-override", database.endpoint().toString());
        settings.put("PARLEY_TABLE", TABLE);
        settings.put("PARLEY_APPROVE", "auto");
        settings.put("POWEROFFICEGO_URL", powerOffice.url());
        settings.put("POWEROFFICEGO_TOKEN_URL", powerOffice.tokenUrl());
        settings.put("POWEROFFICEGO_APPLICATION_KEY", powerOffice.applicationKey());
        settings.put("POWEROFFICEGO_CLIENT_KEY", powerOffice.clientKey());
        settings.put("POWEROFFICEGO_SUBSCRIPTION_KEY", powerOffice.subscriptionKey());
        settings.put("POWEROFFICEGO_RATE", "10");
        settings.put("SHOPIFY_URL", shopify.url());
        settings.put("SHOPIFY_API_VERSION", "2026-07");
        settings.put("SHOPIFY_ACCESS_TOKEN", shopify.accessToken());
        settings.put("SHOPIFY_WEBHOOK_SECRET", shopify.webhookSecret());
        settings.put("SHOPIFY_SHOP_DOMAIN", shopify.shopDomain());
        return settings;
    }

    private static DynamoDbClient client(URI endpoint) {
        return DynamoDbClient.builder()
                .endpointOverride(endpoint)
                .region(Region.EU_NORTH_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
                .httpClient(UrlConnectionHttpClient.create())
                .build();
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(powerOffice, new TestInjector.MatchesType(PowerOfficeSimulator.class));
        injector.injectIntoFields(shopify, new TestInjector.MatchesType(ShopifySimulator.class));
    }

    @Override
    public void stop() {
        shopify.close();
        powerOffice.close();
        database.close();
    }
}
