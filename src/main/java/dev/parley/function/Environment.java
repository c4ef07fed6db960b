package dev.parley.function;

import dev.parley.systems.Settings;
import io.quarkus.runtime.LaunchMode;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Settings from the process' environment, taken as they are: a secret may hold what a configuration would expand. In
 * tests and dev mode the application's configuration stands in for variables that are not set.
 */
final class Environment {

    private Environment() {}

    static Settings settings() {
        Settings variables = Settings.of(System.getenv());
        if (LaunchMode.current() == LaunchMode.NORMAL) {
            return variables;
        }
        return name -> variables.get(name).or(() -> configured(name));
    }

    private static Optional<String> configured(String name) {
        return ConfigProvider.getConfig().getOptionalValue(name, String.class);
    }
}
