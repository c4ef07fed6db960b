package dev.parley.function;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A webhook of Shopify as an HTTP API hands it over (payload format 2.0), to be spoilt by tests. Immutable. */
record WebhookEvent(String method, String path, Map<String, String> headers, String body, boolean isBase64) {

    /** Shopify tells that a customer was changed. */
    static WebhookEvent updated(String id) {
        return signed("customers/update", "{\"id\":" + number(id) + ",\"email\":\"someone@example.org\"}");
    }

    static WebhookEvent deleted(String id) {
        return signed("customers/delete", "{\"id\":" + number(id) + "}");
    }

    /** The number in an id of the twin, such as C0001. */
    private static long number(String id) {
        return Long.parseLong(id.replaceAll("\\D", ""));
    }

    static WebhookEvent signed(String topic, String body) {
        return signed(topic, body, TwinWorld.SHOP_DOMAIN, TwinWorld.SECRET);
    }

    static WebhookEvent signed(String topic, String body, String shop, String secret) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("x-shopify-topic", topic);
        headers.put("x-shopify-shop-domain", shop);
        headers.put("x-shopify-hmac-sha256", signature(secret, body.getBytes(StandardCharsets.UTF_8)));
        return new WebhookEvent("POST", "/webhooks/shopify", headers, body, false);
    }

    WebhookEvent by(String otherMethod) {
        return new WebhookEvent(otherMethod, path, headers, body, isBase64);
    }

    WebhookEvent to(String otherPath) {
        return new WebhookEvent(method, otherPath, headers, body, isBase64);
    }

    WebhookEvent with(String header, String value) {
        Map<String, String> changed = new LinkedHashMap<>(headers);
        changed.put(header, value);
        return new WebhookEvent(method, path, changed, body, isBase64);
    }

    WebhookEvent without(String header) {
        Map<String, String> changed = new LinkedHashMap<>(headers);
        changed.remove(header);
        return new WebhookEvent(method, path, changed, body, isBase64);
    }

    WebhookEvent under(Map<String, String> otherHeaders) {
        return new WebhookEvent(method, path, otherHeaders, body, isBase64);
    }

    WebhookEvent saying(String otherBody) {
        return new WebhookEvent(method, path, headers, otherBody, isBase64);
    }

    WebhookEvent inBase64() {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return new WebhookEvent(method, path, headers, Base64.getEncoder().encodeToString(bytes), true);
    }

    ObjectNode json() {
        ObjectNode event = JsonNodeFactory.instance.objectNode();
        event.put("version", "2.0").put("routeKey", "$default").put("rawPath", path);
        ObjectNode names = event.putObject("headers");
        headers.forEach(names::put);
        ObjectNode context = event.putObject("requestContext").put("stage", "$default");
        context.putObject("http").put("method", method).put("path", path);
        event.put("body", body);
        return event.put("isBase64Encoded", isBase64);
    }

    static String signature(String secret, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
