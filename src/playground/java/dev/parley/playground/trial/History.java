package dev.parley.playground.trial;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What is played: the setting follows from the seed, the steps are listed. Immutable.
 *
 * @param seed of the setting, and of the steps as first drawn
 */
public record History(long seed, List<Step> steps) {

    private static final int MOST_DELAY = 30;
    private static final int MOST_PICKS = 1000;

    public History {
        steps = List.copyOf(steps);
    }

    /** The history of a seed. */
    public static History of(long seed) {
        Rolls rolls = new Rolls(seed * 2);
        Setting setting = Setting.of(seed);
        List<Step> steps = new ArrayList<>();
        int length = 12 + rolls.below(40);
        int filling = 1 + rolls.below(4);
        while (steps.size() < length) {
            int number = steps.size() + 1;
            Kind kind = number <= filling ? rolls.one(Kind.CREATE, Kind.CREATE, Kind.TWIN) : drawn(rolls, setting);
            if (number == filling + 1 && rolls.percent(80)) {
                kind = Kind.REST;
            }
            boolean inside = kind.onlyInside() || kind.when() == Kind.When.ANY && number > filling && rolls.percent(30);
            int delay = inside ? 1 + rolls.below(1 + rolls.below(MOST_DELAY)) : 0;
            steps.add(new Step(
                    number, kind, delay, rolls.below(MOST_PICKS), rolls.below(MOST_PICKS), rolls.below(MOST_PICKS)));
        }
        return new History(seed, steps);
    }

    private static Kind drawn(Rolls rolls, Setting setting) {
        int left = rolls.below(Arrays.stream(Kind.values())
                .mapToInt(kind -> kind.weight(setting))
                .sum());
        for (Kind kind : Kind.values()) {
            left -= kind.weight(setting);
            if (left < 0) {
                return kind;
            }
        }
        throw new IllegalStateException("weights");
    }

    /** The same without some of its steps. */
    History with(List<Step> fewer) {
        return new History(seed, fewer);
    }

    /** As {@link #parse} understands it. */
    public String text() {
        return seed + ":" + steps.stream().map(Step::text).collect(Collectors.joining(","));
    }

    /** @throws IllegalArgumentException for a text that no history has */
    public static History parse(String text) {
        String[] parts = text.strip().split(":", 2);
        if (parts.length == 1) {
            return of(Long.parseLong(parts[0]));
        }
        List<Step> steps = parts[1].isEmpty()
                ? List.of()
                : Arrays.stream(parts[1].split(",")).map(Step::of).toList();
        return new History(Long.parseLong(parts[0]), steps);
    }
}
