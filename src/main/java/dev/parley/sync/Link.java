package dev.parley.sync;

import dev.parley.dataflow.Side;
import dev.parley.mapping.Fingerprints;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The durable fact that one left and one right record are the same thing. Immutable.
 *
 * @param version of the stored item; every write is conditional on it
 * @param scheme names the fingerprint scheme of all bases; a base of another scheme is unknown
 * @param base by property name (members of groups each have their own)
 * @param intent what a worker is about to write, until it has settled
 * @param lastWrites by side: our last write there
 * @param history newest first, at most {@link #HISTORY} entries
 */
public record Link(
        String left,
        String right,
        long version,
        String scheme,
        Map<String, Base> base,
        Optional<Intent> intent,
        Map<Side, LastWrite> lastWrites,
        List<History> history,
        Optional<Problem> problem) {

    public static final int HISTORY = 20;

    public Link {
        base = Map.copyOf(new TreeMap<>(base));
        lastWrites = Map.copyOf(lastWrites);
        history = List.copyOf(history.subList(0, Math.min(HISTORY, history.size())));
    }

    /** A link that has no base yet. */
    static Link fresh(String left, String right) {
        return new Link(
                left,
                right,
                0,
                Fingerprints.scheme(),
                Map.of(),
                Optional.empty(),
                Map.of(),
                List.of(),
                Optional.empty());
    }

    public String id(Side side) {
        return side == Side.LEFT ? left : right;
    }

    public Optional<LastWrite> lastWrite(Side side) {
        return Optional.ofNullable(lastWrites.get(side));
    }

    /**
     * Whether a row of a listing must be read again by id: one fetched before our last write, to whichever side,
     * may stand for a state that has been dealt with since.
     */
    boolean outdates(RemoteRecord row) {
        return lastWrites.values().stream().anyMatch(write -> !row.fetchedAt().isAfter(write.at()));
    }

    /** This link with newer history entries put before the older ones. */
    public Link remembering(List<History> newer) {
        List<History> all = new ArrayList<>(newer);
        all.addAll(history);
        return new Link(left, right, version, scheme, base, intent, lastWrites, all, problem);
    }

    public Link with(Map<String, Base> newBase) {
        return new Link(left, right, version, scheme, newBase, intent, lastWrites, history, problem);
    }

    public Link withIntent(Optional<Intent> newIntent) {
        return new Link(left, right, version, scheme, base, newIntent, lastWrites, history, problem);
    }

    public Link withLastWrites(Map<Side, LastWrite> writes) {
        return new Link(left, right, version, scheme, base, intent, writes, history, problem);
    }

    public Link withProblem(Optional<Problem> newProblem) {
        return new Link(left, right, version, scheme, base, intent, lastWrites, history, newProblem);
    }

    public Link atVersion(long newVersion) {
        return new Link(left, right, newVersion, scheme, base, intent, lastWrites, history, problem);
    }

    /** This link after one of its records got another id. */
    public Link withId(Side side, String id) {
        String newLeft = side == Side.LEFT ? id : left;
        String newRight = side == Side.RIGHT ? id : right;
        return new Link(newLeft, newRight, version, scheme, base, intent, lastWrites, history, problem);
    }

    public Link underScheme(String newScheme) {
        return new Link(left, right, version, newScheme, base, intent, lastWrites, history, problem);
    }

    /**
     * This link as far as it can be compared under a fingerprint scheme: bases of another one say nothing and are
     * dropped.
     */
    Link comparableUnder(String current) {
        return scheme.equals(current) ? this : with(Map.of()).underScheme(current);
    }

    /**
     * What both sides held when the property last agreed.
     *
     * @param left fingerprint of the left value in the left side's own precision
     * @param right fingerprint of the right value likewise
     * @param leftSince when the left value was first seen
     * @param rightSince when the right value was first seen
     * @param revision of the property in the definition; an older one is no base
     */
    public record Base(String left, String right, Instant leftSince, Instant rightSince, int revision) {
        public String of(Side side) {
            return side == Side.LEFT ? left : right;
        }
    }

    /**
     * The durable intention to write, and the link's only lease.
     *
     * @param id unique per attempt
     * @param expiry no remote call starts later than this minus the call timeout and {@link #CLOCKS}
     * @param writes per side written to, per property
     */
    public record Intent(String id, Instant expiry, Map<Side, Map<String, Sent>> writes) {

        /** By how much the clocks of two function instances may differ. */
        static final Duration CLOCKS = Duration.ofSeconds(5);

        public Intent {
            writes = Map.copyOf(writes);
        }
    }

    /**
     * Fingerprints around one written value.
     *
     * @param source of the value on the side it comes from
     * @param before of the target's value when the write was planned
     * @param sent of the value sent, seen through the target's schema
     */
    public record Sent(String source, String before, String sent) {}

    /**
     * Our last write to a side.
     *
     * @param stamps the clocks the system answered with; a stamp equal to one of them is no evidence of an edit
     */
    public record LastWrite(Instant at, Map<String, Instant> stamps, Map<String, Sent> sent) {
        public LastWrite {
            stamps = Map.copyOf(stamps);
            sent = Map.copyOf(sent);
        }
    }

    /**
     * One property that travelled, and why; no values.
     *
     * @param written the side; null when nothing was written, because the link was made or had ended
     */
    public record History(Instant at, Side written, String property, String reason) {}
}
