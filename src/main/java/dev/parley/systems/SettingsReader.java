package dev.parley.systems;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the settings of a system and gathers everything that is wrong with them. What is wrong reads as a placeholder
 * until {@link #finish} throws. For one thread.
 */
public final class SettingsReader {

    private static final URI NOWHERE = URI.create("http://127.0.0.1");

    private final String system;
    private final Settings settings;
    private final List<String> missing = new ArrayList<>();
    private final List<String> wrong = new ArrayList<>();

    public SettingsReader(String system, Settings settings) {
        this.system = system;
        this.settings = settings;
    }

    public String text(String name) {
        Optional<String> value = optional(name);
        if (value.isEmpty()) {
            missing.add(name);
        }
        return value.orElse("");
    }

    public Optional<String> optional(String name) {
        return settings.get(name).map(String::trim).filter(value -> !value.isEmpty());
    }

    /** An https address; plain http only to this machine, since credentials travel with every call. */
    public URI url(String name) {
        String text = text(name);
        if (text.isEmpty()) {
            return NOWHERE;
        }
        try {
            URI url = new URI(text);
            if (url.getHost() != null && url.getQuery() == null && isProtected(url)) {
                return url;
            }
        } catch (URISyntaxException e) {
            // Told below, without the text.
        }
        wrong.add(name + " is not an https address");
        return NOWHERE;
    }

    /** A number above 0. */
    public double rate(String name, double preset) {
        Optional<String> text = optional(name);
        if (text.isEmpty()) {
            return preset;
        }
        try {
            double rate = Double.parseDouble(text.get());
            if (rate > 0 && rate <= 1_000) {
                return rate;
            }
        } catch (NumberFormatException e) {
            // Told below, without the text.
        }
        wrong.add(name + " is not a number of calls per second");
        return preset;
    }

    /** @param problem names the setting, never its value */
    public void wrong(String problem) {
        wrong.add(problem);
    }

    /** @throws SettingsProblem naming everything that is missing or wrong */
    public void finish() {
        List<String> problems = new ArrayList<>(wrong);
        if (!missing.isEmpty()) {
            problems.add(0, "missing " + String.join(", ", missing));
        }
        if (!problems.isEmpty()) {
            throw new SettingsProblem(system, problems, settings.place());
        }
    }

    private static boolean isProtected(URI url) {
        boolean here = List.of("127.0.0.1", "localhost", "[::1]").contains(url.getHost());
        return "https".equalsIgnoreCase(url.getScheme()) || here && "http".equalsIgnoreCase(url.getScheme());
    }
}
