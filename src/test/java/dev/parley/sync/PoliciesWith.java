package dev.parley.sync;

import dev.parley.dataflow.Deletes;
import dev.parley.dataflow.Policies;
import dev.parley.dataflow.Resolution;
import java.util.Set;

/** The default policies with some of them changed. */
final class PoliciesWith {

    private Resolution initial = Policies.DEFAULTS.initial();
    private Resolution conflict = Policies.DEFAULTS.conflict();
    private Policies.Empties empties = Policies.DEFAULTS.empties();
    private Policies.Clearing clear = Policies.DEFAULTS.clear();
    private Deletes onDelete = Policies.DEFAULTS.onDelete();
    private Policies.OnLeave onLeave = Policies.DEFAULTS.onLeave();
    private Policies.Backfill backfill = Policies.DEFAULTS.backfill();
    private Policies.OnMissing onMissing = Policies.DEFAULTS.onMissing();
    private Policies.Rejected rejected = Policies.DEFAULTS.rejected();
    private Set<String> ignoreKeys = Policies.DEFAULTS.ignoreKeys();

    PoliciesWith initial(Resolution resolution) {
        initial = resolution;
        return this;
    }

    PoliciesWith conflict(Resolution resolution) {
        conflict = resolution;
        return this;
    }

    PoliciesWith empties(Policies.Empties policy) {
        empties = policy;
        return this;
    }

    PoliciesWith clear(Policies.Clearing policy) {
        clear = policy;
        return this;
    }

    PoliciesWith onDelete(Deletes policy) {
        onDelete = policy;
        return this;
    }

    PoliciesWith onLeave(Policies.OnLeave policy) {
        onLeave = policy;
        return this;
    }

    PoliciesWith backfill(Policies.Backfill policy) {
        backfill = policy;
        return this;
    }

    PoliciesWith onMissing(Policies.OnMissing policy) {
        onMissing = policy;
        return this;
    }

    PoliciesWith rejected(Policies.Rejected policy) {
        rejected = policy;
        return this;
    }

    PoliciesWith ignoreKeys(String... keys) {
        ignoreKeys = Set.of(keys);
        return this;
    }

    Policies build() {
        Policies rest = Policies.DEFAULTS;
        return new Policies(
                initial,
                conflict,
                empties,
                clear,
                onDelete,
                onMissing,
                onLeave,
                rejected,
                backfill,
                ignoreKeys,
                Policies.DEFAULTS.brakes());
    }
}
