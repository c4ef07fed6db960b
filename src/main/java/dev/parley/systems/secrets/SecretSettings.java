package dev.parley.systems.secrets;

import dev.parley.systems.Settings;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Settings in a secret, in the names of the environment in lower case; what is not in it is looked for elsewhere. For
 * one thread.
 */
public final class SecretSettings implements Settings {

    private final Secrets secrets;
    private final String name;
    private final Settings otherwise;

    /** @param otherwise asked for what the secret does not hold */
    public SecretSettings(Secrets secrets, String name, Settings otherwise) {
        this.secrets = secrets;
        this.name = name;
        this.otherwise = otherwise;
    }

    @Override
    public Optional<String> get(String setting) {
        return secrets.read(name)
                .map(Map::copyOf)
                .map(held -> held.get(setting.toLowerCase(Locale.ROOT)))
                .filter(value -> !value.isBlank())
                .or(() -> otherwise.get(setting));
    }

    @Override
    public String place() {
        boolean there = secrets.read(name).isPresent();
        return "the secret " + name + (there ? "" : ", which does not exist or was never filled");
    }
}
