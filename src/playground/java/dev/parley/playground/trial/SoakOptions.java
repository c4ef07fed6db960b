package dev.parley.playground.trial;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What {@code ./parley soak} is called with.
 *
 * @param seed of the first history
 * @param replay the one history to be played instead
 */
record SoakOptions(Duration time, long seed, Optional<History> replay) {

    static final String USAGE = "soak [--minutes 60] [--seed N] [--replay TEXT]";

    private static final SoakOptions DEFAULTS = new SoakOptions(Duration.ofHours(1), 1, Optional.empty());

    /** @throws IllegalArgumentException that says which argument is wrong */
    static SoakOptions of(List<String> arguments) {
        SoakOptions options = DEFAULTS;
        for (int at = 0; at < arguments.size(); at += 2) {
            String name = arguments.get(at);
            if (at + 1 == arguments.size()) {
                throw new IllegalArgumentException(name + " needs a value, or is no option");
            }
            options = options.with(name, arguments.get(at + 1));
        }
        return options;
    }

    private SoakOptions with(String name, String value) {
        try {
            return switch (name) {
                case "--minutes" -> new SoakOptions(Duration.ofMinutes(Long.parseLong(value)), seed, replay);
                case "--seed" -> new SoakOptions(time, Long.parseLong(value), replay);
                case "--replay" -> new SoakOptions(time, seed, Optional.of(History.parse(value)));
                default -> throw new IllegalArgumentException("there is no option " + name);
            };
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(name + " needs a number, not \"" + value + "\"", e);
        }
    }
}
