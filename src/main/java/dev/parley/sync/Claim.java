package dev.parley.sync;

import dev.parley.dataflow.Side;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The durable intention to create a counterpart. Immutable.
 *
 * @param source side of the record that needs a counterpart
 * @param id of that record
 * @param reference put into the created record, where the system has a place for it
 * @param keys one per match rule whose keys are all present
 * @param sent by property name: fingerprint of the value to be sent, seen through the target's schema
 * @param lines the elements of lists sent, in their order; none where there are too many
 * @param at when the claim was made
 * @param expiry until when its maker may still be at work
 * @param outcomeUnknown whether a create was sent that never answered
 */
public record Claim(
        Side source,
        String id,
        String reference,
        List<Key> keys,
        Map<String, String> sent,
        List<Line> lines,
        Instant at,
        Instant expiry,
        boolean outcomeUnknown) {

    /** Expiry of a claim whose create is left to a person. */
    private static final Instant PARKED = Instant.parse("9999-01-01T00:00:00Z");

    public Claim {
        keys = List.copyOf(keys);
        sent = Map.copyOf(sent);
        lines = List.copyOf(lines);
    }

    /** Whether only a person, or a record that bears its key, can end it. */
    boolean parked() {
        return !expiry.isBefore(PARKED);
    }

    Claim park() {
        return new Claim(source, id, reference, keys, sent, lines, at, PARKED, true);
    }

    /** The same, looked after by a worker, or left alone, until then. */
    Claim doubtfulUntil(Instant end) {
        return new Claim(source, id, reference, keys, sent, lines, at, end, true);
    }

    /** The same with the keys that its record holds by now: they belong to the record, not to the attempt. */
    public Claim holding(List<Key> held) {
        return new Claim(source, id, reference, held, sent, lines, at, expiry, outcomeUnknown);
    }

    /** The same for its maker who has not sent anything yet. */
    Claim renewed(Instant now, Instant end) {
        return new Claim(source, id, reference, keys, sent, lines, now, end, false);
    }

    /**
     * A key that only one open claim or link of the pair may hold.
     *
     * @param rule the match rule's text
     * @param hash keyed hash of the normalised key values
     * @param takenFrom an owner known to be stale, whose place may be taken
     */
    public record Key(String rule, String hash, Optional<Owner> takenFrom) {}

    /**
     * An element of a list that is sent with the record.
     *
     * @param name what the source calls it
     * @param mark fingerprint of the element, seen through the target's schema
     */
    public record Line(String name, String mark) {}

    /** Who holds a key. */
    public record Owner(Side side, String id) {}
}
