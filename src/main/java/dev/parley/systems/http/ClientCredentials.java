package dev.parley.systems.http;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.sync.RemoteFailure;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * OAuth 2.0 client credentials: the token is kept in memory and renewed when four fifths of its life have passed, or
 * when the system no longer takes it. For one thread.
 */
public final class ClientCredentials implements Authorisation {

    private static final double USED_OF_LIFE = 0.8;

    private final String system;
    private final Http http;
    private final Request request;
    private final Clock clock;
    private final String wayOut;
    private Optional<Token> token = Optional.empty();

    /**
     * @param http for the token request, which is not counted as a call
     * @param request brings a token; its answer is JSON with {@code access_token} and {@code expires_in} (seconds)
     * @param wayOut which settings to look at when the credentials are refused
     */
    public ClientCredentials(String system, Http http, Request request, Clock clock, String wayOut) {
        this.system = system;
        this.http = http;
        this.request = request.asRepeatable();
        this.clock = clock;
        this.wayOut = wayOut;
    }

    @Override
    public Request sign(Request toSign) {
        Instant now = clock.instant();
        Token current = token.filter(held -> now.isBefore(held.renewAt())).orElseGet(this::fetch);
        token = Optional.of(current);
        return toSign.with("Authorization", "Bearer " + current.value());
    }

    @Override
    public boolean renew() {
        token = Optional.empty();
        return true;
    }

    private Token fetch() {
        Reply reply = http.send(request);
        if (reply.status() >= 400 && reply.status() < 500 && reply.status() != RetryAfter.TOO_MANY) {
            throw new RemoteFailure.Denied(
                    system + " gave no token (status " + reply.status() + "): look at " + wayOut);
        }
        Failures.check(system, request, reply, Complaint.Reader.NONE);
        JsonNode answer = Json.read(system, request, reply);
        String value = answer.path("access_token").asText();
        if (value.isBlank()) {
            throw new RemoteFailure.Unreadable(system + " " + request + ": an answer without access_token", null);
        }
        return new Token(value, renewAt(reply.sentAt(), answer.path("expires_in")));
    }

    /** Without a lifetime the token is used until the system refuses it. */
    private static Instant renewAt(Instant sentAt, JsonNode seconds) {
        double life = seconds.asDouble(-1);
        return life < 0 ? Instant.MAX : sentAt.plus(Duration.ofMillis((long) (life * USED_OF_LIFE * 1000)));
    }

    private record Token(String value, Instant renewAt) {
        @Override
        public String toString() {
            return "a token until " + renewAt;
        }
    }
}
