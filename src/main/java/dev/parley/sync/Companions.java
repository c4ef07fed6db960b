package dev.parley.sync;

import dev.parley.dataflow.Side;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** The records of other pairs that a record refers to, or that refer to it; for one invocation. Not thread-safe. */
interface Companions {

    /**
     * The counterparts of records.
     *
     * @param wanted whose counterparts are needed
     * @param bring those of them that are linked or created first where their own pair allows it
     */
    Resolved resolve(Set<Target> wanted, Set<Target> bring);

    /** Notes that a record waits until others are linked; one that is linked by now is not waited for. */
    void await(PairKey pair, Entry entry, Set<Target> others);

    /** A record is linked now: whoever waited for it is looked at again. */
    void linked(String pair, String left, String right);

    /** Whether a record of one of the pairs refers to the record, as far as they asked for it. */
    boolean wanted(Target record, Set<String> pairs);

    /** Whether a record of any pair refers to the record, as far as they asked for it. */
    boolean wanted(Target record);

    /** When the first listing of a whole side of a pair began; empty before any. */
    Optional<Instant> listedFrom(String pair, Side side);

    /** Works on a record; what that brings along does not bring the record along in turn. */
    Fate during(Target record, Supplier<Fate> work);

    /** The other pairs that keep records of the same resource on a side. */
    List<Work> siblings(String pair, Side side);

    /**
     * What was found.
     *
     * @param pending whether one of them is just being linked, so that it is worth coming back
     */
    record Resolved(References references, boolean pending) {}
}
