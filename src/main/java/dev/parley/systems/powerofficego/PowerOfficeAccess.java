package dev.parley.systems.powerofficego;

import dev.parley.systems.http.Request;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * Where the system is and who we are. All three keys come from the same environment (demo or production).
 *
 * @param url base of the API, version included ({@code https://goapi.poweroffice.net/v2})
 * @param tokenUrl where tokens are given ({@code https://goapi.poweroffice.net/OAuth/Token})
 * @param applicationKey names the integration
 * @param clientKey names the client (tenant); secret
 * @param subscriptionKey of the product subscription; rate limits are counted by it
 * @param callsPerSecond of this instance; together all instances must stay below the key's 10
 */
public record PowerOfficeAccess(
        URI url, URI tokenUrl, String applicationKey, String clientKey, String subscriptionKey, double callsPerSecond) {

    private static final String SUBSCRIPTION = "Ocp-Apim-Subscription-Key";

    /** Client credentials by Basic authentication; the subscription key is wanted here too. */
    Request tokenRequest() {
        String pair = applicationKey + ":" + clientKey;
        String basic = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
        return Request.write(
                        "POST",
                        tokenUrl,
                        "/OAuth/Token",
                        new Request.Content("application/x-www-form-urlencoded", "grant_type=client_credentials"))
                .with("Authorization", "Basic " + basic)
                .with(SUBSCRIPTION, subscriptionKey);
    }

    Request read(Spot spot) {
        return keyed(Request.read(spot.uri(), spot.template()));
    }

    Request write(String method, Spot spot, String type, String text) {
        return keyed(Request.write(method, spot.uri(), spot.template(), new Request.Content(type, text)));
    }

    Request delete(Spot spot) {
        return keyed(Request.delete(spot.uri(), spot.template()));
    }

    private Request keyed(Request request) {
        return request.with(SUBSCRIPTION, subscriptionKey).with("Accept", "application/json");
    }

    @Override
    public String toString() {
        return "PowerOffice Go at " + url.getHost();
    }
}
