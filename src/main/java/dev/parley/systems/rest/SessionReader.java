package dev.parley.systems.rest;

import dev.parley.systems.Settings;
import dev.parley.systems.SettingsReader;
import dev.parley.systems.http.Address;
import dev.parley.systems.http.Authorisation;
import dev.parley.systems.http.ClientCredentials;
import dev.parley.systems.http.Request;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/** Puts settings into what a file says about reaching a system. */
final class SessionReader {

    private final RestDefinition definition;
    private final SettingsReader settings;

    private SessionReader(RestDefinition definition, Settings settings) {
        this.definition = definition;
        this.settings = new SettingsReader(definition.name(), settings);
    }

    /** @throws dev.parley.systems.SettingsProblem naming every setting that is missing or wrong */
    static Session read(RestDefinition definition, Settings settings) {
        SessionReader reader = new SessionReader(definition, settings);
        Session session = reader.session();
        reader.settings.finish();
        return session;
    }

    private Session session() {
        RestDefinition.Access access = definition.access();
        Address url = Address.of(settings.url(access.url()));
        Address base = access.base()
                .map(path -> url.path(path.segments(settings::text)))
                .orElse(url);
        double rate = access.rate()
                .map(name -> settings.rate(name, access.callsPerSecond()))
                .orElse(access.callsPerSecond());
        return new Session(definition.label(), base, filled(access.headers()), authorised(access.login()), rate);
    }

    private Map<String, String> filled(Map<String, Template> headers) {
        Map<String, String> filled = new LinkedHashMap<>();
        headers.forEach((name, value) -> filled.put(name, value.fill(settings::text)));
        return filled;
    }

    private Session.Authorised authorised(Login login) {
        if (login instanceof Login.Headers headers) {
            Map<String, String> values = filled(headers.values());
            return (uncounted, clock) -> new FixedHeaders(values);
        }
        Login.Token token = (Login.Token) login;
        Request request = tokenRequest(token);
        String settingsOfIt = token.client() + " and " + token.secret();
        return (uncounted, clock) -> new ClientCredentials(definition.label(), uncounted, request, clock, settingsOfIt);
    }

    private Request tokenRequest(Login.Token token) {
        URI url = settings.url(token.url());
        String pair = settings.text(token.client()) + ":" + settings.text(token.secret());
        String basic = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
        Request request = Request.write(
                        "POST",
                        url,
                        "the token address",
                        new Request.Content("application/x-www-form-urlencoded", "grant_type=client_credentials"))
                .with("Authorization", "Basic " + basic);
        for (Map.Entry<String, String> header : filled(token.headers()).entrySet()) {
            request = request.with(header.getKey(), header.getValue());
        }
        return request;
    }

    /** Headers that never change. */
    private record FixedHeaders(Map<String, String> values) implements Authorisation {
        @Override
        public Request sign(Request request) {
            Request signed = request;
            for (Map.Entry<String, String> header : values.entrySet()) {
                signed = signed.with(header.getKey(), header.getValue());
            }
            return signed;
        }

        @Override
        public boolean renew() {
            return false;
        }

        @Override
        public String toString() {
            return "headers " + values.keySet();
        }
    }
}
