package dev.parley.function;

import dev.parley.systems.Settings;
import dev.parley.systems.secrets.SecretSettings;
import dev.parley.systems.secrets.Secrets;
import java.util.Map;
import java.util.Optional;

/**
 * Where the settings of each system are. Without a prefix of secrets they are in the environment. With one they are in
 * the secret {@code prefix/connection/system}; what is not in it may be in the environment of the connection {@code
 * default}, but of no other: a forgotten variable must not connect one customer with the accounts of another.
 */
final class SystemSettings {

    /** The connection there is when nobody names one. */
    static final String DEFAULT = "default";

    private static final String OWN = "parley";

    private final Settings environment;
    private final Secrets secrets;
    private final Optional<String> prefix;
    private final String connection;

    SystemSettings(Settings environment, Secrets secrets, Optional<String> prefix, String connection) {
        this.environment = environment;
        this.secrets = secrets;
        this.prefix = prefix;
        this.connection = connection;
    }

    /** Of one system; nothing is read before a setting is asked for. */
    Settings of(String system) {
        Settings otherwise = connection.equals(DEFAULT) ? environment : Settings.of(Map.of());
        return prefix.<Settings>map(first -> new SecretSettings(secrets, name(first, system), otherwise))
                .orElse(environment);
    }

    /** Parley's own secret settings: the fingerprint key. Those of the function's environment hold as well. */
    Settings own() {
        return prefix.<Settings>map(first -> new SecretSettings(secrets, name(first, OWN), environment))
                .orElse(environment);
    }

    private String name(String first, String last) {
        return first + "/" + connection + "/" + last;
    }
}
