package dev.parley.systems.shopify;

import dev.parley.playground.sim.shopify.ShopifySimulator;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Headers of a webhook with a body of a test's own. */
final class Signed {

    private Signed() {}

    static Map<String, String> headers(ShopifySimulator shop, byte[] body) {
        return Map.of(
                "X-Shopify-Topic", "customers/update",
                "X-Shopify-Shop-Domain", shop.shopDomain(),
                "X-Shopify-Hmac-SHA256", sign(shop.webhookSecret(), body));
    }

    private static String sign(String secret, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
