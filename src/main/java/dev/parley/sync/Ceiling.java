package dev.parley.sync;

import dev.parley.dataflow.Side;
import java.time.Clock;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Lets a run do as much as was approved, and ends it before it does more; without an approval everything may be done.
 * What is asked twice for one record in an invocation counts once, and what a new counterpart gets after it was
 * created or linked belongs to that. Not thread-safe.
 */
final class Ceiling implements Consent {

    private final Clock clock;
    private final Set<String> known = new HashSet<>();
    private Optional<DeedCounts> left = Optional.empty();

    Ceiling(Clock clock) {
        this.clock = clock;
    }

    void set(Optional<DeedCounts> approved) {
        left = approved;
    }

    /** What may still be done. */
    Optional<DeedCounts> left() {
        return left;
    }

    @Override
    public boolean to(Deed deed) {
        boolean counted = left.isEmpty() || deed.kind() == Kind.UPDATE && isNew(deed) || !known.add(text(deed));
        if (counted) {
            return true;
        }
        DeedCounts rest = left.get().minus(deed);
        if (!rest.isWithin()) {
            throw new Brake.Pulled(brake(deed));
        }
        left = Optional.of(rest);
        if (deed.kind() == Kind.CREATE || deed.kind() == Kind.LINK) {
            known.add(Side.LEFT + deed.left());
            known.add(Side.RIGHT + deed.right());
        }
        return true;
    }

    private boolean isNew(Deed deed) {
        return known.contains(Side.LEFT + deed.left()) || known.contains(Side.RIGHT + deed.right());
    }

    private static String text(Deed deed) {
        return String.join("\n", deed.kind().name(), deed.side().word(), deed.left(), deed.right());
    }

    private Brake brake(Deed deed) {
        boolean deletes = deed.kind() == Kind.REMOVE || deed.kind() == Kind.RETIRE;
        return new Brake(
                deletes ? Brake.Code.MASS_DELETE : Brake.Code.MASS_CHANGE,
                RunState.Kind.RECONCILE,
                clock.instant(),
                DeedCounts.ZERO.plus(deed),
                0,
                "there is more to do than was approved; look at preview again, then approve its hash",
                Optional.empty(),
                Optional.empty());
    }
}
