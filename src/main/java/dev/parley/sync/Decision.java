package dev.parley.sync;

import dev.parley.dataflow.Side;

/** Decides, once a reconcile has seen both sides and before it writes anything, whether it may. */
final class Decision {

    private final Work work;
    private final MissingLinks missing;

    Decision(Work work, MissingLinks missing) {
        this.work = work;
        this.missing = missing;
    }

    /**
     * Lets the run go on.
     *
     * @throws Brake.Pulled when it would do too much
     */
    void take(java.util.function.LongFunction<Limits> limits) {
        MissingLinks.Count count = missing.count();
        Limits within = limits.apply(count.links());
        for (Side side : Side.values()) {
            if (missing.seen(side).hashes().isEmpty()) {
                within.empty(count.of().get(side), side.word());
            }
        }
        within.deletes(count.of().values().stream().mapToLong(Long::longValue).sum());
        long held = 0;
        for (Side side : Side.values()) {
            held += missing.seen(side).held().size();
        }
        within.changes(held);
    }
}
