package dev.parley.sync;

import dev.parley.dataflow.Policies;
import dev.parley.mapping.Fields;
import dev.parley.mapping.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * Whether a record is new enough to get a counterpart. With {@code backfill: new} that is one created since the first
 * listing of its side began, and one that a synchronised record refers to.
 */
final class Backfill {

    private final Work work;

    Backfill(Work work) {
        this.work = work;
    }

    boolean creates(Entry entry, RemoteRecord record) {
        return work.pair().definition().policies().backfill() == Policies.Backfill.ALL
                || isNew(entry, record)
                || work.companions().wanted(new Target(work.key().pair(), entry.side(), entry.id()));
    }

    /** The system's clock may be behind ours; a record that does not tell when it was created counts as old. */
    private boolean isNew(Entry entry, RemoteRecord record) {
        Traits traits = work.traits(entry.side());
        Optional<Path> property = traits.lifetime().created();
        Optional<Instant> created = property.flatMap(path -> Fields.instant(record.body(), path, traits.schema()));
        Instant from = work.companions()
                .listedFrom(work.key().pair(), entry.side())
                .orElseGet(work::now)
                .minus(Cursors.CLOCK_OFFSET);
        return created.filter(moment -> !moment.isBefore(from)).isPresent();
    }
}
