package dev.parley.playground.trial;

import dev.parley.playground.twin.MemoryLinks;
import dev.parley.sync.BusinessSystem;
import dev.parley.sync.Links;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * What a history is played on.
 *
 * @param clock the store's, too
 * @param near whether the store is looked through after every step, not only at rest
 * @param stores gives one handle after the other on the same store
 * @param broken spoils what a worker sees of the store; for tests of the trial itself
 * @param spoiled the same for a system
 */
record Ground(
        TrialClock clock,
        boolean near,
        Supplier<Links> stores,
        UnaryOperator<Links> broken,
        UnaryOperator<BusinessSystem> spoiled) {

    static Ground inMemory() {
        TrialClock clock = new TrialClock();
        MemoryLinks links = new MemoryLinks(clock);
        return new Ground(clock, true, links::another, UnaryOperator.identity(), UnaryOperator.identity());
    }
}
