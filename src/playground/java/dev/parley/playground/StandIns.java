package dev.parley.playground;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which simulated system stands in for one of the user's own: the one whose address the user's description asks for
 * ({@code url: CUSTOMCRM_URL}), as long as the caller does not say where the real one is.
 *
 * @param folder of the user's definitions
 * @param environment of the caller
 */
record StandIns(Optional<Path> folder, Map<String, String> environment) {

    private static final Pattern ADDRESS = Pattern.compile("^url:\\s*([A-Z0-9_]+)", Pattern.MULTILINE);
    private static final Map<String, String> BY_ADDRESS =
            Map.of("CUSTOMCRM_URL", "customcrm", "ESPOCRM_URL", "espocrm", "DOLIBARR_URL", "dolibarr");

    /** The name of the simulated system; the system's own where none stands in for it. */
    String of(String system) {
        return folder.map(path -> path.resolve("systems").resolve(system + ".yaml"))
                .filter(Files::exists)
                .flatMap(StandIns::address)
                .filter(setting -> !environment.containsKey(setting))
                .map(setting -> BY_ADDRESS.getOrDefault(setting, system))
                .orElse(system);
    }

    private static Optional<String> address(Path file) {
        try {
            Matcher address = ADDRESS.matcher(Files.readString(file));
            return address.find() ? Optional.of(address.group(1)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
