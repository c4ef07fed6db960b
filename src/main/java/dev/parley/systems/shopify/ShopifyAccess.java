package dev.parley.systems.shopify;

import dev.parley.systems.http.Address;
import dev.parley.systems.http.Request;
import java.net.URI;

/**
 * Which shop, which version of the API, and the token for it.
 *
 * @param url of the shop ({@code https://{shop}.myshopify.com})
 * @param version of the API ({@code 2026-01})
 * @param token access token; secret
 */
public record ShopifyAccess(URI url, String version, String token) {

    Address address(String... path) {
        return Address.of(url).path("admin", "api", version).path(path);
    }

    Request read(Address address, String template) {
        return Request.read(address.uri(), template).with("Accept", "application/json");
    }

    Request write(String method, Address address, String template, String json) {
        return Request.write(method, address.uri(), template, new Request.Content("application/json", json))
                .with("Accept", "application/json");
    }

    Request delete(Address address, String template) {
        return Request.delete(address.uri(), template).with("Accept", "application/json");
    }

    @Override
    public String toString() {
        return "Shopify at " + url.getHost();
    }
}
