package dev.parley.checklist;

import dev.parley.dataflow.Side;
import dev.parley.sync.BusinessSystem;
import dev.parley.sync.BusinessSystem.Listing;
import dev.parley.sync.BusinessSystem.Page;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes away what an interrupted checklist left: records that bear its mark, on both sides of all pairs. */
final class Sweep {

    private final Bench.Means means;
    private final Tidy tidy;

    Sweep(Bench.Means means) {
        this.means = means;
        this.tidy = new Tidy(means);
    }

    /**
     * Looks through the records.
     *
     * @param scopes what others refer to first
     * @param since only records changed since then; empty for all
     * @throws OutOfTime when there is no time to look at all of them
     */
    List<String> over(List<Scope> scopes, Optional<Instant> since) {
        List<Scope> last = new ArrayList<>(scopes);
        java.util.Collections.reverse(last);
        for (Scope scope : last) {
            for (Side side : Side.values()) {
                found(scope, side, since).forEach(id -> tidy.remove(scope, side, id));
            }
        }
        return tidy.left();
    }

    /** Read whole before anything is deleted, so that pages do not shift. */
    private List<String> found(Scope scope, Side side, Optional<Instant> since) {
        BusinessSystem system = means.engine().system(side);
        List<String> found = new ArrayList<>();
        Optional<String> token = Optional.empty();
        do {
            if (!means.budget().clock().instant().isBefore(means.stop())) {
                throw new OutOfTime();
            }
            Page page = system.list(scope.datatype(side), new Listing(since, token));
            page.rows().stream().filter(Tidy::marked).forEach(row -> found.add(row.id()));
            token = page.next();
        } while (token.isPresent());
        return found;
    }
}
