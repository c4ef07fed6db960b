package dev.parley.systems.secrets;

import java.util.Map;
import java.util.Optional;

/** Where secrets are kept. Implementations need not be thread-safe. */
@FunctionalInterface
public interface Secrets {

    /**
     * The settings in a secret, by their names in lower case.
     *
     * @param name of the secret, for instance {@code parley/default/shopify}
     * @return empty when there is no such secret, or nobody has filled it yet
     * @throws dev.parley.systems.SettingsProblem when it may not be read, or holds something else
     * @throws dev.parley.sync.RemoteFailure.Unavailable when it cannot be read at the moment
     */
    Optional<Map<String, String>> read(String name);
}
