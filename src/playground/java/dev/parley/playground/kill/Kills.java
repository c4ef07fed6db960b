package dev.parley.playground.kill;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Kills the function as built, in a process of its own, in the middle of its work, again and again, and checks that
 * nothing is twice and nothing lost: {@code ./parley kills [--count 200] [--seed N] [--worlds N]}.
 *
 * <p>The same numbers make the same people and the same traps; in which order webhooks and runs meet may differ.
 *
 * <p>Exits with 1 when something was, with 2 when an argument is wrong.
 */
public final class Kills {

    private static final String USAGE = "./parley kills [--count N] [--seed N] [--worlds N]";
    private static final Set<String> NAMES = Set.of("--count", "--seed", "--worlds");
    private static final long COUNT = 200;
    private static final long PER_WORLD = 10;
    private static final long MOST_WORLDS = 4;

    private Kills() {}

    public static void main(String[] arguments) throws Exception {
        var numbers = numbers(arguments);
        if (numbers.isEmpty()) {
            System.err.println(USAGE);
            System.exit(2);
        }
        long count = numbers.get("--count");
        long seed = numbers.get("--seed");
        long worlds = numbers.getOrDefault("--worlds", Math.max(1, Math.min(MOST_WORLDS, count / PER_WORLD)));
        var replay = "./parley kills --count %d --seed %d --worlds %d".formatted(count, seed, worlds);
        System.out.println(replay);
        var start = System.nanoTime();
        var outcomes = new Campaign(Path.of("target"), (int) count, seed, (int) worlds).run();
        System.out.print(report(outcomes));
        System.out.printf("%.0f s%n", (System.nanoTime() - start) / 1e9);
        if (outcomes.stream().anyMatch(outcome -> !outcome.violations().isEmpty())) {
            System.out.println("Replay: " + replay + "; the function's log is target/playground/kills.log");
            System.exit(1);
        }
        System.exit(0);
    }

    /** The arguments by name; empty if one is wrong. */
    static Map<String, Long> numbers(String... arguments) {
        var numbers = new HashMap<>(Map.of("--count", COUNT, "--seed", System.currentTimeMillis() / 1000));
        for (int i = 0; i < arguments.length; i += 2) {
            var number = i + 1 < arguments.length ? arguments[i + 1] : "";
            if (!NAMES.contains(arguments[i]) || !number.matches("[1-9]\\d{0,9}")) {
                return Map.of();
            }
            numbers.put(arguments[i], Long.valueOf(number));
        }
        return numbers;
    }

    /** What was killed when, and what came of it. */
    static String report(List<Outcome> outcomes) {
        var text = new StringBuilder();
        var moments = new EnumMap<Moment, Integer>(Moment.class);
        for (var outcome : outcomes) {
            text.append(outcome.figures()).append('\n');
            outcome.kills().forEach(kill -> moments.merge(kill.moment(), 1, Integer::sum));
            if (!outcome.violations().isEmpty()) {
                outcome.violations()
                        .forEach(each -> text.append("  ").append(each).append('\n'));
                outcome.kills()
                        .forEach(
                                each -> text.append("  killed in ").append(each).append('\n'));
            }
        }
        moments.forEach((moment, count) ->
                text.append(count).append(" kills ").append(moment.words()).append('\n'));
        return text.toString();
    }
}
