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
        Instant at,
        Instant expiry,
        boolean outcomeUnknown) {

    /** The expiry of a claim that waits for a person: whether the counterpart was created cannot be found out. */
    static final Instant PARKED = Instant.parse("9999-01-01T00:00:00Z");

    public Claim {
        keys = List.copyOf(keys);
        sent = Map.copyOf(sent);
    }

    /** Whether its maker may still be at work. */
    boolean live(Instant now) {
        return expiry.isAfter(now) && !parked();
    }

    /** Whether it waits for a person. */
    boolean parked() {
        return expiry.equals(PARKED);
    }

    /** This claim for another attempt, which begins now and sends other values. */
    Claim sending(Map<String, String> values, Instant now) {
        return new Claim(source, id, reference, keys, values, now, expiry, outcomeUnknown);
    }

    /**
     * A key that only one open claim or link of the pair may hold.
     *
     * @param rule the match rule's text
     * @param hash keyed hash of the normalised key values
     * @param takenFrom an owner known to be stale, whose place may be taken
     */
    public record Key(String rule, String hash, Optional<Owner> takenFrom) {}

    /** Who holds a key. */
    public record Owner(Side side, String id) {}
}
