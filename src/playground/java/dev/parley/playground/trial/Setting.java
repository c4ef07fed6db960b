package dev.parley.playground.trial;

import dev.parley.dataflow.Creation;
import dev.parley.dataflow.Policies;
import dev.parley.dataflow.Resolution;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Where a history is played; all of it follows from the seed.
 *
 * @param match paths of the match rules of people and companies
 * @param sets whether people have tags, which are merged one by one
 * @param filtered whether only records of one kind belong to the pair on its left
 * @param strong whether one-way properties are put back
 * @param callTime what one call to a system takes
 */
record Setting(
        Shape shape,
        Creation create,
        List<String> match,
        Policies policies,
        Endings endings,
        Guards guards,
        boolean sets,
        boolean filtered,
        boolean strong,
        Duration callTime,
        List<Make> makes) {

    /** Which systems there are and what joins them. */
    enum Shape {
        /** Two systems, one datatype. */
        PEOPLE,
        /** Two systems: customers, contacts, products and orders with lines, which refer to each other. */
        TRADE,
        /** a–b and b–c. */
        CHAIN,
        /** a–b, b–c and c–a. */
        RING
    }

    static Setting of(long seed) {
        Rolls rolls = new Rolls(seed * 2 + 1);
        Shape shape = rolls.one(Shape.PEOPLE, Shape.PEOPLE, Shape.PEOPLE, Shape.TRADE, Shape.CHAIN, Shape.RING);
        List<Make> makes = new ArrayList<>();
        for (String name : List.of("a", "b", "c")) {
            makes.add(Make.drawn(name, rolls));
        }
        Creation create = rolls.one(Creation.BOTH, Creation.BOTH, Creation.IN_RIGHT, Creation.IN_LEFT, Creation.NEVER);
        List<String> match = rolls.one(
                List.of("email"), List.of("email"), List.of("email"), List.of("email", "phone"), List.<String>of());
        Policies policies = policies(rolls);
        boolean filtered = shape == Shape.PEOPLE && rolls.percent(25);
        boolean strong = rolls.percent(30);
        Duration callTime = Duration.ofMillis(rolls.one(0, 20, 300));
        if (shape == Shape.PEOPLE && rolls.percent(12)) {
            makes.set(0, makes.get(0).asReadOnly());
            create = create.in(dev.parley.dataflow.Side.RIGHT) ? Creation.IN_RIGHT : Creation.NEVER;
        }
        if (shape == Shape.RING || shape == Shape.CHAIN) {
            // Without a key every round of a ring would make a copy; that is what such definitions say.
            match = List.of("email");
        }
        boolean ends = shape == Shape.PEOPLE || shape == Shape.CHAIN;
        Endings endings =
                ends ? Endings.drawn(new Rolls(~seed), makes.stream().noneMatch(Make::readOnly)) : Endings.NONE;
        boolean sets = shape == Shape.PEOPLE && new Rolls(seed ^ Long.MAX_VALUE).percent(25);
        Guards guards = ends ? Guards.drawn(new Rolls(seed ^ Long.MIN_VALUE)) : Guards.NONE;
        return new Setting(
                shape,
                create,
                match,
                guards.in(endings.in(policies)),
                endings,
                guards,
                sets,
                filtered,
                strong,
                callTime,
                List.copyOf(makes));
    }

    private static Policies policies(Rolls rolls) {
        Policies base = Policies.DEFAULTS;
        return new Policies(
                rolls.one(Resolution.LATEST, Resolution.LEFT_WINS, Resolution.RIGHT_WINS),
                rolls.one(
                        Resolution.LATEST,
                        Resolution.LATEST,
                        Resolution.LEFT_WINS,
                        Resolution.RIGHT_WINS,
                        Resolution.REVIEW),
                rolls.one(Policies.Empties.TRAVEL, Policies.Empties.TRAVEL, Policies.Empties.KEEP),
                rolls.one(Policies.Clearing.values()),
                base.onDelete(),
                rolls.one(Policies.OnMissing.RETIRE, Policies.OnMissing.RETIRE, Policies.OnMissing.RECREATE),
                base.onLeave(),
                rolls.one(Policies.Rejected.values()),
                base.backfill(),
                Set.of("n/a"),
                base.brakes());
    }

    /** Whether there are orders. */
    boolean trades() {
        return shape == Shape.TRADE;
    }

    Make make(String system) {
        return makes.stream()
                .filter(make -> make.name().equals(system))
                .findFirst()
                .orElseThrow();
    }
}
