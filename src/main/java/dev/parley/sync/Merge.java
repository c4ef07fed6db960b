package dev.parley.sync;

import dev.parley.dataflow.Policies;
import dev.parley.dataflow.Policies.Clearing;
import dev.parley.dataflow.Policies.Empties;
import dev.parley.dataflow.PropertyPair.Strength;
import dev.parley.dataflow.PropertyPair.Way;
import dev.parley.dataflow.Resolution;
import dev.parley.dataflow.Side;

/** The merge policy: what becomes of one property, or of one group that travels as one. Pure. */
final class Merge {

    /** What is to be done. {@code ADOPT}: nothing is written, but what both sides hold now is the new base. */
    enum Move {
        NONE,
        ADOPT,
        TO_RIGHT,
        TO_LEFT,
        REVIEW
    }

    record Decision(Move move, String reason) {}

    /**
     * Where the property stands.
     *
     * @param known whether there is a base; without one, "changed" means nothing
     * @param same whether both sides hold the same, each in the other's precision
     */
    record Stand(
            boolean known,
            boolean leftChanged,
            boolean rightChanged,
            boolean same,
            boolean leftEmpty,
            boolean rightEmpty) {}

    /** What the definition says of it. */
    record Rule(Way way, Strength strength, Resolution conflict, Policies policies, Side tie) {}

    private Merge() {}

    static Decision decide(Stand stand, Rule rule, Evidence evidence) {
        boolean settled = stand.known && !stand.leftChanged && !stand.rightChanged;
        if (rule.way != Way.BOTH && !stand.same) {
            return oneWay(stand, rule);
        }
        if (settled) {
            return new Decision(Move.NONE, "unchanged on both sides");
        }
        if (stand.same) {
            return new Decision(Move.ADOPT, stand.known ? "changed on both sides to the same" : "both sides agree");
        }
        if (!stand.known) {
            return first(stand, rule, evidence);
        }
        if (stand.leftChanged && stand.rightChanged) {
            return conflict(stand, rule, evidence);
        }
        return travel(stand.leftChanged ? Side.LEFT : Side.RIGHT, stand, rule, "changed");
    }

    private static Decision first(Stand stand, Rule rule, Evidence evidence) {
        if (stand.leftEmpty != stand.rightEmpty) {
            return from(stand.leftEmpty ? Side.RIGHT : Side.LEFT, "first link: a value beats an empty one");
        }
        return by(rule.policies.initial(), "first link", rule, evidence);
    }

    private static Decision conflict(Stand stand, Rule rule, Evidence evidence) {
        boolean oneCleared = stand.leftEmpty != stand.rightEmpty;
        if (oneCleared && rule.policies.empties() == Empties.KEEP) {
            return from(stand.leftEmpty ? Side.RIGHT : Side.LEFT, "edited here, cleared there: empties do not travel");
        }
        if (oneCleared && rule.policies.clear() == Clearing.EDIT_WINS) {
            return from(
                    stand.leftEmpty ? Side.RIGHT : Side.LEFT, "edited here, cleared there: an edit beats a clearing");
        }
        return by(rule.conflict, "changed on both sides", rule, evidence);
    }

    private static Decision travel(Side source, Stand stand, Rule rule, String what) {
        boolean cleared = source == Side.LEFT ? stand.leftEmpty : stand.rightEmpty;
        if (cleared && rule.policies.empties() == Empties.KEEP) {
            return new Decision(
                    Move.ADOPT, "cleared on the " + source.word() + ": empties do not travel (empties: keep)");
        }
        return from(source, (cleared ? "cleared" : what) + " on the " + source.word() + " only");
    }

    private static Decision oneWay(Stand stand, Rule rule) {
        Side source = rule.way == Way.RIGHT ? Side.LEFT : Side.RIGHT;
        boolean sourceChanged = source == Side.LEFT ? stand.leftChanged : stand.rightChanged;
        boolean targetChanged = source == Side.LEFT ? stand.rightChanged : stand.leftChanged;
        boolean sourceEmpty = source == Side.LEFT ? stand.leftEmpty : stand.rightEmpty;
        if (!stand.known) {
            return sourceEmpty
                    ? new Decision(Move.ADOPT, "first link: nothing to bring, and it travels one way")
                    : from(source, "first link: it travels one way");
        }
        if (sourceChanged) {
            return travel(source, stand, rule, "changed");
        }
        if (!targetChanged) {
            return new Decision(Move.NONE, "unchanged on both sides");
        }
        if (rule.strength == Strength.NORMAL) {
            return new Decision(
                    Move.ADOPT, "edited on the target of a one-way property: it stays until the source changes");
        }
        return sourceEmpty && rule.policies.empties() == Empties.KEEP
                ? new Decision(Move.ADOPT, "nothing to put back: empties do not travel (empties: keep)")
                : from(source, "edited on the target of a strong one-way property: put back");
    }

    private static Decision by(Resolution resolution, String when, Rule rule, Evidence evidence) {
        return switch (resolution) {
            case LEFT_WINS -> from(Side.LEFT, when + ": left wins by policy");
            case RIGHT_WINS -> from(Side.RIGHT, when + ": right wins by policy");
            case REVIEW -> new Decision(Move.REVIEW, when + ": a person decides (review)");
            case LATEST ->
                evidence.later()
                        .map(side -> from(side, when + ": " + side.word() + " is later by " + evidence.words()))
                        .orElseGet(() -> from(
                                rule.tie,
                                when + ": " + evidence.words() + ", so the tie rule says " + rule.tie.word()));
        };
    }

    private static Decision from(Side source, String reason) {
        return new Decision(source == Side.LEFT ? Move.TO_RIGHT : Move.TO_LEFT, reason);
    }
}
