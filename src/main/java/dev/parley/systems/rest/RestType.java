package dev.parley.systems.rest;

import dev.parley.sync.BusinessSystem;
import dev.parley.sync.Traits;
import dev.parley.systems.Settings;
import dev.parley.systems.SettingsReader;
import dev.parley.systems.SystemType;
import dev.parley.systems.Webhook;
import dev.parley.systems.WebhookSetup;
import dev.parley.systems.http.Http;
import dev.parley.systems.http.Timing;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** A system that is described by a file, by the settings which the file names. */
final class RestType implements SystemType {

    private final RestDefinition definition;
    private final Clock clock;

    /** @param clock judges the age of webhooks */
    RestType(RestDefinition definition, Clock clock) {
        this.definition = definition;
        this.clock = clock;
    }

    @Override
    public String name() {
        return definition.name();
    }

    @Override
    public Map<String, Traits> traits() {
        return definition.traits();
    }

    @Override
    public BusinessSystem open(Settings settings, Http network, Timing timing) {
        return new RestSystem(definition, SessionReader.read(definition, settings), network, timing);
    }

    @Override
    public Optional<Webhook> webhook(Settings settings) {
        return definition.webhook().map(rule -> {
            SettingsReader reader = new SettingsReader(name(), settings);
            RestWebhook webhook = RestWebhook.of(rule, definition.datatypes(), reader, clock);
            reader.finish();
            return webhook;
        });
    }

    /** A file tells how webhooks look, not how a system is asked to send them. */
    @Override
    public WebhookSetup setup(Settings settings, Http network, Timing timing) {
        return definition
                .webhook()
                .<WebhookSetup>map(rule -> new WebhookSetup.ByHand(how(rule)))
                .orElseGet(WebhookSetup.None::new);
    }

    private String how(WebhookRule rule) {
        String events = String.join(", ", new TreeSet<>(rule.datatypes().keySet()));
        String token = rule.token()
                .map(setting -> "; the address ends with a slash and the token in " + setting)
                .orElse("");
        return "in " + definition.label() + ", subscribe to the events " + events + token;
    }
}
