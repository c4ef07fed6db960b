package dev.parley.systems.rest;

import dev.parley.sync.BusinessSystem;
import dev.parley.sync.Traits;
import dev.parley.systems.Settings;
import dev.parley.systems.SettingsReader;
import dev.parley.systems.SystemType;
import dev.parley.systems.Webhook;
import dev.parley.systems.http.Http;
import dev.parley.systems.http.Timing;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

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
}
