package dev.parley.systems.powerofficego;

import dev.parley.sync.BusinessSystem;
import dev.parley.sync.Traits;
import dev.parley.systems.Check;
import dev.parley.systems.Settings;
import dev.parley.systems.SettingsReader;
import dev.parley.systems.SystemType;
import dev.parley.systems.Wanted;
import dev.parley.systems.Webhook;
import dev.parley.systems.WebhookSetup;
import dev.parley.systems.http.Http;
import dev.parley.systems.http.Timing;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** PowerOffice Go by the settings {@code POWEROFFICEGO_*}. */
public final class PowerOfficeGoType implements SystemType {

    private static final double CALLS_PER_SECOND = 2;

    @Override
    public String name() {
        return PowerOfficeGo.NAME;
    }

    @Override
    public Map<String, Traits> traits() {
        return PowerOfficeGo.traits(PowerOfficeOptions.DEFAULTS);
    }

    @Override
    public BusinessSystem open(Settings settings, Http network, Timing timing) {
        return new PowerOfficeGo(access(settings), PowerOfficeOptions.DEFAULTS, network, timing);
    }

    private PowerOfficeAccess access(Settings settings) {
        SettingsReader reader = new SettingsReader(name(), settings);
        PowerOfficeAccess access = new PowerOfficeAccess(
                reader.url("POWEROFFICEGO_URL"),
                reader.url("POWEROFFICEGO_TOKEN_URL"),
                reader.text("POWEROFFICEGO_APPLICATION_KEY"),
                reader.text("POWEROFFICEGO_CLIENT_KEY"),
                reader.text("POWEROFFICEGO_SUBSCRIPTION_KEY"),
                reader.rate("POWEROFFICEGO_RATE", CALLS_PER_SECOND));
        reader.finish();
        return access;
    }

    /** None: "integrating parties need to poll". */
    @Override
    public Optional<Webhook> webhook(Settings settings) {
        return Optional.empty();
    }

    @Override
    public WebhookSetup setup(Settings settings, Http network, Timing timing) {
        return new WebhookSetup.None();
    }

    @Override
    public List<Check> checks(Settings settings, Http network, Timing timing, Wanted wanted) {
        return new PowerOfficeChecks(access(settings), network, timing).of(wanted);
    }
}
