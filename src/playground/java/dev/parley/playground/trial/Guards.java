package dev.parley.playground.trial;

import dev.parley.dataflow.Brakes;
import dev.parley.dataflow.Brakes.Limit;
import dev.parley.dataflow.Policies;
import dev.parley.sync.Approvals;

/**
 * What keeps runs of a setting from doing too much.
 *
 * @param drawn whether somebody pauses pairs, approves runs and changes definitions
 * @param asks whether a changed definition waits for an approval
 */
record Guards(boolean drawn, Brakes brakes, boolean asks) {

    static final Guards NONE = new Guards(false, Brakes.DEFAULTS, false);

    private static final int SHARE = 30;

    static Guards drawn(Rolls rolls) {
        boolean any = rolls.percent(SHARE);
        Brakes brakes = new Brakes(limit(rolls), limit(rolls), 1 + rolls.below(3));
        boolean asks = rolls.percent(50);
        return any ? new Guards(true, brakes, asks) : NONE;
    }

    private static Limit limit(Rolls rolls) {
        return rolls.one(Limit.percent(20), Limit.percent(50), Limit.number(1), Limit.number(2), Limit.OFF);
    }

    Policies in(Policies base) {
        return drawn ? base.with(brakes) : base;
    }

    Approvals approvals() {
        return new Approvals(!asks, "table");
    }
}
