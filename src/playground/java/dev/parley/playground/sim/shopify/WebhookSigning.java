package dev.parley.playground.sim.shopify;

import dev.parley.playground.sim.webhook.Hmac;
import java.util.Base64;

/** Shopify's webhook signature: base64 of HMAC-SHA-256 under the client secret over the raw body, nothing else. */
final class WebhookSigning {

    static final String API_VERSION = "2026-07";

    private WebhookSigning() {}

    static String sign(String secret, byte[] body) {
        return Base64.getEncoder().encodeToString(Hmac.sha256(secret, body));
    }
}
