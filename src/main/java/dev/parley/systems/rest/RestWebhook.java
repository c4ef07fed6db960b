package dev.parley.systems.rest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.mapping.Path;
import dev.parley.systems.SettingsReader;
import dev.parley.systems.Webhook;
import dev.parley.systems.http.Json;
import dev.parley.systems.rest.SignatureCheck.Outcome;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Webhooks of a system that is described by a file. Thread-safe. */
final class RestWebhook implements Webhook {

    private final WebhookRule rule;
    private final Map<String, Datatype> datatypes;
    private final Optional<SignatureCheck> signature;
    private final Optional<String> token;

    private RestWebhook(
            WebhookRule rule,
            Map<String, Datatype> datatypes,
            Optional<SignatureCheck> signature,
            Optional<String> token) {
        this.rule = rule;
        this.datatypes = datatypes;
        this.signature = signature;
        this.token = token;
    }

    /** What is missing in the settings, the reader knows afterwards. */
    static RestWebhook of(WebhookRule rule, Map<String, Datatype> datatypes, SettingsReader settings, Clock clock) {
        return new RestWebhook(
                rule,
                datatypes,
                rule.signature().map(how -> SignatureCheck.of(how, settings, clock)),
                rule.token().map(settings::text));
    }

    @Override
    public Verdict verify(Optional<String> given, Map<String, String> headers, byte[] body) {
        if (given.isPresent() != token.isPresent()) {
            return token.isPresent() ? new Verdict.Unsigned() : new Verdict.Misaddressed();
        }
        if (token.isPresent() && !MessageDigest.isEqual(bytes(given.get()), bytes(token.get()))) {
            return new Verdict.BadSignature("the token in its address is another");
        }
        Map<String, String> anyCase = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        anyCase.putAll(headers);
        Outcome outcome = signature.map(check -> check.judge(anyCase, body)).orElse(Outcome.FINE);
        return outcome.verdict().orElseGet(() -> hints(event(anyCase, outcome), body));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The event, where it is not told in the body. */
    private Optional<String> event(Map<String, String> headers, Outcome outcome) {
        return outcome.event().or(() -> rule.eventHeader()
                .map(name -> Optional.ofNullable(headers.get(name)).orElse("")));
    }

    private Verdict hints(Optional<String> event, byte[] body) {
        JsonNode root = Json.parse(new String(body, StandardCharsets.UTF_8));
        if (root.isMissingNode()) {
            return new Verdict.Malformed("the body is no JSON");
        }
        JsonNode items = rule.items().map(path -> Nodes.at(root, path)).orElse(root);
        List<Hint> hints = new ArrayList<>();
        for (JsonNode item : items.isArray() ? items : List.of(items)) {
            Optional<String> name = event.or(() -> filled(rule.event().orElseThrow(), item));
            if (name.isEmpty()) {
                return new Verdict.Malformed("the body does not tell the event");
            }
            Optional<Datatype> type = datatype(name.get());
            Optional<String> id = filled(rule.id(), item);
            if (type.isPresent()
                    && id.filter(given -> possible(type.get(), given)).isEmpty()) {
                return new Verdict.Malformed("the body has no id");
            }
            type.ifPresent(known -> hints.add(new Hint(known.name(), id.get(), matches(rule.deleted(), name.get()))));
        }
        return new Verdict.Verified(hints);
    }

    private static boolean possible(Datatype type, String id) {
        return type.places()
                .values(id)
                .filter(values -> type.id().possible(values.get(type.id().property())))
                .isPresent();
    }

    /** The template with values of the item; empty when one of them is not there. */
    private static Optional<String> filled(Template template, JsonNode item) {
        boolean whole =
                template.places().stream().allMatch(place -> at(item, place).isPresent());
        return whole ? Optional.of(template.fill(place -> at(item, place).orElseThrow())) : Optional.empty();
    }

    private static Optional<String> at(JsonNode item, String place) {
        return Nodes.text(Nodes.at(item, Path.of(place)));
    }

    private Optional<Datatype> datatype(String event) {
        return rule.datatypes().entrySet().stream()
                .filter(entry -> matches(List.of(entry.getKey()), event))
                .map(entry -> datatypes.get(entry.getValue()))
                .findFirst();
    }

    private static boolean matches(List<String> patterns, String event) {
        return patterns.stream().anyMatch(pattern -> EventPattern.matches(pattern, event));
    }
}
