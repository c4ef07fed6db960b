package dev.parley.playground.sim.poweroffice;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.playground.sim.Answer;
import dev.parley.playground.sim.Json;
import dev.parley.playground.sim.Query;
import dev.parley.playground.sim.Request;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * The token endpoint: OAuth 2.0 client credentials with {@code Basic base64(applicationKey:clientKey)} and the
 * subscription key, as documented for v2; no refresh tokens. Thread-safe.
 */
final class Tokens {

    static final String SUBSCRIPTION_HEADER = "Ocp-Apim-Subscription-Key";

    private static final String FORM = "application/x-www-form-urlencoded";

    private final Credentials credentials;
    private final PowerOfficeSwitches switches;
    private final Clock clock;
    private final Supplier<String> newToken;
    private final Map<String, Instant> expiries = new ConcurrentHashMap<>();

    Tokens(Credentials credentials, PowerOfficeSwitches switches, Clock clock, Supplier<String> newToken) {
        this.credentials = credentials;
        this.switches = switches;
        this.clock = clock;
        this.newToken = newToken;
    }

    /** Every token issued so far stops working. */
    void revokeAll() {
        expiries.clear();
    }

    boolean accepts(Request request) {
        String header = request.header("Authorization").orElse("");
        Instant expiry = header.startsWith("Bearer ") ? expiries.get(header.substring("Bearer ".length())) : null;
        return expiry != null && clock.instant().isBefore(expiry);
    }

    boolean bearsSubscriptionKey(Request request) {
        return request.header(SUBSCRIPTION_HEADER)
                .or(() -> request.query().get("subscription-key"))
                .filter(credentials.subscriptionKey()::equals)
                .isPresent();
    }

    Answer issue(Request request) {
        if (!bearsSubscriptionKey(request)) {
            return missingSubscriptionKey();
        }
        if (!request.contentType().equals(FORM)) {
            return error("invalid_request", "The content type must be " + FORM + ".");
        }
        Query form = Query.parse(new String(request.body(), StandardCharsets.UTF_8));
        if (!form.get("grant_type").filter("client_credentials"::equals).isPresent()) {
            return error("unsupported_grant_type", "Only client_credentials is supported.");
        }
        if (!request.header("Authorization").filter(basic()::equals).isPresent()) {
            return error("invalid_client", "Client integration not found. Check the application key and client key.");
        }
        long lifetime = switches.tokenLifetimeSeconds.get();
        String token = newToken.get();
        expiries.put(token, clock.instant().plusSeconds(lifetime));
        return Answer.json(200, Json.object("access_token", token, "token_type", "bearer", "expires_in", lifetime));
    }

    static Answer missingSubscriptionKey() {
        String message = "Access denied due to missing or invalid subscription key.";
        return Answer.json(401, Json.object("statusCode", 401, "message", message));
    }

    private String basic() {
        byte[] pair = (credentials.applicationKey() + ":" + credentials.clientKey()).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }

    private static Answer error(String code, String description) {
        ObjectNode body = Json.object("error", code, "error_description", description);
        return Answer.json(400, body);
    }
}
