package dev.parley.playground.trial;

import dev.parley.dataflow.Deletes;
import dev.parley.dataflow.Deletes.OnDelete;
import dev.parley.dataflow.Policies;
import dev.parley.dataflow.Policies.OnMissing;
import dev.parley.sync.Traits.Absence;

/**
 * How records end in a setting.
 *
 * @param drawn whether records end more often than by chance
 * @param trash whether a flag says that a record counts as deleted
 * @param restores whether deleted records may come back under their id
 */
record Endings(boolean drawn, Deletes onDelete, boolean trash, boolean restores, Absence absence) {

    static final Endings NONE = new Endings(false, Deletes.NONE, false, false, Absence.DELETED);

    private static final int SHARE = 45;

    /** @param writable whether every system takes writes */
    static Endings drawn(Rolls rolls, boolean writable) {
        boolean any = rolls.percent(SHARE);
        boolean unknown = rolls.percent(15);
        Deletes onDelete = new Deletes(policy(rolls), policy(rolls));
        boolean trash = rolls.percent(35);
        boolean restores = rolls.percent(50);
        if (!any) {
            return NONE;
        }
        return new Endings(
                true,
                unknown || !writable ? Deletes.NONE : onDelete,
                trash && !unknown,
                restores,
                unknown ? Absence.UNKNOWN : Absence.DELETED);
    }

    private static OnDelete policy(Rolls rolls) {
        return rolls.one(OnDelete.DELETE, OnDelete.DELETE, OnDelete.ARCHIVE, OnDelete.KEEP);
    }

    /** Policies that such systems allow. */
    Policies in(Policies base) {
        return new Policies(
                base.initial(),
                base.conflict(),
                base.empties(),
                base.clear(),
                onDelete,
                absence == Absence.UNKNOWN ? OnMissing.RETIRE : base.onMissing(),
                base.onLeave(),
                base.rejected(),
                base.backfill(),
                base.ignoreKeys(),
                base.brakes());
    }
}
